import { describe, expect, it } from 'vitest'
import { isOneEditApart, markedKey, plainKey } from './spelling.ts'

describe('keys of a word', () => {
  it.each([
    ['hòa', 'hoà', true, true],
    ['ký', 'kí', true, true],
    ['quý', 'quí', true, true],
    ['lý', 'lí', true, true],
    ['y', 'i', true, true],
    ['thúy', 'thuý', true, true],
    ['thúy', 'thúi', false, false],
    ['đất', 'đạt', true, false],
    ['đất', 'dất', true, false],
    ['đất', 'đất'.normalize('NFD'), true, true],
    ['tay', 'tai', false, false],
  ])('%s and %s', (a, b, samePlain, sameMarked) => {
    expect(plainKey(a) === plainKey(b)).toBe(samePlain)
    expect(markedKey(a) === markedKey(b)).toBe(sameMarked)
  })

  it('are one for a word without marks', () => {
    expect(markedKey('khai')).toBe(plainKey('khai'))
  })
})

describe('isOneEditApart', () => {
  it.each([
    ['sinh', 'xinh', true],
    ['khai', 'kha', true],
    ['khai', 'hai', true],
    ['khai', 'khaii', true],
    ['khai', 'kahi', true],
    ['khai', 'khia', true],
    ['ab', 'ba', true],
    ['a', 'b', true],
    ['khai', 'khai', false],
    ['khai', 'kh', false],
    ['khai', 'ikha', false],
    ['khai', 'kihx', false],
    ['', 'ab', false],
  ])('%s and %s: %s', (a, b, apart) => {
    expect(isOneEditApart(a, b)).toBe(apart)
    expect(isOneEditApart(b, a)).toBe(apart)
  })
})
