import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { FormDefinition, Section } from '../../../../contract/rules/forms/definition.ts'
import { validateForm } from '../../../../contract/rules/forms/validate.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary, type SummaryItem } from '../../../ui/error-summary.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { DraftField } from './draft-field.tsx'
import { Evidence } from './evidence.tsx'
import { useFaultItems } from './fault-items.ts'
import { OneByOne } from './one-by-one/one-by-one.tsx'
import { SaveLine } from './save-line.tsx'
import { ScanCards } from './scan-card.tsx'
import { draftTexts } from './texts.ts'
import { useGoTo } from './use-go-to.ts'
import { faultsOf } from './use-progress.ts'

type Props = { view?: 'question' | 'review' }

/** One section of the form, made from its definition: a short group of questions, or one at a time in large letters. */
export function SectionScreen({ view = 'question' }: Props) {
  const { section: id, question } = useParams()
  const { form } = useDraftParts().definition
  const large = useSession(({ preferences }) => preferences.textSize === 'large')
  const section = form?.sections.find((one) => one.id === id) ?? form?.sections[0]
  if (!form || !section) return null
  return large ? (
    <OneByOne form={form} section={section} question={question} view={view} />
  ) : (
    <SectionPage key={section.id} form={form} section={section} />
  )
}

function SectionPage({ form, section }: { form: FormDefinition; section: Section }) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  useGoTo(useParams().question)
  const at = form.sections.indexOf(section)
  const following = form.sections[at + 1]
  const [search] = useSearchParams()
  const toCheck = search.get('ve') !== null
  const target = toCheck ? '/kiem-tra' : following ? `/to-khai/${following.id}` : '/giay-to'
  const { faults, attempt, proceed } = useLeave(form, section, draftPath(dossier.id, target))
  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={proceed}>
        {toCheck ? text.backToCheck : text.next(following ? following.title : text.papers)}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.form} heading={section.title} back={draftPath(dossier.id)} footer={footer}>
      <ErrorSummary items={faults} attempt={attempt} />
      <p className={styles.part}>{text.sectionOf(at + 1, form.sections.length)}</p>
      <SaveLine />
      {at === 0 && <Evidence form={form} />}
      {section.hint && <p className={styles.lead}>{section.hint}</p>}
      <ScanCards section={section} />
      <SectionFields form={form} section={section} />
    </Screen>
  )
}

/** Leaves the section forward; with faults it stays and names them. */
function useLeave(form: FormDefinition, section: Section, target: string) {
  const itemsOf = useFaultItems()
  const navigate = useNavigate()
  const { draft } = useDraftParts()
  const [faults, setFaults] = useState<SummaryItem[]>([])
  const attempt = useDraft((state) => state.attempts[section.id] ?? 0)

  function proceed() {
    const { answers } = draft.store.getState()
    const found = faultsOf(section, validateForm(form, answers, civilDayOf(new Date())))
    const items = itemsOf(section.fields, found)
    setFaults(items)
    void draft.flush()
    if (items.length > 0) draft.showFaults(section.id)
    else navigate(target)
  }

  return { faults, attempt, proceed }
}

function SectionFields({ form, section }: { form: FormDefinition; section: Section }) {
  const visible = useDraft((state) =>
    visibleFields(form, state.answers)
      .map(({ id }) => id)
      .join(' '),
  ).split(' ')
  return (
    <>
      {section.fields
        .filter(({ id }) => visible.includes(id))
        .map((field) => (
          <DraftField key={field.id} field={field} attemptKey={section.id} />
        ))}
    </>
  )
}
