import { describe, expect, test } from 'vitest'
import type { Fee, TimeLimit } from '../../contract/schemas/procedure.ts'
import { createFormat } from './format.ts'

const vi = createFormat('vi')
const en = createFormat('en')

describe('days and times are those of Việt Nam, whatever zone the phone is in', () => {
  test.each([
    ['2026-11-26', 'thứ Năm, 26/11/2026'],
    ['2026-11-29', 'Chủ nhật, 29/11/2026'],
    ['2026-11-25T17:00:00Z', 'thứ Năm, 26/11/2026'],
    ['2026-11-25T16:59:59Z', 'thứ Tư, 25/11/2026'],
    ['2026-12-31T23:30:00.000Z', 'thứ Sáu, 01/01/2027'],
  ])('day of %s', (when, expected) => expect(vi.day(when)).toBe(expected))

  test.each([
    ['2026-11-26T07:20:00Z', '14:20'],
    ['2026-11-26T17:05:00Z', '00:05'],
    ['2026-11-26T14:20:00+07:00', '14:20'],
  ])('time of %s', (when, expected) => expect(vi.time(when)).toBe(expected))

  test('a moment names both', () => expect(vi.moment('2026-11-26T07:20:00Z')).toBe('14:20 thứ Năm, 26/11/2026'))
  test('in English', () => expect(en.day('2026-11-26')).toBe('Thursday, 26/11/2026'))
})

test.each([
  [0, '0 đ'],
  [800, '800 đ'],
  [8000, '8.000 đ'],
  [1_250_000, '1.250.000 đ'],
])('money %d', (amount, expected) => expect(vi.money(amount)).toBe(expected))

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [820_400, '820 kB'],
  [999_600, '1 MB'],
  [2_449_000, '2,4 MB'],
  [12_000_000, '12 MB'],
])('file of %d bytes', (bytes, expected) => expect(vi.fileSize(bytes)).toBe(expected))

test.each<[TimeLimit | null, string]>([
  [null, 'chưa có thời hạn'],
  [{ value: 3, unit: 'working_day' }, '3 ngày làm việc'],
  [{ value: 0.5, unit: 'working_day' }, '0,5 ngày làm việc'],
  [{ value: 45, unit: 'calendar_day' }, '45 ngày (tính cả ngày nghỉ)'],
  [{ value: 4, unit: 'hour' }, '4 giờ'],
  [{ value: 1, unit: 'same_day' }, 'trong ngày'],
  [{ value: 5, unit: 'unknown' }, '5 ngày (nguồn không nói ngày làm việc hay ngày thường)'],
])('time limit %j', (limit, expected) => expect(vi.timeLimit(limit)).toBe(expected))

test('a list row says only the number of days when the source does not say which', () =>
  expect(vi.shortTimeLimit({ value: 5, unit: 'unknown' })).toBe('5 ngày'))

test.each<[Fee, string]>([
  [{ type: 'free' }, 'miễn phí'],
  [{ type: 'amount', amount: 8000 }, '8.000 đ'],
  [{ type: 'per-unit', amount: 2000, unit: 'trang' }, '2.000 đ mỗi trang'],
  [{ type: 'per-unit', amount: 2000, unit: 'trang', cap: 200_000 }, '2.000 đ mỗi trang, tối đa 200.000 đ'],
  [{ type: 'council' }, 'theo nghị quyết của Hội đồng nhân dân'],
  [{ type: 'not-stated' }, 'nguồn chưa nêu'],
])('fee %j', (fee, expected) => expect(vi.fee(fee)).toBe(expected))

test('one day and two days in English', () => {
  expect(en.timeLimit({ value: 1, unit: 'working_day' })).toBe('1 working day')
  expect(en.timeLimit({ value: 2, unit: 'working_day' })).toBe('2 working days')
})
