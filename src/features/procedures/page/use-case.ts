import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useKept } from '../kept/use-kept.ts'

export type Case = {
  answers: CaseAnswers
  ticks: readonly string[]
  answer: (answers: CaseAnswers) => void
  tick: (paper: string, ticked: boolean) => void
  clear: () => void
}

/** A person's own case of a procedure, kept on the phone from visit to visit. */
export function useCase({
  code,
  versionId,
  caseQuestions,
}: Pick<Procedure, 'code' | 'versionId' | 'caseQuestions'>): Case {
  const kept = useKept(({ cases }) => cases.find((one) => one.code === code))
  const keepCase = useKept((state) => state.keepCase)
  const answers: CaseAnswers = {}
  // A newer version of the procedure may ask other things.
  for (const { id } of caseQuestions) {
    const answer = kept?.answers[id]
    if (answer !== undefined) answers[id] = answer
  }
  // Papers of another version may bear the same numbers and be other papers.
  const ticks = kept?.versionId === versionId ? kept.ticks : []
  const keep = (change: Partial<Pick<Case, 'answers' | 'ticks'>>) =>
    keepCase({ code, versionId, answers, ticks, ...change })
  return {
    answers,
    ticks,
    answer: (changed) => keep({ answers: changed }),
    tick: (paper, ticked) => keep({ ticks: ticked ? [...ticks, paper] : ticks.filter((one) => one !== paper) }),
    clear: () => keep({ answers: {}, ticks: [] }),
  }
}
