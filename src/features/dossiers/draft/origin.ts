import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Answers, FieldDefinition } from '../../../../contract/rules/forms/definition.ts'
import { offerOf, type Known, type Origin } from '../../../../contract/rules/forms/prefill.ts'

/** Where the value on screen came from; nothing once it was changed. */
export function originOf(field: FieldDefinition, answers: Answers, known: Known): Origin | undefined {
  const value = answers[field.id]
  const offer = value === undefined ? undefined : offerOf(field, answers, known, civilDayOf(new Date()))
  return offer && JSON.stringify(offer.value) === JSON.stringify(value) ? offer.origin : undefined
}
