import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { KeptCase, ProcedureLink } from './kept-procedures.ts'
import { parsedJson } from '../../../lib/parsed-json.ts'

/** What was kept may be of another version of the app, or broken: rows that are not ours are left out. */
export const readLinks = (text: string | undefined): ProcedureLink[] =>
  rows(text).flatMap((row) =>
    typeof row['code'] === 'string' && typeof row['plainName'] === 'string'
      ? [{ code: row['code'], plainName: row['plainName'] }]
      : [],
  )

export const readCases = (text: string | undefined): KeptCase[] =>
  rows(text).flatMap(({ code, versionId, answers, ticks }) =>
    typeof code === 'string' && typeof versionId === 'string' && isRecord(answers) && Array.isArray(ticks)
      ? [{ code, versionId, answers: onlyYesNo(answers), ticks: ticks.filter(isText) }]
      : [],
  )

const isText = (value: unknown): value is string => typeof value === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function onlyYesNo(given: Record<string, unknown>): CaseAnswers {
  const answers: CaseAnswers = {}
  for (const [id, answer] of Object.entries(given)) if (typeof answer === 'boolean') answers[id] = answer
  return answers
}

function rows(text: string | undefined): Record<string, unknown>[] {
  const kept = parsedJson(text)
  return Array.isArray(kept) ? kept.filter(isRecord) : []
}
