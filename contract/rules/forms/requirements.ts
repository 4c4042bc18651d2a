import type { CaseAnswers, Condition } from './definition.ts'
import { holds } from './visibility.ts'

type Requirement = { kind: 'submit' | 'present' | 'note'; required: boolean; neededWhen?: Condition }

/** The papers of one's own case: a paper with a condition counts once the condition is known to hold. */
export function neededDocuments<R extends Requirement>(requirements: readonly R[], cases: CaseAnswers): R[] {
  return requirements.filter((one) => !one.neededWhen || holds(one.neededWhen, cases))
}

/** The papers that have to be attached to a dossier before it can be sent. */
export function documentsToSubmit<R extends Requirement>(requirements: readonly R[], cases: CaseAnswers): R[] {
  return neededDocuments(requirements, cases).filter((one) => one.kind === 'submit')
}

/** The papers without which a dossier is refused. */
export function missingDocuments<R extends Requirement & { id: string }>(
  requirements: readonly R[],
  cases: CaseAnswers,
  attached: ReadonlySet<string>,
): R[] {
  return documentsToSubmit(requirements, cases).filter((one) => one.required && !attached.has(one.id))
}
