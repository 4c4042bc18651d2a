import { expect, test } from 'vitest'
import type { CounterGroup, UnitCalendar } from '../../../../../contract/rules/appointments/calendar.ts'
import { checkCalendar } from '../../../../../contract/rules/appointments/check-calendar.ts'
import { applyChange, applyChanges, daysOf, type CalendarChange } from './changes.ts'

const morning = { from: '07:30', to: '11:30', counters: 2, place: null }
const short = { from: '07:30', to: '10:00', counters: 1, place: null }
const evening = { from: '17:30', to: '19:30', counters: 1, place: { name: 'Nhà văn hóa', address: null } }
const weekly = { ...morning, weekday: 1, validFrom: '2025-07-01', validTo: null }
const group: CounterGroup = {
  id: 'a',
  letter: 'A',
  name: 'A',
  description: '',
  fieldIds: [],
  takesOther: false,
  counterNames: ['1', '2'],
  serviceMinutes: 10,
  weekly: [weekly],
  exceptions: [],
}
const calendar: UnitCalendar = {
  rules: {
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
    confirm: null,
    makeUpWeekday: 1,
    priorities: [],
  },
  groups: [group, { ...group, id: 'b', letter: 'B' }],
  unconfirmed: null,
}
const groupOf = (changed: UnitCalendar, id = 'a') => changed.groups.find((one) => one.id === id)
const day = '2026-11-30'
const close: CalendarChange = { kind: 'closed', groupIds: ['a'], from: day, to: '2026-12-01', reason: 'Tập huấn' }
const extra: CalendarChange = { kind: 'extra', groupId: 'a', day, reason: 'Lưu động', sessions: [evening] }
const hours: CalendarChange = { kind: 'hours', groupId: 'a', day, reason: 'Một quầy', sessions: [short] }

test('closes every day of a span, of the groups that are named only', () => {
  const changed = applyChange(calendar, close)
  expect(groupOf(changed)?.exceptions.map((one) => [one.day, one.kind])).toEqual([
    ['2026-11-30', 'closed'],
    ['2026-12-01', 'closed'],
  ])
  expect(groupOf(changed, 'b')).toEqual(groupOf(calendar, 'b'))
})

test('a closed day takes its extra sessions away, other hours leave them', () => {
  expect(groupOf(applyChanges(calendar, [extra, close]))?.exceptions[0]?.kind).toBe('closed')
  expect(groupOf(applyChanges(calendar, [extra, hours]))?.exceptions.map((one) => one.kind)).toEqual(['hours', 'extra'])
})

test('a second extra session of a day stands with the first', () => {
  const later = { ...evening, from: '19:30', to: '20:30' }
  const changed = applyChanges(calendar, [extra, { ...extra, sessions: [later], reason: 'Buổi tối' }])
  expect(groupOf(changed)?.exceptions).toEqual([
    { day, kind: 'extra', reason: 'Lưu động, Buổi tối', sessions: [evening, later] },
  ])
})

test('"as usual" takes everything back', () => {
  expect(applyChanges(calendar, [extra, hours, { kind: 'usual', groupId: 'a', day }])).toEqual(calendar)
})

test.each<[string, string, string | null, [from: string, to: string | null, opens: string][]]>([
  [
    'for good',
    '2026-12-01',
    null,
    [
      ['2025-07-01', '2026-11-30', '11:30'],
      ['2026-12-01', null, '10:00'],
    ],
  ],
  [
    'for a while',
    '2026-12-01',
    '2027-01-31',
    [
      ['2025-07-01', '2026-11-30', '11:30'],
      ['2027-02-01', null, '11:30'],
      ['2026-12-01', '2027-01-31', '10:00'],
    ],
  ],
  ['from before the first day', '2025-01-01', null, [['2025-01-01', null, '10:00']]],
])('the week changes %s', (_name, from, to, expected) => {
  const changed = applyChange(calendar, { kind: 'week', groupId: 'a', weekdays: [1], from, to, sessions: [short] })
  expect(groupOf(changed)?.weekly.map((one) => [one.validFrom, one.validTo, one.to])).toEqual(expected)
  const faults: string[] = []
  checkCalendar(changed, (path) => void faults.push(path))
  expect(faults).toEqual([])
})

test('several weekdays change at once, and no session closes them', () => {
  const change = { kind: 'week' as const, groupId: 'a', from: '2026-12-01', to: null }
  const two = applyChange(calendar, { ...change, weekdays: [1, 6], sessions: [short] })
  expect(groupOf(two)?.weekly.map((one) => one.weekday)).toEqual([1, 1, 6])
  const none = applyChange(calendar, { ...change, weekdays: [1], sessions: [] })
  expect(groupOf(none)?.weekly).toEqual([{ ...weekly, validTo: '2026-11-30' }])
})

test('rules and counters change without touching the rest', () => {
  const changed = applyChanges(calendar, [
    { kind: 'rules', rules: { horizonDays: 21 } },
    { kind: 'group', groupId: 'a', serviceMinutes: 15, counterNames: ['1'] },
  ])
  expect(changed.rules).toEqual({ ...calendar.rules, horizonDays: 21 })
  expect(groupOf(changed)).toEqual({ ...group, serviceMinutes: 15, counterNames: ['1'] })
})

test('a span that runs backwards is no day, and a mistyped year is not a thousand', () => {
  expect(daysOf('2026-12-02', '2026-12-01')).toEqual([])
  expect(daysOf('2026-12-01', '2126-12-01')).toHaveLength(62)
})
