import { expect, test } from 'vitest'
import { dateLine, moment } from './words.ts'

test.each([
  ['2026-11-05T02:00:00Z', 'ngày 05 tháng 11 năm 2026'],
  ['2026-02-09T02:00:00Z', 'ngày 09 tháng 02 năm 2026'],
  ['2026-03-31T17:30:00Z', 'ngày 01 tháng 4 năm 2026'],
])('the date line of %s', (instant, words) => expect(dateLine(new Date(instant))).toBe(words))

test('a moment is that of Việt Nam', () =>
  expect(moment(new Date('2026-11-25T10:00:00Z'))).toBe('17:00 ngày 25/11/2026'))
