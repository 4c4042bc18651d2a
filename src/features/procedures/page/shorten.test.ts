import { expect, test } from 'vitest'
import { shorten } from './shorten.ts'

test.each([
  ['short stays', 'Nộp đơn.', 20, 'Nộp đơn.'],
  ['a little too long stays whole', 'Nộp đơn tại quầy.', 15, 'Nộp đơn tại quầy.'],
  ['cut after a sentence', 'Nộp đơn tại quầy. Chờ gọi tên rồi nhận phiếu hẹn.', 24, 'Nộp đơn tại quầy. …'],
  ['cut between words when the sentence is long', 'Một hai ba bốn năm sáu bảy', 15, 'Một hai ba bốn …'],
  ['one endless word', 'a'.repeat(50), 20, `${'a'.repeat(20)} …`],
  ['nothing', '', 20, ''],
])('%s', (_, text, limit, expected) => expect(shorten(text, limit)).toBe(expected))

test('of 9,000 characters a screenful is left', () => {
  expect(shorten('Bước này có nhiều lời lắm. '.repeat(334), 700).length).toBeLessThanOrEqual(702)
})
