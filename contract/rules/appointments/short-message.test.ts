import { expect, test } from 'vitest'
import { longestMessage, plainLetters, shortMessage } from './short-message.ts'

const facts = {
  from: '07:30',
  day: '2026-11-26',
  groupName: 'Tư pháp, hộ tịch',
  unitName: 'Phường Vũng Tàu',
  code: 'VT-7Q2K',
  papers: ['Giấy chứng sinh', 'Thẻ căn cước của cha hoặc mẹ'],
}

test('an appointment in one message that every telephone can read', () => {
  expect(shortMessage(facts)).toBe(
    'Hen 07:30 26/11, Tu phap, ho tich, Phuong Vung Tau. Ma VT-7Q2K. Mang: Giay chung sinh; The can cuoc cua cha hoac me.',
  )
})

test('papers that do not fit are counted, and no paper is named by half', () => {
  const long = {
    ...facts,
    papers: ['Giấy chứng sinh', 'Văn bản ủy quyền có chứng thực của người được ủy quyền đi đăng ký thay', 'Sổ'],
  }
  expect(shortMessage(long)).toBe(
    'Hen 07:30 26/11, Tu phap, ho tich, Phuong Vung Tau. Ma VT-7Q2K. Mang: Giay chung sinh va 2 giay khac.',
  )
  const huge = { ...facts, papers: ['x'.repeat(200)] }
  expect(shortMessage(huge)).toMatch(/Mang 1 giay to\.$/)
})

test.each([0, 1, 3, 30])('%d papers of any length stay within one message', (count) => {
  for (let length = 1; length < 200; length += 7) {
    const message = shortMessage({ ...facts, papers: Array.from({ length: count }, () => 'ờ'.repeat(length)) })
    expect(message.length).toBeLessThanOrEqual(longestMessage)
    expect(message).toContain('Ma VT-7Q2K.')
  }
})

test.each([
  ['Đường số 5 – “mẫu”', 'Duong so 5 - "mau"'],
  ['Thủy'.normalize('NFD'), 'Thuy'],
  ['a\u00a0\n b', 'a b'],
])('%s is written %s', (given, written) => {
  expect(plainLetters(given)).toBe(written)
})
