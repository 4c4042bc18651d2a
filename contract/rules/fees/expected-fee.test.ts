import { expect, it } from 'vitest'
import type { Answers } from '../forms/definition.ts'
import { expectedFee, type Rate } from './expected-fee.ts'

const perCopy = { type: 'per-unit' as const, amount: 8000, unit: 'bản' }

it.each<[string, Rate[], Answers, string, number | null]>([
  ['nothing is known', [], {}, 'unknown', null],
  ['the source says free', [{ type: 'free' }], {}, 'none', null],
  ['a council sets it', [{ type: 'council' }], {}, 'unknown', null],
  ['the source is silent', [{ type: 'not-stated' }], {}, 'unknown', null],
  ['free, and something that nobody has put a figure to', [{ type: 'free' }, { type: 'council' }], {}, 'unknown', null],
  ['one amount', [{ type: 'amount', amount: 7000 }], {}, 'expected', 7000],
  ['a zero is not "free"', [{ type: 'amount', amount: 0 }], {}, 'unknown', null],
  ['two copies', [perCopy], { 'copies.count': 2 }, 'expected', 16_000],
  ['how many copies is not said yet', [perCopy], {}, 'expected', null],
  ['no copy is no count', [perCopy], { 'copies.count': 0 }, 'expected', null],
  ['the cap holds', [{ ...perCopy, cap: 20_000 }], { 'copies.count': 9 }, 'expected', 20_000],
  ['pages are not what the form counts', [{ ...perCopy, unit: 'trang' }], { 'copies.count': 2 }, 'expected', null],
  ['several rates are not added up', [perCopy, { type: 'amount', amount: 5 }], { 'copies.count': 2 }, 'expected', null],
])('%s', (_name, fees, answers, state, amount) => {
  expect(expectedFee(fees, answers)).toEqual({ state, amount })
})
