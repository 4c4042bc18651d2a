import type { Answers, FormDefinition } from '../../../../contract/rules/forms/definition.ts'

/** Answers that are known from the account and not given yet; only the name is known without a state register. */
export function prefillOf(
  form: FormDefinition | null,
  answers: Answers,
  personName: string | null,
): { [field: string]: string } {
  const filled: { [field: string]: string } = {}
  if (!personName) return filled
  for (const section of form?.sections ?? []) {
    for (const { id, prefillFrom } of section.fields) {
      const wanted = prefillFrom?.some((source) => source === 'person.fullName' || source === 'zalo.name')
      if (wanted && answers[id] === undefined) filled[id] = personName
    }
  }
  return filled
}
