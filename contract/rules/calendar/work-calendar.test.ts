import { describe, expect, it } from 'vitest'
import { calendar2026 } from './calendar-2026.fixture.ts'
import { isWorkingDay, workingDayAfter, workingDayFrom, workingDaysBetween } from './work-calendar.ts'

const missing2027 = { ok: false, reason: 'CALENDAR_MISSING', year: 2027 }

describe('isWorkingDay', () => {
  it.each([
    ['an ordinary Monday', '2026-11-23', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['a holiday on a Friday', '2026-01-02', false],
    ['a make-up Saturday', '2026-01-10', true],
    ['the make-up Saturday of August', '2026-08-22', true],
    ['the unconfirmed day while it is kept', '2026-11-24', false],
  ])('%s (%s)', (_, day, working) => {
    expect(isWorkingDay(calendar2026, day)).toEqual({ ok: true, working })
  })

  it('works on 24/11 once the switch is off', () => {
    expect(isWorkingDay({ ...calendar2026, observeUnconfirmed: false }, '2026-11-24')).toEqual({
      ok: true,
      working: true,
    })
  })

  it.each([
    ['2027-01-01', 2027],
    ['2025-12-31', 2025],
    ['2027-01-02', 2027],
  ])('does not judge %s, not even a weekend', (day, year) => {
    expect(isWorkingDay(calendar2026, day)).toEqual({ ok: false, reason: 'CALENDAR_MISSING', year })
  })

  it('has 25 days off in five runs', () => {
    expect(calendar2026.holidays.filter((holiday) => holiday.confirmed)).toHaveLength(25)
  })
})

describe('counting working days', () => {
  it.each([
    ['2026-02-14', '2026-02-23'],
    ['2026-02-13', '2026-02-13'],
    ['2026-08-22', '2026-08-22'],
  ])('the first from %s is %s', (day, expected) => {
    expect(workingDayFrom(calendar2026, day)).toEqual({ ok: true, day: expected })
  })

  it.each([
    ['2026-02-11', 3, '2026-02-23'],
    ['2026-02-11', 0, '2026-02-11'],
    ['2026-11-23', 1, '2026-11-25'],
  ])('%s and %i more', (day, count, expected) => {
    expect(workingDayAfter(calendar2026, day, count)).toEqual({ ok: true, day: expected })
  })

  it.each([
    ['2026-02-11', '2026-02-23', 3],
    ['2026-02-23', '2026-02-11', -3],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 0],
    ['2026-08-21', '2026-08-24', 2],
  ])('between %s and %s', (from, to, days) => {
    expect(workingDaysBetween(calendar2026, from, to)).toEqual({ ok: true, days })
  })

  it('stops at the end of what is known', () => {
    expect(workingDayFrom(calendar2026, '2027-01-01')).toEqual(missing2027)
    expect(workingDayAfter(calendar2026, '2026-12-30', 2)).toEqual(missing2027)
    expect(workingDaysBetween(calendar2026, '2026-12-30', '2027-01-04')).toEqual(missing2027)
    expect(workingDaysBetween(calendar2026, '2027-01-04', '2026-12-30')).toEqual(missing2027)
  })
})
