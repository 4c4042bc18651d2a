import { describe, expect, it } from 'vitest'
import { fold, syllables, toNfc, words } from './fold.ts'

describe('toNfc', () => {
  it.each([
    ['decomposed letters', 'Vũng Tàu'.normalize('NFD'), 'Vũng Tàu'],
    ['zero-width space and byte-order mark', '\uFEFFkhai\u200B sinh', 'khai sinh'],
    ['a zero-width character between a letter and its mark', 'a\u200D\u0300', 'à'],
    ['direction marks', '\u200Eđất\u202C', 'đất'],
    ['private-use glyphs', '\uF0B7 Tờ khai \u{F0001}', ' Tờ khai '],
    ['no-break spaces', '12\u00A0ngày\u202F', '12 ngày '],
    ['other white space stays', ' a  b\n\tc ', ' a  b\n\tc '],
    ['characters outside the first plane stay', '𠀀 😀', '𠀀 😀'],
    ['nothing', '', ''],
  ])('%s', (_, given, expected) => {
    expect(toNfc(given)).toBe(expected)
  })
})

describe('fold', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Thủy'.normalize('NFD'), 'thuy'],
    ['Ưu tiên, Ở đợ', 'uu tien, o do'],
    ['1.001193', '1.001193'],
  ])('%s', (given, expected) => {
    expect(fold(given)).toBe(expected)
  })
})

describe('words and syllables', () => {
  it.each([
    ['  Cấp bản sao (trích lục)/hộ tịch ', ['cấp', 'bản', 'sao', 'trích', 'lục', 'hộ', 'tịch']],
    ['Phường 2', ['phường', '2']],
    ['Đăng ký'.normalize('NFD'), ['đăng', 'ký']],
    [' - ', []],
  ])('%s', (given, expected) => {
    expect(words(given)).toEqual(expected)
    expect(syllables(given)).toEqual(expected.map(fold))
  })
})
