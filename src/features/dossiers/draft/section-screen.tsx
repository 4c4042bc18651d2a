import { useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { FormDefinition, Section } from '../../../../contract/rules/forms/definition.ts'
import { validateForm } from '../../../../contract/rules/forms/validate.ts'
import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary, type SummaryItem } from '../../../ui/error-summary.tsx'
import { Link } from '../../../ui/link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
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
import { useWay } from './way.ts'

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

/** Where a new draft begins: at the first thing to ask. */
export function FirstSection() {
  const text = useText(draftTexts)
  const { dossier, definition, prefills } = useDraftParts()
  const isComplete = useStore(prefills.store, (state) => state.isComplete)
  const { sectionAfter, afterForm } = useWay()
  if (definition.form && !isComplete)
    return (
      <Screen title={text.form} back={draftPath(dossier.id)}>
        <Skeleton shape="page" />
      </Screen>
    )
  const first = sectionAfter()
  return <Navigate to={first ? draftPath(dossier.id, `/to-khai/${first.id}`) : afterForm.to} replace />
}

function SectionPage({ form, section }: { form: FormDefinition; section: Section }) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  useGoTo(useParams().question)
  const at = form.sections.indexOf(section)
  const [search] = useSearchParams()
  const way = useWay()
  const following = way.sectionAfter(section)
  const next =
    search.get('ve') !== null
      ? { ...way.toCheck, words: text.backToCheck }
      : following
        ? { to: draftPath(dossier.id, `/to-khai/${following.id}`), words: text.next(following.title) }
        : way.afterForm
  const { faults, attempt, proceed } = useLeave(form, section, next.to)
  const given = way.givenBefore(section)
  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={proceed}>
        {next.words}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.form} heading={section.title} back={draftPath(dossier.id)} footer={footer}>
      <ErrorSummary items={faults} attempt={attempt} />
      <p className={styles.part}>{text.sectionOf(at + 1, form.sections.length)}</p>
      <SaveLine />
      {at === given.length && <Evidence form={form} />}
      {given.length > 0 && search.get('ve') === null && <GivenSections sections={given} />}
      {section.hint && <p className={styles.lead}>{section.hint}</p>}
      <ScanCards section={section} />
      <SectionFields form={form} section={section} />
    </Screen>
  )
}

/** What is not asked, because it is known already, can be looked at all the same. */
function GivenSections({ sections }: { sections: readonly Section[] }) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  return (
    <Notice>
      {sections.map(({ id, title }) => (
        <p key={id}>
          {text.sectionGiven(title)} <Link to={draftPath(dossier.id, `/to-khai/${id}`)}>{text.lookAt(title)}</Link>
        </p>
      ))}
    </Notice>
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
