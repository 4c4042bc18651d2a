import { expect, test } from 'vitest'
import { joinDate, splitDate } from './date-parts.ts'

test.each([
  [{ day: '7', month: '3', year: '2026' }, '2026-03-07'],
  [{ day: '', month: '3', year: '1950' }, '1950-03'],
  [{ day: '', month: '', year: '1950' }, '1950'],
  [{ day: '', month: '', year: '' }, ''],
  [{ day: '31', month: '', year: '' }, '--31'],
  [{ day: '5', month: '12', year: '20' }, '20-12-5'],
  [{ day: '5', month: '', year: '2020' }, '2020--5'],
])('%j becomes %s', (parts, value) => expect(joinDate(parts)).toBe(value))

test.each(['2026-03-07', '1950-03', '1950', '', '--31', '20-12-5', '2020--5'])('%s is shown again as typed', (value) =>
  expect(joinDate(splitDate(value))).toBe(value),
)
