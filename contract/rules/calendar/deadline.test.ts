import { describe, expect, it } from 'vitest'
import { calendar2026 } from './calendar-2026.fixture.ts'
import { instantAt } from './civil-day.ts'
import { dueDate, extendForPause, remainingWorkingDays, type Limit } from './deadline.ts'

const hours = { opens: '07:30', closes: '17:00', sameDayCutOff: '15:00' }
const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11))
const ask = (received: string, limit: Limit, calendar = calendar2026) =>
  dueDate({ receivedAt: at(received), limit, hours, calendar })
const due = (text: string) => ({ ok: true, dueDay: text.slice(0, 10), dueAt: at(text) })
const missing2027 = { ok: false, reason: 'CALENDAR_MISSING', year: 2027 }
const days = (value: number): Limit => ({ value, unit: 'working_day' })

describe('working days', () => {
  it.each([
    ['over Tết', '2026-02-11 09:00', 3, '2026-02-23 17:00'],
    ['late on the last day before Tết', '2026-02-13 16:30', 3, '2026-02-25 17:00'],
    ['over two runs of days off', '2026-04-24 09:00', 3, '2026-05-04 17:00'],
    ['the day before 30/4', '2026-04-29 09:00', 1, '2026-05-04 17:00'],
    ['with a make-up Saturday', '2026-08-21 09:00', 5, '2026-08-27 17:00'],
    ['over 24/11', '2026-11-23 16:00', 1, '2026-11-25 17:00'],
    ['received on a day off', '2026-09-01 09:00', 1, '2026-09-04 17:00'],
    ['over the first make-up Saturday', '2026-01-09 09:00', 1, '2026-01-10 17:00'],
    ['at closing time', '2026-11-25 17:00', 1, '2026-11-26 17:00'],
    ['a minute after closing', '2026-11-25 17:01', 1, '2026-11-27 17:00'],
    ['before opening', '2026-11-25 05:00', 1, '2026-11-26 17:00'],
    ['after closing on a Friday', '2026-11-27 18:00', 1, '2026-12-01 17:00'],
    ['late on a Saturday evening', '2026-11-28 23:00', 1, '2026-12-01 17:00'],
    ['half a day', '2026-11-25 09:00', 0.5, '2026-11-26 11:30'],
    ['a day and a half', '2026-11-25 09:00', 1.5, '2026-11-27 11:30'],
  ])('%s: %s + %d', (_, received, value, expected) => {
    expect(ask(received, days(value))).toEqual(due(expected))
  })

  it('24/11 is worked when the unconfirmed day is not kept', () => {
    const calendar = { ...calendar2026, observeUnconfirmed: false }
    expect(ask('2026-11-23 16:00', days(1), calendar)).toEqual(due('2026-11-24 17:00'))
  })
})

describe('same day', () => {
  it.each([
    ['in the morning', '2026-11-25 08:00', '2026-11-25 17:00'],
    ['at the cut-off', '2026-11-25 15:00', '2026-11-25 17:00'],
    ['after the cut-off', '2026-11-25 15:01', '2026-11-26 17:00'],
    ['after closing', '2026-11-25 20:00', '2026-11-26 17:00'],
    ['after the cut-off before a day off', '2026-11-23 15:30', '2026-11-25 17:00'],
    ['on a day off, even late', '2026-11-28 16:00', '2026-11-30 17:00'],
  ])('%s', (_, received, expected) => {
    expect(ask(received, { value: 0, unit: 'same_day' })).toEqual(due(expected))
  })
})

describe('other units', () => {
  it.each<[string, string, Limit, string]>([
    ['8 hours are a working day', '2026-11-25 09:00', { value: 8, unit: 'hour' }, '2026-11-26 17:00'],
    ['4 hours are half a day', '2026-11-25 09:00', { value: 4, unit: 'hour' }, '2026-11-26 11:30'],
    ['2 hours round up to half a day', '2026-11-25 09:00', { value: 2, unit: 'hour' }, '2026-11-26 11:30'],
    ['5 hours round up to a day', '2026-11-25 09:00', { value: 5, unit: 'hour' }, '2026-11-26 17:00'],
    ['20 hours', '2026-11-25 09:00', { value: 20, unit: 'hour' }, '2026-11-30 11:30'],
    ['calendar days count days off', '2026-11-20 09:00', { value: 3, unit: 'calendar_day' }, '2026-11-23 17:00'],
    ['a last day off moves on', '2026-11-21 09:00', { value: 1, unit: 'calendar_day' }, '2026-11-25 17:00'],
    ['a last day in Tết moves on', '2026-02-10 09:00', { value: 7, unit: 'calendar_day' }, '2026-02-23 17:00'],
    ['part of a calendar day', '2026-11-25 09:00', { value: 0.5, unit: 'calendar_day' }, '2026-11-26 17:00'],
    ['a month', '2026-03-10 09:00', { value: 1, unit: 'month' }, '2026-04-10 17:00'],
    ['a month to a shorter one, a Sunday', '2026-03-31 09:00', { value: 2, unit: 'month' }, '2026-06-01 17:00'],
    ['a month and a tenth', '2026-03-10 09:00', { value: 1.1, unit: 'month' }, '2026-04-13 17:00'],
    ['half a month', '2026-03-10 09:00', { value: 0.5, unit: 'month' }, '2026-03-25 17:00'],
  ])('%s', (_, received, limit, expected) => {
    expect(ask(received, limit)).toEqual(due(expected))
  })

  it.each<[string, Limit]>([
    ['no unit', { value: 3, unit: 'unknown' }],
    ['no amount', { value: 0, unit: 'working_day' }],
    ['a negative amount', { value: -1, unit: 'hour' }],
    ['not a number', { value: Number.NaN, unit: 'month' }],
    ['an absurd amount', { value: 1e9, unit: 'calendar_day' }],
  ])('%s gives no date', (_, limit) => {
    expect(ask('2026-11-25 09:00', limit)).toEqual({ ok: false, reason: 'UNIT_UNKNOWN' })
  })
})

describe('a year whose calendar is missing is never guessed', () => {
  it.each<[string, string, Limit]>([
    ['days that run into it', '2026-12-30 09:00', days(3)],
    ['received after closing on the last day', '2026-12-31 18:00', days(1)],
    ['received in it', '2027-01-05 09:00', days(1)],
    ['same day after the cut-off', '2026-12-31 15:30', { value: 0, unit: 'same_day' }],
    ['hours', '2026-12-31 09:00', { value: 4, unit: 'hour' }],
    ['a last calendar day in it', '2026-12-30 09:00', { value: 6, unit: 'calendar_day' }],
    ['a last day of a month in it', '2026-12-01 09:00', { value: 2, unit: 'month' }],
  ])('%s', (_, received, limit) => {
    expect(ask(received, limit)).toEqual(missing2027)
  })

  it('reaches its last known day', () => {
    expect(ask('2026-12-30 09:00', days(1))).toEqual(due('2026-12-31 17:00'))
    expect(ask('2026-12-31 09:00', { value: 0, unit: 'same_day' })).toEqual(due('2026-12-31 17:00'))
  })

  it('counts once the year is there', () => {
    const calendar = {
      ...calendar2026,
      completeYears: [2026, 2027],
      holidays: [...calendar2026.holidays, { day: '2027-01-01', name: 'Tết Dương lịch', confirmed: true }],
    }
    expect(ask('2026-12-30 09:00', days(3), calendar)).toEqual(due('2027-01-05 17:00'))
  })
})

describe('remainingWorkingDays', () => {
  it.each([
    ['2026-11-23 08:00', '2026-11-25', 1],
    ['2026-11-25 23:00', '2026-11-25', 0],
    ['2026-11-27 08:00', '2026-11-25', -2],
    ['2026-11-29 08:00', '2026-11-27', 0],
  ])('on %s, due %s', (now, dueDay, left) => {
    expect(remainingWorkingDays(at(now), dueDay, calendar2026)).toEqual({ ok: true, days: left })
  })

  it('says so when the calendar is missing', () => {
    expect(remainingWorkingDays(at('2026-12-30 08:00'), '2027-01-05', calendar2026)).toEqual(missing2027)
  })
})

describe('extendForPause', () => {
  it.each([
    ['a day', '2026-11-26 17:00', '2026-11-25 10:00', '2026-11-26 10:00', 1, '2026-11-27 17:00'],
    ['within a day', '2026-11-26 17:00', '2026-11-25 08:00', '2026-11-25 16:00', 0, '2026-11-26 17:00'],
    ['over a weekend', '2026-11-27 17:00', '2026-11-27 10:00', '2026-11-30 10:00', 1, '2026-11-30 17:00'],
    ['resumed on a Saturday', '2026-11-27 17:00', '2026-11-27 10:00', '2026-11-28 10:00', 1, '2026-11-30 17:00'],
    [
      'from one evening to the next morning',
      '2026-11-27 17:00',
      '2026-11-25 18:00',
      '2026-11-26 08:00',
      0,
      '2026-11-27 17:00',
    ],
    ['over Tết', '2026-02-13 17:00', '2026-02-12 10:00', '2026-02-24 10:00', 3, '2026-02-25 17:00'],
    [
      'a due half day keeps its hour',
      '2026-11-26 11:30',
      '2026-11-25 10:00',
      '2026-11-27 10:00',
      2,
      '2026-11-30 11:30',
    ],
    ['resumed before it was paused', '2026-11-26 17:00', '2026-11-26 10:00', '2026-11-25 10:00', 0, '2026-11-26 17:00'],
  ])('%s', (_, dueAt, paused, resumed, pausedWorkingDays, expected) => {
    expect(extendForPause(at(dueAt), at(paused), at(resumed), calendar2026, hours)).toEqual({
      ...due(expected),
      pausedWorkingDays,
    })
  })

  it.each([
    ['resumed in a missing year', '2026-12-30 17:00', '2026-12-29 10:00', '2027-01-05 10:00'],
    ['moved into a missing year', '2026-12-31 17:00', '2026-12-29 10:00', '2026-12-30 10:00'],
  ])('%s', (_, dueAt, paused, resumed) => {
    expect(extendForPause(at(dueAt), at(paused), at(resumed), calendar2026, hours)).toEqual(missing2027)
  })
})
