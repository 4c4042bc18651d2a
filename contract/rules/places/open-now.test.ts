import { describe, expect, it } from 'vitest'
import { calendar2026 } from '../calendar/calendar-2026.fixture.ts'
import { dayOfCounter, hoursOn, openNow, sameDay, type WeekHours } from './open-now.ts'

const office: WeekHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '13:30', to: '17:00' },
  { weekday, from: '07:30', to: '11:30' },
])
const withSaturday: WeekHours[] = [...office, { weekday: 6, from: '07:30', to: '11:30' }]
/** A moment by the clock of Vũng Tàu. */
const at = (text: string) => new Date(`${text}:00+07:00`)

describe('open or closed', () => {
  it.each([
    ['a working morning', '2026-11-25T09:00', 'open until 11:30'],
    ['the first minute', '2026-11-25T07:30', 'open until 11:30'],
    ['the last minute before noon', '2026-11-25T11:29', 'open until 11:30'],
    ['the closing minute', '2026-11-25T11:30', 'closed until 2026-11-25 13:30'],
    ['the break at noon', '2026-11-25T12:15', 'closed until 2026-11-25 13:30'],
    ['the afternoon', '2026-11-25T16:59', 'open until 17:00'],
    ['after hours', '2026-11-25T17:00', 'closed until 2026-11-26 07:30'],
    ['half past midnight, still the day before in UTC', '2026-11-25T00:30', 'closed until 2026-11-25 07:30'],
    ['half an hour before midnight', '2026-11-25T23:30', 'closed until 2026-11-26 07:30'],
    ['half an hour before midnight on a Friday', '2026-11-27T23:30', 'closed until 2026-11-30 07:30'],
    ['a Saturday', '2026-11-28T09:00', 'closed until 2026-11-30 07:30'],
    ['the evening before Tết', '2026-02-13T18:00', 'closed until 2026-02-23 07:30'],
    ['a holiday in the week', '2026-09-02T09:00', 'closed until 2026-09-03 07:30'],
    ['a Saturday that is worked', '2026-08-22T09:00', 'open until 11:30'],
    ['half past midnight on a Saturday that is worked', '2026-08-22T00:30', 'closed until 2026-08-22 07:30'],
    ['the last evening of a year whose successor is not known', '2026-12-31T18:00', 'closed'],
  ])('%s', (_what, when, answer) => {
    const { open, next } = openNow(calendar2026, office, at(when))
    const said = open ? `open until ${open.to}` : next ? `closed until ${next.day} ${next.from}` : 'closed'
    expect(said).toBe(answer)
  })

  it('keeps a Saturday morning where the counter has one, and not on a holiday', () => {
    expect(openNow(calendar2026, withSaturday, at('2026-11-28T09:00')).open).toEqual({ from: '07:30', to: '11:30' })
    expect(openNow(calendar2026, withSaturday, at('2026-08-29T09:00'))).toMatchObject({
      open: undefined,
      today: { spans: [], holiday: 'Quốc khánh' },
    })
  })

  it('names why a day is off or worked, and says when the year is not known', () => {
    expect(dayOfCounter(calendar2026, office, '2026-02-17').holiday).toMatch(/Tết/)
    expect(dayOfCounter(calendar2026, office, '2026-08-22')).toMatchObject({
      makeUp: expect.stringMatching(/bù/),
      known: true,
    })
    expect(dayOfCounter(calendar2026, office, '2027-01-04').known).toBe(false)
  })
})

describe('same-day acts', () => {
  it.each([
    ['at the minute of the cut-off', '2026-11-25T15:00', { kind: 'today' }],
    ['a minute later', '2026-11-25T15:01', { kind: 'later', day: '2026-11-26' }],
    ['half past midnight', '2026-11-25T00:30', { kind: 'today' }],
    ['half an hour before midnight on a Friday', '2026-11-27T23:30', { kind: 'later', day: '2026-11-30' }],
    ['on a Saturday', '2026-11-28T09:00', { kind: 'later', day: '2026-11-30' }],
    ['on a Saturday that is worked', '2026-08-22T14:00', { kind: 'today' }],
    ['on a holiday', '2026-09-02T09:00', { kind: 'later', day: '2026-09-03' }],
    ['when the next year is not known', '2026-12-31T16:00', { kind: 'unknown' }],
  ])('%s', (_what, when, answer) => expect(sameDay(calendar2026, '15:00', at(when))).toEqual(answer))
})

it('takes the hours of the period that the day lies in', () => {
  const periods = [
    { validFrom: '2025-07-01', validTo: '2026-06-30', weekly: office },
    { validFrom: '2026-07-01', validTo: null, weekly: withSaturday },
  ]
  expect(hoursOn(periods, '2026-06-30')).toBe(office)
  expect(hoursOn(periods, '2026-07-01')).toBe(withSaturday)
  expect(hoursOn(periods, '2025-06-30')).toBeUndefined()
})
