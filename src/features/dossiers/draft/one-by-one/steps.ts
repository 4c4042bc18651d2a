import type {
  Answers,
  FieldDefinition,
  FormDefinition,
  Section,
} from '../../../../../contract/rules/forms/definition.ts'
import { fieldsOfCard, peopleIn } from '../../../../../contract/rules/forms/prefill.ts'
import { isEmpty, validateField } from '../../../../../contract/rules/forms/validate.ts'
import { visibleFields } from '../../../../../contract/rules/forms/visibility.ts'

/** One screen in large letters: a question, or what need not be asked from that question on, to be looked over. */
export type Step = { question: string; view: 'question' | 'review' }

/** What decides which screens a section has. */
export type Situation = { form: FormDefinition; section: Section; answers: Answers; today: string; canScan: boolean }

/** What is asked in a section, in order; what is worked out stands beside the question it comes from. */
export const questionsOf = ({ form, section, answers }: Situation): FieldDefinition[] =>
  visibleFields(form, answers).filter((field) => field.kind !== 'computed' && section.fields.includes(field))

export const computedFrom = ({ fields }: Section, id: string): FieldDefinition[] =>
  fields.filter((field) => field.kind === 'computed' && field.from === id)

/** Nobody needs to be asked: it can be known from elsewhere, and a sound answer stands there. */
function isSettled(field: FieldDefinition, { answers, today }: Situation): boolean {
  const value = answers[field.id]
  return field.prefillFrom !== undefined && !isEmpty(value) && validateField(field, value, today).length === 0
}

/** The settled questions in a row that begins here: shown together instead of one by one. */
export function settledFrom(id: string, situation: Situation): FieldDefinition[] {
  const questions = questionsOf(situation)
  const rest = questions.slice(indexOf(questions, id))
  const open = rest.findIndex((field) => !isSettled(field, situation))
  return open < 0 ? rest : rest.slice(0, open)
}

/** Whose card, held before the camera at this question, would spare some typing. */
export function cardsAt(id: string, situation: Situation): string[] {
  const { answers, canScan } = situation
  const questions = questionsOf(situation)
  const here = questions[indexOf(questions, id)]
  if (!canScan || !here) return []
  const wouldHelp = (who: string) => fieldsOfCard(questions, who, answers).some((field) => !isSettled(field, situation))
  return peopleIn([here], answers).filter(wouldHelp)
}

function stepAt(index: number, situation: Situation): Step | undefined {
  const field = questionsOf(situation)[index]
  if (!field) return undefined
  const { id } = field
  const looksOver = settledFrom(id, situation).length > 1 || cardsAt(id, situation).length > 0
  return { question: id, view: looksOver ? 'review' : 'question' }
}

/** Where the act at the bottom leads; undefined at the end of the section. */
export function nextStep({ question, view }: Step, situation: Situation): Step | undefined {
  const index = indexOf(questionsOf(situation), question)
  if (view === 'question') return stepAt(index + 1, situation)
  const settled = settledFrom(question, situation).length
  return settled === 0 ? { question, view: 'question' } : stepAt(index + settled, situation)
}

/**
 * Where to begin; who has answered some of it already goes on at the first thing left to do, or at what is to be looked
 * over right before it.
 */
export function firstStep(situation: Situation): Step | undefined {
  const { answers, today } = situation
  const begin = stepAt(0, situation)
  if (!questionsOf(situation).some(({ id, prefillFrom }) => !prefillFrom && !isEmpty(answers[id]))) return begin
  let before: Step | undefined
  for (let step = begin; step; before = step, step = nextStep(step, situation)) {
    const { question, view } = step
    const field = questionsOf(situation).find(({ id }) => id === question)
    if (view === 'review' || !field || validateField(field, answers[question], today).length === 0) continue
    return before?.view === 'review' ? before : step
  }
  return begin
}

const indexOf = (fields: readonly FieldDefinition[], id: string) => fields.findIndex((field) => field.id === id)

export const stepPath = ({ section }: Situation, { question, view }: Step): string =>
  `/to-khai/${section.id}/${question}${view === 'review' ? '/xem-lai' : ''}`
