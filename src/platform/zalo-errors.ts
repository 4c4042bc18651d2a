import { refused, refusedForGood, unavailable, type Answer } from './platform.ts'

/** -201 denied, -1401 not agreed to, -2003 cancelled. */
const refusals = [-201, -1401, -2003]

/** -202 "do not ask again", -2002 denied earlier: Zalo shows no dialog any more. */
const finalRefusals = [-202, -2002]

/**
 * The SDK rejects with plain objects, not Error instances. Everything that is no person's "no" is "unavailable": no
 * permission for this app (-1403), Zalo too old or not there (-1404), time-outs, limits, and what is not documented.
 */
export function answerToError(error: unknown): Exclude<Answer, { kind: 'granted' }> {
  const code = codeOf(error)
  if (code !== undefined && refusals.includes(code)) return refused
  if (code !== undefined && finalRefusals.includes(code)) return refusedForGood
  return unavailable
}

function codeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  const code = Number(error.code)
  return Number.isInteger(code) ? code : undefined
}
