import { expect, test } from 'vitest'
import { idleAt } from './idle.ts'

test.each([
  [0, { state: 'in-use' }],
  [59_999, { state: 'in-use' }],
  [60_000, { state: 'warning', secondsLeft: 20 }],
  [60_001, { state: 'warning', secondsLeft: 20 }],
  [79_001, { state: 'warning', secondsLeft: 1 }],
  [80_000, { state: 'over' }],
  [8 * 3_600_000, { state: 'over' }],
])('%d ms after the last touch', (unused, idle) => {
  expect(idleAt(1_000_000 + unused, 1_000_000)).toEqual(idle)
})

test('a clock that was put back counts as in use', () => {
  expect(idleAt(0, 1_000_000)).toEqual({ state: 'in-use' })
})
