import { expect, test } from 'vitest'
import { createFormat } from '../../i18n/format.ts'
import { vi } from './texts.vi.ts'
import { clockWords, whenWords } from './when.ts'

const format = createFormat('vi')
const slot = (day: string) => ({ day, from: '08:00', to: '08:30' })

test.each([
  ['2026-11-25', '08:00–08:30 hôm nay, thứ Tư, 25/11/2026'],
  ['2026-11-26', '08:00–08:30 ngày mai, thứ Năm, 26/11/2026'],
  ['2026-11-27', '08:00–08:30 thứ Sáu, 27/11/2026'],
])('on 25/11 the slot of %s is %s', (day, words) => expect(whenWords(slot(day), '2026-11-25', vi, format)).toBe(words))

test('knows tomorrow over the end of a year, and says only the day when today is not known', () => {
  expect(whenWords(slot('2027-01-01'), '2026-12-31', vi, format)).toContain('ngày mai')
  expect(whenWords(slot('2026-11-25'), undefined, vi, format)).toBe('08:00–08:30 thứ Tư, 25/11/2026')
})

test.each([
  [300, '5:00'],
  [65, '1:05'],
  [9, '0:09'],
  [0, '0:00'],
])('%i seconds are %s', (seconds, words) => expect(clockWords(seconds)).toBe(words))
