import type { Answers } from '../forms/definition.ts'

/** A fee of the catalogue, as far as it can be counted. */
export type Rate =
  | { type: 'free' | 'council' | 'not-stated' | 'hidden' }
  | { type: 'amount'; amount: number }
  | { type: 'per-unit'; amount: number; unit: string; cap?: number | undefined }

/** `unknown`: nobody has given a figure. `expected` without an amount: there is a rate, but not how often it is paid. */
export type ExpectedFee = { state: 'none' | 'unknown' | 'expected'; amount: number | null }

/** By convention the form's field that says how many copies are asked for. */
const copiesField = 'copies.count'
/** Units of a rate that are what that field counts. */
const copies: readonly string[] = ['bản', 'bản sao', 'giấy']

function timesPaid({ unit }: { unit: string }, answers: Answers): number | null {
  const count = answers[copiesField]
  return copies.includes(unit) && typeof count === 'number' && count > 0 ? count : null
}

/**
 * What the data of a procedure says will have to be paid, before anybody has asked for it. Never guessed: several
 * rates, or one whose units the form does not count, leave the amount open.
 */
export function expectedFee(fees: readonly Rate[], answers: Answers): ExpectedFee {
  const charged = fees.filter((fee) => fee.type !== 'free')
  const [fee, ...others] = charged
  if (!fee) return { state: fees.length > 0 ? 'none' : 'unknown', amount: null }
  if (charged.some(({ type }) => type !== 'amount' && type !== 'per-unit')) return { state: 'unknown', amount: null }
  if (others.length > 0) return { state: 'expected', amount: null }
  if (fee.type === 'amount') return fee.amount === 0 ? unknown : { state: 'expected', amount: fee.amount }
  if (fee.type !== 'per-unit') return unknown
  const times = timesPaid(fee, answers)
  if (times === null) return { state: 'expected', amount: null }
  return { state: 'expected', amount: Math.min(fee.amount * times, fee.cap ?? Infinity) }
}

/** A zero in the national data mostly stands for an amount that a council sets. */
const unknown: ExpectedFee = { state: 'unknown', amount: null }
