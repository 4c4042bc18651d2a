import type { Answers, AnswerValue, Condition, FieldDefinition, FormDefinition } from './definition.ts'

type Known = { [field: string]: AnswerValue | undefined }

/** Whether a condition holds for the given answers (of a form, or of the case questions). */
export function holds(condition: Condition, answers: Known): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers))
  if ('any' in condition) return condition.any.some((one) => holds(one, answers))
  const answer = answers[condition.field]
  return 'is' in condition ? answer === condition.is : answer !== undefined && answer !== condition.isNot
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
