import type { CaseAnswers, CaseQuestion, Condition } from './definition.ts'
import { holds, nextToAsk, outcome } from './visibility.ts'

type Requirement = { kind: 'submit' | 'present' | 'note'; required: boolean; neededWhen?: Condition }

/** The papers of one's own case: a paper with a condition counts once the condition is known to hold. */
export function neededDocuments<R extends Requirement>(requirements: readonly R[], cases: CaseAnswers): R[] {
  return requirements.filter((one) => !one.neededWhen || holds(one.neededWhen, cases))
}

/** Papers sorted by what the answers say so far. Nothing is ruled out before an answer rules it out. */
export type PapersOfCase<R> = { needed: R[]; undecided: R[]; ruledOut: R[] }

export function papersOfCase<R extends Requirement>(requirements: readonly R[], cases: CaseAnswers): PapersOfCase<R> {
  const withOutcome = (wanted: boolean | undefined) =>
    requirements.filter((one) => (one.neededWhen ? outcome(one.neededWhen, cases) : true) === wanted)
  return { needed: withOutcome(true), undecided: withOutcome(undefined), ruledOut: withOutcome(false) }
}

/**
 * The questions whose answer can still change the list of papers: a family house is never asked about monuments. Only
 * the answers to the questions before it decide whether one is asked, so none vanishes because of a later answer.
 */
export function questionsToAsk<Q extends Pick<CaseQuestion, 'id'>, R extends Requirement>(
  questions: readonly Q[],
  requirements: readonly R[],
  cases: CaseAnswers,
): Q[] {
  const before: CaseAnswers = {}
  return questions.filter(({ id }) => {
    const asked = requirements.some((one) => one.neededWhen && nextToAsk(one.neededWhen, before) === id)
    const answer = cases[id]
    if (asked && answer !== undefined) before[id] = answer
    return asked
  })
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
