import type { Answers, AnswerValue, Condition, FieldDefinition, FormDefinition } from './definition.ts'

type Known = { [field: string]: AnswerValue | undefined }

/** True or false as soon as it is settled; undefined while an answer that decides it is not known. */
export function outcome(condition: Condition, answers: Known): boolean | undefined {
  if ('all' in condition) return combined(condition.all, answers, false)
  if ('any' in condition) return combined(condition.any, answers, true)
  const answer = answers[condition.field]
  if (answer === undefined) return undefined
  return 'is' in condition ? answer === condition.is : answer !== condition.isNot
}

/** One part that comes out as `decisive` settles the whole, whatever the others say. */
function combined(parts: Condition[], answers: Known, decisive: boolean): boolean | undefined {
  const outcomes = parts.map((one) => outcome(one, answers))
  if (outcomes.includes(decisive)) return decisive
  return outcomes.includes(undefined) ? undefined : !decisive
}

/** Whether a condition is known to hold for the given answers (of a form, or of the case questions). */
export const holds = (condition: Condition, answers: Known): boolean => outcome(condition, answers) === true

/**
 * What to ask next to settle a condition; undefined when it is settled. Parts are asked in the order in which they are
 * written, so the question that rules most out stands first.
 */
export function nextToAsk(condition: Condition, answers: Known): string | undefined {
  if (outcome(condition, answers) !== undefined) return undefined
  if ('field' in condition) return condition.field
  const parts = 'all' in condition ? condition.all : condition.any
  const open = parts.find((one) => outcome(one, answers) === undefined)
  return open && nextToAsk(open, answers)
}

/** The fields of a form that the given answers leave on screen, in order. A hidden field is neither asked nor sent. */
export function visibleFields(form: FormDefinition, answers: Answers): FieldDefinition[] {
  const visible: FieldDefinition[] = []
  const known: Known = {}
  for (const section of form.sections) {
    for (const field of section.fields) {
      if (field.visibleWhen && !holds(field.visibleWhen, known)) continue
      visible.push(field)
      known[field.id] = answers[field.id]
    }
  }
  return visible
}

/** Answers without those of hidden or unknown fields. */
export function visibleAnswers(form: FormDefinition, answers: Answers): Answers {
  const kept: Answers = {}
  for (const field of visibleFields(form, answers)) {
    const answer = answers[field.id]
    if (answer !== undefined && field.kind !== 'computed') kept[field.id] = answer
  }
  return kept
}
