import {
  checkPersonalId,
  personalIdWarnings,
  type PersonalId,
  type PersonalIdWarning,
} from '../identity/personal-id.ts'
import type { Answers, AnswerValue, FieldDefinition, PersonPart } from './definition.ts'
import type { Known } from './prefill.ts'

/** The number against what is written beside it, typed or scanned. */
export type PersonWarning = { warning: PersonalIdWarning; id: PersonalId }

/** What does not fit together about one person of a section; to be looked at, never a reason to stop anybody. */
export function personWarnings(
  fields: readonly FieldDefinition[],
  answers: Answers,
  known: Known,
  who: string,
): PersonWarning[] {
  const id = checkPersonalId(textOf(valueOf(fields, answers, known, who, 'personalId')))
  if (!id.ok) return []
  const gender = textOf(valueOf(fields, answers, known, who, 'gender'))
  const year = /^\d{4}/.exec(textOf(valueOf(fields, answers, known, who, 'birthDate')))
  const written = {
    gender: gender === 'nam' ? ('male' as const) : gender === 'nu' ? ('female' as const) : undefined,
    birthYear: year ? Number(year[0]) : undefined,
  }
  return personalIdWarnings(id, written).map((warning) => ({ warning, id }))
}

/** What is on screen counts; what the form does not ask for may be known from the card. */
function valueOf(
  fields: readonly FieldDefinition[],
  answers: Answers,
  known: Known,
  who: string,
  part: PersonPart,
): AnswerValue | undefined {
  const fact = `${who}.${part}`
  const field = fields.filter(({ prefillFrom }) =>
    (prefillFrom ?? []).some(
      (source) => source === fact || (typeof source === 'object' && 'fact' in source && source.fact === fact),
    ),
  )[0]
  return field ? answers[field.id] : known[fact]?.value
}

const textOf = (value: AnswerValue | undefined) => (typeof value === 'string' ? value : '')
