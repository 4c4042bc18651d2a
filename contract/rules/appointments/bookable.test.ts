import { expect, it } from 'vitest'
import { instantAt } from '../calendar/civil-day.ts'
import { bookableDays, isBookable, slotState } from './bookable.ts'

const rules = { leadDays: 0, horizonDays: 14, cutOffMinutes: 30 }
const slot = (day: string, from: string, to: string, seatsLeft = 3, seats = 4) => ({
  day,
  startsAt: instantAt(day, from),
  endsAt: instantAt(day, to),
  seats,
  seatsLeft,
})

// Half past midnight and half past eleven at night in Vietnam are another day in most of the world.
it.each([
  ['2026-11-25', '00:30', '2026-11-25', '2026-12-09'],
  ['2026-11-25', '23:30', '2026-11-25', '2026-12-09'],
  ['2026-02-13', '23:30', '2026-02-13', '2026-02-27'],
  ['2026-12-31', '00:30', '2026-12-31', '2027-01-14'],
])('at %s %s the days from %s to %s can be booked', (day, time, first, last) => {
  expect(bookableDays(rules, instantAt(day, time))).toEqual([first, last])
})

it.each([
  ['00:30', 'open'],
  ['07:30', 'open'],
  ['07:31', 'too-late'],
  ['08:00', 'in-progress'],
  ['08:29', 'in-progress'],
  ['08:30', 'past'],
  ['23:30', 'past'],
])('at %s the slot of 08:00 is %s', (time, state) => {
  expect(slotState(slot('2026-11-25', '08:00', '08:30'), rules, instantAt('2026-11-25', time))).toBe(state)
})

it.each([
  ['full', slot('2026-11-26', '08:00', '08:30', 0), rules],
  ['closed', slot('2026-11-26', '08:00', '08:30', 0, 0), rules],
  ['too-early', slot('2026-12-10', '08:00', '08:30'), rules],
  ['open', slot('2026-12-09', '08:00', '08:30'), rules],
  ['too-late', slot('2026-11-25', '16:00', '16:30'), { ...rules, leadDays: 1 }],
])('is %s', (state, one, own) => expect(slotState(one, own, instantAt('2026-11-25', '09:00'))).toBe(state))

it('knows no day that is none', () => {
  expect(isBookable('2026-11-31', rules, instantAt('2026-11-25', '09:00'))).toBe(false)
  expect(isBookable('2026-11-30', rules, instantAt('2026-11-25', '09:00'))).toBe(true)
})
