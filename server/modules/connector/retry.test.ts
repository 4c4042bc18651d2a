import { expect, it } from 'vitest'
import { mostAttempts, waitAfter } from './retry.ts'

const minute = 60_000

it.each([
  [1, 7_500, 15_000],
  [2, 15_000, 30_000],
  [5, 120_000, 240_000],
  [9, 30 * minute, 60 * minute],
  [80, 30 * minute, 60 * minute],
])('after attempt %i it waits between %i and %i ms', (attempts, least, most) => {
  expect(waitAfter(attempts, () => 0)).toBe(least)
  expect(waitAfter(attempts, () => 1)).toBe(most)
})

it('goes on trying over a long weekend', () => {
  const soonest = Array.from({ length: mostAttempts }, (_, at) => waitAfter(at + 1, () => 0.5))
  expect(soonest.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(2 * 24 * 60 * minute)
})
