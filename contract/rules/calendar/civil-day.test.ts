import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDayOf,
  compareDays,
  instantAt,
  isCivilDay,
  minuteOfDay,
  minutesOfTime,
  weekdayOf,
  yearOf,
} from './civil-day.ts'

describe('the day and minute of an instant in Vietnam', () => {
  it.each([
    ['2026-11-23T16:59:59.999Z', '2026-11-23', 1439],
    ['2026-11-23T17:00:00.000Z', '2026-11-24', 0],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', 0],
    ['2026-02-28T20:30:59.000Z', '2026-03-01', 210],
    ['1969-12-31T10:15:00.000Z', '1969-12-31', 1035],
  ])('%s', (instant, day, minute) => {
    expect(civilDayOf(new Date(instant))).toBe(day)
    expect(minuteOfDay(new Date(instant))).toBe(minute)
  })
})

describe('instantAt', () => {
  it.each([
    ['2026-11-24', '07:30', '2026-11-24T00:30:00.000Z'],
    ['2026-11-24', '00:00', '2026-11-23T17:00:00.000Z'],
    ['2026-11-24', '17:00', '2026-11-24T10:00:00.000Z'],
  ])('%s %s', (day, time, instant) => {
    expect(instantAt(day, time).toISOString()).toBe(instant)
  })

  it.each(['7:30', '24:00', '07:60', '', '07:30:00'])('refuses the time %s', (time) => {
    expect(() => minutesOfTime(time)).toThrow(RangeError)
  })
})

describe('isCivilDay', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['0099-01-01', false],
    ['24/11/2026', false],
    ['', false],
  ])('%s: %s', (text, valid) => {
    expect(isCivilDay(text)).toBe(valid)
  })
})

describe('arithmetic of days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-08', 0, '2026-03-08'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s + %i days', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(compareDays(expected, day)).toBe(days)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-24', 2, '2027-01-24'],
    ['2026-03-31', 12, '2027-03-31'],
  ])('%s + %i months', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('weekday of %s is %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(yearOf(day)).toBe(2026)
  })

  it('sorts', () => {
    expect(['2027-01-01', '2026-02-01', '2026-11-24'].sort(compareDays)).toEqual([
      '2026-02-01',
      '2026-11-24',
      '2027-01-01',
    ])
  })

  it('refuses what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })
})
