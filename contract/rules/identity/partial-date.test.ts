import { describe, expect, it } from 'vitest'
import { formatPartialDate, isAfterDay, isPartialDate, parsePartialDate } from './partial-date.ts'

describe('parsePartialDate', () => {
  it.each([
    ['12/03/2026', '2026-03-12', '12/03/2026'],
    ['1/3/2026', '2026-03-01', '01/03/2026'],
    ['01-03-2026', '2026-03-01', '01/03/2026'],
    ['01.03.2026', '2026-03-01', '01/03/2026'],
    [' 1 / 3 / 2026 ', '2026-03-01', '01/03/2026'],
    ['12032026', '2026-03-12', '12/03/2026'],
    ['29/02/2024', '2024-02-29', '29/02/2024'],
    ['03/1950', '1950-03', '03/1950'],
    ['3/1950', '1950-03', '03/1950'],
    ['031950', '1950-03', '03/1950'],
    ['1950', '1950', '1950'],
  ])('%s', (text, value, shown) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, value })
    expect(isPartialDate(value)).toBe(true)
    expect(formatPartialDate(value)).toBe(shown)
  })

  it.each([
    ['31/02/2026', 'NO_SUCH_DAY'],
    ['29/02/2026', 'NO_SUCH_DAY'],
    ['00/03/2026', 'NO_SUCH_DAY'],
    ['12/13/2026', 'NO_SUCH_DAY'],
    ['13/1950', 'NO_SUCH_DAY'],
    ['0026', 'NO_SUCH_DAY'],
    ['2500', 'NO_SUCH_DAY'],
    ['12/03/26', 'FORMAT'],
    ['2026-03-12', 'FORMAT'],
    ['12/03/', 'FORMAT'],
    ['hôm qua', 'FORMAT'],
    ['', 'FORMAT'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, reason })
  })
})

describe('isPartialDate', () => {
  it.each(['2026-3', '2026-13', '2026-02-30', '2026-', '2026-03-', '1799', '2200', '12/03/2026', ''])(
    'not "%s"',
    (text) => {
      expect(isPartialDate(text)).toBe(false)
    },
  )
})

describe('isAfterDay', () => {
  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11', false],
    ['2026-12', true],
    ['2026', false],
    ['2027', true],
    ['1950-01', false],
  ])('%s after 24/11/2026: %s', (value, after) => {
    expect(isAfterDay(value, '2026-11-24')).toBe(after)
  })
})
