import { useNavigate } from 'react-router-dom'
import { useStore } from 'zustand'
import type { FieldDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { fieldTexts } from '../../fields/texts.ts'
import { CardWarnings } from '../card-warnings.tsx'
import { draftPath, fromCheck, useDraftParts } from '../draft-context.tsx'
import styles from '../draft.module.css'
import { Evidence } from '../evidence.tsx'
import { originOf } from '../origin.ts'
import { SaveLine } from '../save-line.tsx'
import { ScanCard } from '../scan-card.tsx'
import { draftTexts } from '../texts.ts'
import { useReadableAnswers } from '../use-readable-answers.ts'
import { peopleIn } from '../../../../../contract/rules/forms/prefill.ts'
import { questionsOf, settledFrom, type Situation } from './steps.ts'
import { oneByOneTexts } from './texts.ts'
import { useNext } from './use-situation.ts'

type Props = { from: FieldDefinition; situation: Situation }

/** What need not be asked, in one screen: the card that spares typing, and what is known already. */
export function ReviewScreen({ from, situation }: Props) {
  const text = useText(oneByOneTexts)
  const navigate = useNavigate()
  const { draft, dossier } = useDraftParts()
  const { form, section, answers, canScan } = situation
  const questions = questionsOf(situation)
  const settled = settledFrom(from.id, situation)
  const at = questions.indexOf(from)
  const next = useNext({ question: from.id, view: 'review' }, situation)
  const nothing = settled.length === 0
  const known = useStore(useDraftParts().prefills.store, (state) => state.known)
  const allGiven = settled.every((field) => originOf(field, answers, known) !== undefined)

  function proceed() {
    void draft.flush()
    navigate(next.to)
  }

  const footer = (
    <ActionBar>
      <Button kind={nothing ? 'secondary' : 'primary'} onClick={proceed}>
        {nothing ? text.typeInstead : text.right(next.words)}
      </Button>
    </ActionBar>
  )
  const title = allGiven ? text.filledIn(settled.length) : text.answered(settled.length)
  return (
    <Screen
      title={section.title}
      heading={nothing ? text.scanTitle : title}
      back={draftPath(dossier.id)}
      footer={footer}
    >
      {!nothing && <p className={styles.part}>{text.questionsOf(at + 1, at + settled.length, questions.length)}</p>}
      {nothing && at === 0 && section.hint && <p className={styles.lead}>{section.hint}</p>}
      {!nothing && (
        <>
          <p className={styles.lead}>{text.look}</p>
          <AnswerRows fields={settled} situation={situation} search="?ve=xem-lai" />
        </>
      )}
      {peopleIn([from], answers).map((who) => (
        <div key={who}>
          {canScan && <ScanCard who={who} section={section} kind={nothing ? 'primary' : 'secondary'} />}
          <CardWarnings who={who} section={section} />
        </div>
      ))}
      <SaveLine />
      {at === 0 && form.sections[0] === section && <Evidence form={form} />}
    </Screen>
  )
}

/** The whole section, for who comes from the summary to change something. */
export function SectionReview({ situation }: { situation: Situation }) {
  const text = useText(oneByOneTexts)
  const { backToCheck } = useText(draftTexts)
  const navigate = useNavigate()
  const { draft, dossier } = useDraftParts()
  const { section } = situation

  function proceed() {
    void draft.flush()
    navigate(draftPath(dossier.id, '/kiem-tra'))
  }

  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={proceed}>
        {backToCheck}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={section.title} back={draftPath(dossier.id, '/kiem-tra')} footer={footer}>
      <p className={styles.lead}>{text.look}</p>
      <AnswerRows fields={questionsOf(situation)} situation={situation} search={fromCheck} />
      <SaveLine />
    </Screen>
  )
}

type RowsProps = { fields: readonly FieldDefinition[]; situation: Situation; search: string }

/** Each answer with where it came from; a tap on it corrects it. */
function AnswerRows({ fields, situation: { section, answers }, search }: RowsProps) {
  const { nothingTyped } = useText(draftTexts)
  const { source } = useText(fieldTexts)
  const { dossier, prefills } = useDraftParts()
  const readable = useReadableAnswers()(section)
  const known = useStore(prefills.store, (state) => state.known)
  return (
    <List>
      {fields.map((field) => {
        const answer = readable.find(({ id }) => id === field.id)
        const origin = originOf(field, answers, known)
        return (
          <ListRow
            key={field.id}
            title={answer?.value ?? nothingTyped}
            lines={
              <>
                {answer?.label}
                {origin && <span className={styles.source}>{source[origin]}</span>}
              </>
            }
            to={draftPath(dossier.id, `/to-khai/${section.id}/${field.id}`) + search}
          />
        )
      })}
    </List>
  )
}
