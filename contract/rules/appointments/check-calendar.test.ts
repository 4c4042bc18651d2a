import { expect, it } from 'vitest'
import type { BookingRules, CounterGroup, Session, UnitCalendar } from './calendar.ts'
import { checkCalendar } from './check-calendar.ts'

const session: Session = { from: '08:00', to: '10:00', counters: 1, place: null }
const week = { ...session, weekday: 1, validFrom: '2026-01-01', validTo: null }
const group: CounterGroup = {
  id: 'a',
  letter: 'A',
  name: 'A',
  description: '',
  fieldIds: ['x'],
  takesOther: true,
  counterNames: ['1', '2'],
  serviceMinutes: 10,
  weekly: [week],
  exceptions: [],
}
const rules: BookingRules = {
  slotMinutes: 30,
  walkInPercent: 30,
  leadDays: 0,
  horizonDays: 14,
  cutOffMinutes: 30,
  changeUntilMinutes: 60,
  holdMinutes: 5,
  offerMinutes: 10,
  perDay: 2,
  perProcedure: 1,
  checkIn: { earlyMinutes: 15, lateMinutes: 15 },
  noShow: null,
  confirm: { remindHoursBefore: 24, releaseHoursBefore: 3 },
  makeUpWeekday: 1,
  priorities: [],
}
const faults = (change: Partial<UnitCalendar>) => {
  const found: string[] = []
  checkCalendar({ rules, groups: [group], unconfirmed: null, ...change }, (path) => void found.push(path))
  return found
}
const withWeek = (...weekly: CounterGroup['weekly']) => ({ groups: [{ ...group, weekly }] })
const closed = { day: '2026-11-30', kind: 'closed' as const, reason: 'x', sessions: [] }
const withDays = (...exceptions: CounterGroup['exceptions']) => ({ groups: [{ ...group, exceptions }] })

it('has nothing to say about a sound one', () => expect(faults({})).toEqual([]))

it.each<[string, Partial<UnitCalendar>, string]>([
  ['ends before it begins', withWeek({ ...week, to: '07:00' }), '/groups/0/weekly/0/to'],
  ['has no whole slot', withWeek({ ...week, to: '08:20' }), '/groups/0/weekly/0/to'],
  ['has more counters than there are', withWeek({ ...week, counters: 3 }), '/groups/0/weekly/0/counters'],
  ['has no such day', withWeek({ ...week, validFrom: '2026-02-30' }), '/groups/0/weekly/0/validFrom'],
  ['ends before its first day', withWeek({ ...week, validTo: '2025-01-01' }), '/groups/0/weekly/0/validTo'],
  ['meets another session', withWeek(week, { ...week, from: '09:00', to: '11:00' }), '/groups/0/weekly/1'],
  ['closes with a session', withDays({ ...closed, sessions: [session] }), '/groups/0/exceptions/0/sessions'],
  ['opens without one', withDays({ ...closed, kind: 'hours' }), '/groups/0/exceptions/0/sessions'],
  ['names a day twice', withDays(closed, closed), '/groups/0/exceptions/1/day'],
  [
    'uses a letter twice',
    { groups: [group, { ...group, id: 'b', fieldIds: [], takesOther: false }] },
    '/groups/1/letter',
  ],
  [
    'serves a field twice',
    { groups: [group, { ...group, id: 'b', letter: 'B', takesOther: false }] },
    '/groups/1/fieldIds',
  ],
  ['has two groups for the rest', { groups: [group, { ...group, id: 'b', letter: 'B', fieldIds: [] }] }, '/groups'],
  ['gives no seat', { groups: [{ ...group, serviceMinutes: 60 }] }, '/groups/0/weekly/0/counters'],
  ['has no horizon', { rules: { ...rules, leadDays: 20 } }, '/rules/horizonDays'],
  ['offers for less than a hold', { rules: { ...rules, offerMinutes: 1 } }, '/rules/offerMinutes'],
  [
    'releases before it reminds',
    { rules: { ...rules, confirm: { remindHoursBefore: 2, releaseHoursBefore: 3 } } },
    '/rules/confirm/releaseHoursBefore',
  ],
])('sees that one %s', (_name, change, path) => expect(faults(change)).toEqual([path]))

it('lets sessions follow one another, at one time in two places, and in periods that do not meet', () => {
  expect(faults(withWeek(week, { ...week, from: '10:00', to: '11:00' }))).toEqual([])
  expect(faults(withWeek(week, { ...week, place: { name: 'Nhà văn hóa', address: null } }))).toEqual([])
  expect(faults(withWeek({ ...week, validTo: '2026-05-31' }, { ...week, validFrom: '2026-06-01' }))).toEqual([])
})
