import { expect, it } from 'vitest'
import { calendar2026 } from '../calendar/calendar-2026.fixture.ts'
import type { CalendarException, WeeklySession } from './calendar.ts'
import { planDay } from './day-plan.ts'

const weekly = (weekday: number, from: string, to: string, more: Partial<WeeklySession> = {}): WeeklySession => ({
  weekday,
  from,
  to,
  counters: 2,
  place: null,
  validFrom: '2025-07-01',
  validTo: null,
  ...more,
})
const week = [1, 2, 3, 4, 5].map((day) => weekly(day, '07:30', '11:30')).concat(weekly(6, '07:30', '10:30'))
const rules = { makeUpWeekday: 1 }
const session = { from: '08:00', to: '09:00', counters: 1, place: null }
const exception = (kind: CalendarException['kind'], day: string): CalendarException => ({
  day,
  kind,
  reason: 'Lý do',
  sessions: kind === 'closed' ? [] : [session],
})
const plan = (day: string, exceptions: CalendarException[] = [], sessions = week) =>
  planDay({ weekly: sessions, exceptions }, rules, calendar2026, day)
const hours = (day: string, exceptions?: CalendarException[]) =>
  plan(day, exceptions).sessions.map(({ from, to }) => `${from}-${to}`)

it.each([
  ['a Monday', '2026-11-30', ['07:30-11:30']],
  ['a Saturday session', '2026-11-28', ['07:30-10:30']],
  ['a Saturday worked for a day off keeps a Monday’s hours', '2026-08-22', ['07:30-11:30']],
  ['a Sunday', '2026-11-29', []],
  ['the first day of Tết', '2026-02-14', []],
  ['the last day of Tết, a Sunday', '2026-02-22', []],
  ['the first day after Tết', '2026-02-23', ['07:30-11:30']],
  ['a Saturday within the days off of Tết', '2026-02-21', []],
])('%s', (_name, day, expected) => expect(hours(day)).toEqual(expected))

it.each([
  ['2026-11-29', { reason: 'weekly', text: null }],
  ['2026-02-17', { reason: 'holiday', text: 'Tết Nguyên đán' }],
  ['2027-01-04', { reason: 'not-announced', text: null }],
])('%s is closed for a reason', (day, closed) => expect(plan(day).closed).toEqual(closed))

it.each([
  ['closes a working day', exception('closed', '2026-11-30'), [], 'exception'],
  ['gives a day other hours', exception('hours', '2026-11-30'), ['08:00-09:00'], undefined],
  ['opens a day off', exception('hours', '2026-02-17'), ['08:00-09:00'], undefined],
  ['opens a day of a year that is not announced', exception('hours', '2027-01-04'), ['08:00-09:00'], undefined],
])('what the office wrote down %s', (_name, one, expected, closed) => {
  expect(hours(one.day, [one])).toEqual(expected)
  expect(plan(one.day, [one]).closed?.reason).toBe(closed)
})

it('an extra session is held besides the usual ones, and on a day off alone', () => {
  expect(hours('2026-11-30', [exception('extra', '2026-11-30')])).toEqual(['07:30-11:30', '08:00-09:00'])
  expect(hours('2026-11-29', [exception('extra', '2026-11-29')])).toEqual(['08:00-09:00'])
})

it('hours hold from their first day to their last', () => {
  const changing = [
    weekly(1, '07:30', '11:30', { validTo: '2026-11-23' }),
    weekly(1, '08:00', '12:00', { validFrom: '2026-11-24' }),
  ]
  const from = (day: string) => plan(day, [], changing).sessions.map((one) => one.from)
  expect([from('2026-11-23'), from('2026-11-30')]).toEqual([['07:30'], ['08:00']])
})
