import type { Answers, AnswerValue, CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { PostTo, ResultChannel } from '../../../../contract/schemas/delivery.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'

/** What of a dossier a resident edits, as the server has it. */
export type Saved = Pick<Dossier, 'answers' | 'caseAnswers' | 'paperDates' | 'resultChannel' | 'postTo' | 'revision'>

/** What was typed here and the server does not have yet; `undefined` takes an answer away. */
export type Changes = {
  answers: { [field: string]: AnswerValue | undefined }
  caseAnswers: CaseAnswers
  /** The day that stands on a paper, by requirement. */
  paperDates?: Dossier['paperDates'] | undefined
  resultChannel?: ResultChannel | undefined
  postTo?: PostTo | null | undefined
}

export const noChanges: Changes = { answers: {}, caseAnswers: {} }

export const hasChanges = ({ answers, caseAnswers, paperDates = {}, resultChannel, postTo }: Changes): boolean =>
  Object.keys(answers).length + Object.keys(caseAnswers).length + Object.keys(paperDates).length > 0 ||
  resultChannel !== undefined ||
  (postTo ?? null) !== null

/** The server's copy with what was typed here on top, field by field. */
export function withChanges(saved: Saved, changes: Changes): Omit<Saved, 'revision'> {
  const answers: Answers = {}
  const merged = { ...saved.answers, ...changes.answers }
  for (const [field, answer] of Object.entries(merged)) {
    if (answer !== undefined) answers[field] = answer
  }
  return {
    answers,
    caseAnswers: { ...saved.caseAnswers, ...changes.caseAnswers },
    paperDates: { ...saved.paperDates, ...changes.paperDates },
    resultChannel: changes.resultChannel ?? saved.resultChannel,
    postTo: changes.postTo ?? saved.postTo,
  }
}

/** What was changed again while `sent` was on its way. */
export function changesSince(sent: Changes, now: Changes): Changes {
  return {
    answers: without(now.answers, sent.answers),
    caseAnswers: without(now.caseAnswers, sent.caseAnswers),
    paperDates: without(now.paperDates ?? {}, sent.paperDates ?? {}),
    resultChannel: now.resultChannel === sent.resultChannel ? undefined : now.resultChannel,
    postTo: now.postTo === sent.postTo ? undefined : now.postTo,
  }
}

function without<V>(now: { [key: string]: V }, sent: { [key: string]: V }): { [key: string]: V } {
  const left: { [key: string]: V } = {}
  for (const [key, value] of Object.entries(now)) {
    if (!(key in sent) || sent[key] !== value) left[key] = value
  }
  return left
}

/** Fields that were changed here and, to something else, on the server: what was typed here stands. */
export function fieldsInConflict(before: Saved, after: Saved, changes: Changes): string[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return Object.keys(changes.answers).filter(
    (field) =>
      !same(before.answers[field], after.answers[field]) && !same(after.answers[field], changes.answers[field]),
  )
}
