import type {
  Address,
  Answers,
  AnswerValue,
  CaseAnswers,
  CaseQuestion,
  FieldDefinition,
  FormDefinition,
  Prefill,
} from './definition.ts'
import { validateField } from './validate.ts'
import { holds, outcome } from './visibility.ts'

/** Where a value comes from that nobody had to type; the screen names it beside the field. */
export type Origin = 'card' | 'earlier' | 'account' | 'zalo' | 'form' | 'usual'

/** What is known without typing, by fact: `person.fullName`, or `father.birthDate` from a card scanned for the father. */
export type Known = { [fact: string]: { value: AnswerValue; origin: Origin } }

/** What stands in fields without having been typed. */
export type Given = { [field: string]: AnswerValue }

type Held = { [field: string]: AnswerValue | undefined }
export type Offer = { value: AnswerValue; origin: Origin }

/** What a field can be given; a value that the field would not accept is not offered. */
export function offerOf(field: FieldDefinition, answers: Held, known: Known, today: string): Offer | undefined {
  for (const source of field.prefillFrom ?? []) {
    const offer = offerFrom(source, answers, known)
    if (offer && isAccepted(field, offer.value, today)) return offer
  }
  return undefined
}

/** A row whose other cells are still to be typed is a good beginning of a table. */
const isAccepted = (field: FieldDefinition, value: AnswerValue, today: string) =>
  validateField(field, value, today).every(({ path, keyword }) => path !== field.id && keyword === 'required')

function offerFrom(source: Prefill, answers: Held, known: Known): Offer | undefined {
  if (typeof source === 'string') return known[source]
  if ('usual' in source) return { value: source.usual, origin: 'usual' }
  if (source.when && !holds(source.when, answers)) return undefined
  if ('fact' in source) return known[source.fact]
  const value = answers[source.field]
  if (source.column === undefined) return value === undefined ? undefined : { value, origin: 'form' }
  const place = typeof value === 'object' && 'unitName' in value ? addressLine(value) : ''
  return place === '' ? undefined : { value: [{ [source.column]: place }], origin: 'form' }
}

const addressLine = ({ street, unitName, provinceName }: Address) =>
  [street, unitName, provinceName].filter((part) => part.trim() !== '').join(', ')

/**
 * Fills what can be filled, in the order of the form, so that a later field sees what an earlier one was given. What was
 * typed stays, except in fields that tell of `scanned`, whose card was just held before the camera. What was given and
 * no longer applies is taken away again.
 */
export function fillIn(
  form: FormDefinition,
  answers: Answers,
  known: Known,
  given: Given,
  today: string,
  scanned?: string,
): { changes: { [field: string]: AnswerValue | undefined }; given: Given } {
  const changes: { [field: string]: AnswerValue | undefined } = {}
  const next: Given = {}
  const now: Held = { ...answers }
  for (const field of eachField(form)) {
    if (field.visibleWhen && !holds(field.visibleWhen, now)) continue
    if (!field.prefillFrom) continue
    const { id } = field
    const offer = offerOf(field, now, known, today)
    const wasGiven = same(now[id], given[id])
    if (now[id] !== undefined && !wasGiven && !(offer?.origin === 'card' && tellsOf(field, scanned))) continue
    if (offer) next[id] = offer.value
    if (same(now[id], offer?.value)) continue
    changes[id] = offer?.value
    now[id] = offer?.value
  }
  return { changes, given: next }
}

/** What an earlier form of the same person says about the person. */
export function factsOf(form: FormDefinition, answers: Answers, today: string): Known {
  const known: Known = {}
  for (const field of eachField(form)) {
    const value = answers[field.id]
    if (value === undefined || (field.visibleWhen && !holds(field.visibleWhen, answers))) continue
    if (validateField(field, value, today).length > 0) continue
    for (const source of field.prefillFrom ?? []) {
      if (typeof source === 'object' && 'fact' in source && source.tells === false) continue
      const fact = factOf(source, answers)
      if (fact !== undefined && fact.slice(0, 7) === 'person.' && !known[fact])
        known[fact] = { value, origin: 'earlier' }
    }
  }
  return known
}

/** The fact that a source stands for, where its condition holds. */
export function factOf(source: Prefill, answers: Answers): string | undefined {
  if (typeof source === 'string') return source
  return 'fact' in source && (!source.when || holds(source.when, answers)) ? source.fact : undefined
}

/** The answers to questions about the case that the form has settled, so that nobody is asked them. */
export function settledCases(questions: readonly CaseQuestion[], answers: Answers): CaseAnswers {
  const settled: CaseAnswers = {}
  for (const { id, answeredBy } of questions) {
    const answer = answeredBy && outcome(answeredBy, answers)
    if (answer !== undefined) settled[id] = answer
  }
  return settled
}

/** The people whose cards can fill these fields: `person`, the one who applies, or `father`, `owner`. */
export function peopleIn(fields: readonly FieldDefinition[], answers: Answers): string[] {
  const people: string[] = []
  for (const field of fields) {
    for (const source of field.prefillFrom ?? []) {
      const [who, what] = (factOf(source, answers) ?? '').split('.')
      if (who && what === 'fullName' && people.indexOf(who) < 0) people.push(who)
    }
  }
  return people
}

/** What is printed on a card; the rest of a person is known from elsewhere. */
export const onCard = ['fullName', 'personalId', 'idType', 'birthDate', 'gender', 'residence', 'nationality']

/** The fields that the card of this person would fill. */
export const fieldsOfCard = (fields: readonly FieldDefinition[], who: string, answers: Answers): FieldDefinition[] =>
  fields.filter(({ prefillFrom }) =>
    (prefillFrom ?? []).some((source) => {
      const [whose, what = ''] = (factOf(source, answers) ?? '').split('.')
      return whose === who && onCard.indexOf(what) >= 0
    }),
  )

const tellsOf = (field: FieldDefinition, who: string | undefined) =>
  who !== undefined &&
  (field.prefillFrom ?? []).some(
    (source) => (typeof source === 'string' ? source : 'fact' in source ? source.fact : '').indexOf(who + '.') === 0,
  )

const eachField = (form: FormDefinition) =>
  form.sections.reduce<FieldDefinition[]>((all, { fields }) => all.concat(fields), [])

const same = (one: AnswerValue | undefined, other: AnswerValue | undefined) =>
  one !== undefined && other !== undefined ? JSON.stringify(one) === JSON.stringify(other) : one === other
