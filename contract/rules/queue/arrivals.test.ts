import { expect, it } from 'vitest'
import { chanceToCome, lineOf } from './arrivals.ts'
import { usualQueueRules } from './queue-rules.ts'

const at = (clock: string) => new Date(`2026-11-25T${clock}:00+07:00`)
const ticket = (id: string, rank: string) => ({ id, rankAt: at(rank), takenAt: at(rank), number: id })

it('puts who is still to come between who waits, by the same rank', () => {
  const line = lineOf(
    [ticket('a', '08:50'), ticket('b', '09:10')],
    [
      { slotStartsAt: at('09:00'), hasPriority: false },
      { slotStartsAt: at('09:30'), hasPriority: false },
    ],
    { now: at('08:55'), rules: usualQueueRules, chance: 0.8 },
  )
  expect(line).toEqual([{ id: 'a' }, { comesAt: 0, chance: 0.8 }, { id: 'b' }, { comesAt: 1800, chance: 0.8 }])
})

it('expects less of who is late', () => {
  const late = [{ slotStartsAt: at('08:50'), hasPriority: false }]
  expect(lineOf([], late, { now: at('08:55'), rules: usualQueueRules, chance: 0.8 })).toEqual([
    { comesAt: 0, chance: 0.4 },
  ])
})

it.each([
  [0, 0, 0.8],
  [90, 10, 0.89],
  [10, 90, 0.16],
])('of %i who came and %i who did not', (came, missed, chance) => {
  expect(chanceToCome(came, missed)).toBeCloseTo(chance, 2)
})
