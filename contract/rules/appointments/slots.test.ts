import { expect, it } from 'vitest'
import { calendar2026 } from '../calendar/calendar-2026.fixture.ts'
import { seatsOf, slotsOfDay } from './slots.ts'

const rules = { slotMinutes: 30, walkInPercent: 0, makeUpWeekday: 1 }

it.each([
  [2, 10, 0, 6],
  [2, 10, 30, 4],
  [1, 15, 30, 1],
  [1, 40, 0, 0],
  [0, 10, 0, 0],
  [3, 10, 100, 0],
])('%i counters, %i minutes each, %i%% kept: %i seats', (counters, minutes, walkInPercent, seats) => {
  expect(seatsOf(counters, minutes, { ...rules, walkInPercent })).toBe(seats)
})

it('cuts sessions into whole slots, in order of time', () => {
  const exceptions = [
    {
      day: '2026-11-30',
      kind: 'hours' as const,
      reason: 'x',
      sessions: [
        { from: '13:30', to: '14:45', counters: 1, place: null },
        { from: '08:00', to: '09:00', counters: 2, place: { name: 'Nhà văn hóa', address: null } },
      ],
    },
  ]
  const group = { weekly: [], exceptions, serviceMinutes: 15 }
  expect(
    slotsOfDay(group, rules, calendar2026, '2026-11-30').map((one) => [one.from, one.seats, one.place?.name]),
  ).toEqual([
    ['08:00', 4, 'Nhà văn hóa'],
    ['08:30', 4, 'Nhà văn hóa'],
    ['13:30', 2, undefined],
    ['14:00', 2, undefined],
  ])
})
