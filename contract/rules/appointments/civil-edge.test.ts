import { describe, expect, it, test } from 'vitest'
import { calendar2026 } from '../calendar/calendar-2026.fixture.ts'
import { instantAt } from '../calendar/civil-day.ts'
import { bookableDays, slotState } from './bookable.ts'
import { planDay } from './day-plan.ts'
import { slotsOfDay } from './slots.ts'

const rules = { leadDays: 0, horizonDays: 14, cutOffMinutes: 30, slotMinutes: 30, walkInPercent: 0, makeUpWeekday: 1 }
const session = { from: '07:30', to: '11:30', counters: 1, place: null, validFrom: '2025-07-01', validTo: null }
const group = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ ...session, weekday })),
  exceptions: [],
  serviceMinutes: 10,
}

/** `npm test` runs this file with the machine in three time zones; the day is that of Vietnam in each. */
describe('at half past midnight and half past eleven at night', () => {
  it.each<[string, string, [first: string, last: string]]>([
    ['2026-02-13', '00:30', ['2026-02-13', '2026-02-27']],
    ['2026-02-13', '23:30', ['2026-02-13', '2026-02-27']],
    ['2026-08-21', '23:30', ['2026-08-21', '2026-09-04']],
    ['2026-12-31', '00:30', ['2026-12-31', '2027-01-14']],
    ['2026-12-31', '23:30', ['2026-12-31', '2027-01-14']],
  ])('of %s at %s the bookable days are %j', (day, time, expected) =>
    expect(bookableDays(rules, instantAt(day, time))).toEqual(expected),
  )

  it.each<[string, string, string]>([
    ['2026-02-12', '23:30', 'open'],
    ['2026-02-13', '00:30', 'open'],
    ['2026-02-13', '07:00', 'open'],
    ['2026-02-13', '07:01', 'too-late'],
    ['2026-02-13', '07:30', 'in-progress'],
    ['2026-02-13', '23:30', 'past'],
    ['2026-01-29', '23:30', 'too-early'],
    ['2026-01-30', '00:30', 'open'],
  ])('on %s at %s the slot of 13/2, 07:30 is %s', (day, time, expected) => {
    const slot = {
      day: '2026-02-13',
      startsAt: instantAt('2026-02-13', '07:30'),
      endsAt: instantAt('2026-02-13', '08:00'),
      seats: 3,
      seatsLeft: 3,
    }
    expect(slotState(slot, rules, instantAt(day, time))).toBe(expected)
  })
})

describe('over Tết and make-up Saturdays', () => {
  const openDays = (from: number, to: number, month: string) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `2026-${month}-${String(from + index).padStart(2, '0')}`,
    ).filter((day) => slotsOfDay(group, rules, calendar2026, day).length > 0)

  test('nobody is received from 14 to 22 February', () =>
    expect(openDays(12, 24, '02')).toEqual(['2026-02-12', '2026-02-13', '2026-02-23', '2026-02-24']))
  test('the Saturday that makes up for 31/8 has the hours of a Monday, the next one none', () => {
    expect(openDays(21, 31, '08')).toEqual([
      '2026-08-21',
      '2026-08-22',
      '2026-08-24',
      '2026-08-25',
      '2026-08-26',
      '2026-08-27',
      '2026-08-28',
    ])
    expect(slotsOfDay(group, rules, calendar2026, '2026-08-22').map((slot) => slot.from)[0]).toBe('07:30')
  })
  test('a year that is not announced has no slot at all', () => {
    expect(slotsOfDay(group, rules, calendar2026, '2027-01-04')).toEqual([])
    expect(planDay(group, rules, calendar2026, '2027-01-04').closed?.reason).toBe('not-announced')
  })
})
