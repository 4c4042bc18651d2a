import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import type { FieldDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { validateField } from '../../../../../contract/rules/forms/validate.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary, type SummaryItem } from '../../../../ui/error-summary.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { uiTexts } from '../../../../ui/texts.ts'
import { useBack } from '../../../../ui/use-back.ts'
import { draftPath, useDraft, useDraftParts } from '../draft-context.tsx'
import { DraftField } from '../draft-field.tsx'
import styles from '../draft.module.css'
import { Evidence } from '../evidence.tsx'
import { useFaultItems } from '../fault-items.ts'
import { SaveLine } from '../save-line.tsx'
import { draftTexts } from '../texts.ts'
import { computedFrom, questionsOf, type Situation } from './steps.ts'
import { oneByOneTexts } from './texts.ts'
import { useNext } from './use-situation.ts'

type Props = { field: FieldDefinition; situation: Situation }

/** One question, its title the question itself. */
export function QuestionScreen({ field, situation }: Props) {
  const text = useText(oneByOneTexts)
  const { optional } = useText(uiTexts)
  const { dossier } = useDraftParts()
  const { section, form } = situation
  const questions = questionsOf(situation)
  const at = questions.indexOf(field)
  const { faults, attempt, act, proceed } = useProceed({ field, situation })
  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={proceed}>
        {act}
      </Button>
    </ActionBar>
  )
  return (
    <Screen
      title={section.title}
      heading={titleOf(field) + (field.required ? '' : ` ${optional}`)}
      back={draftPath(dossier.id)}
      footer={footer}
    >
      <ErrorSummary items={faults} attempt={attempt} />
      <p className={styles.part}>{text.questionOf(at + 1, questions.length)}</p>
      {at === 0 && form.sections[0] === section && <Evidence form={form} />}
      {at === 0 && section.hint && <p className={styles.lead}>{section.hint}</p>}
      <DraftField field={field} attemptKey={placeOf(situation, field)} labelHidden />
      {computedFrom(section, field.id).map((one) => (
        <DraftField key={one.id} field={one} attemptKey={one.id} />
      ))}
      <SaveLine />
    </Screen>
  )
}

const placeOf = ({ section }: Situation, { id }: FieldDefinition) => `${section.id}/${id}`

const titleOf = (field: FieldDefinition) =>
  'unit' in field && field.unit !== undefined ? `${field.label} (${field.unit})` : field.label

/** Goes on when the answer is sound, back to the review or the summary that sent the person here. */
function useProceed({ field, situation }: Props) {
  const words = useText(draftTexts)
  const text = useText(oneByOneTexts)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { draft, dossier } = useDraftParts()
  const itemsOf = useFaultItems()
  const [faults, setFaults] = useState<SummaryItem[]>([])
  const place = placeOf(situation, field)
  const attempt = useDraft((state) => state.attempts[place] ?? 0)
  const next = useNext({ question: field.id, view: 'question' }, situation)
  const sentFrom = search.get('ve')
  const goBack = useBack(draftPath(dossier.id, `/to-khai/${situation.section.id}`))

  function proceed() {
    const found = validateField(field, draft.store.getState().answers[field.id], situation.today)
    setFaults(itemsOf([field], found))
    void draft.flush()
    if (found.length > 0) draft.showFaults(place)
    else if (sentFrom === 'xem-lai') goBack()
    else navigate(sentFrom === null ? next.to : draftPath(dossier.id, '/kiem-tra'))
  }

  const act = sentFrom === null ? next.words : sentFrom === 'xem-lai' ? text.done : words.backToCheck
  return { faults, attempt, act, proceed }
}
