import { describe, expect, it } from 'vitest'
import { checkPersonName } from './person-name.ts'

describe('checkPersonName', () => {
  it.each([
    ['Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Đặng Thị Ví Dụ'.normalize('NFD'), 'Đặng Thị Ví Dụ'],
    ['  Nguyễn \u00A0 Văn\tMẫu ', 'Nguyễn Văn Mẫu'],
    ['Hoà', 'Hoà'],
    ['Hòa', 'Hòa'],
    ["K'Mẫu", "K'Mẫu"],
    ['K’Mẫu', "K'Mẫu"],
    ['H-Mẫu Êban', 'H-Mẫu Êban'],
    ['TRẦN THỊ MẪU', 'TRẦN THỊ MẪU'],
    ['Y\u200B Mẫu', 'Y Mẫu'],
    ['ạ'.repeat(100), 'ạ'.repeat(100)],
    ['K\u0306Mẫu', 'K\u0306Mẫu'],
  ])('%s', (text, name) => {
    expect(checkPersonName(text)).toEqual({ ok: true, name })
  })

  it.each([
    ['', 'EMPTY'],
    [' \u200B ', 'EMPTY'],
    ['a'.repeat(101), 'TOO_LONG'],
    ['Mẫu 2', 'FORMAT'],
    ['Mẫu (con)', 'FORMAT'],
    ["'Mẫu", 'FORMAT'],
    ['-', 'FORMAT'],
    ['Nguyễn, Mẫu', 'FORMAT'],
    ['Ivаn with a Cyrillic а', 'FORMAT'],
    ['Mẫu 😀', 'FORMAT'],
    ['<b>Mẫu</b>', 'FORMAT'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(checkPersonName(text)).toEqual({ ok: false, reason })
  })
})
