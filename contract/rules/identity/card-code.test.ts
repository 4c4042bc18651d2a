import { describe, expect, it } from 'vitest'
import { parseCardCode, type IdCard } from './card-code.ts'
import { codeOf, sampleCard } from './card-code.fixture.ts'

const { formerNumber: _left, ...newer } = sampleCard
const bare: IdCard = { number: sampleCard.number, fullName: sampleCard.fullName }
const garbled = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('a card', () => {
  it.each<[string, string, IdCard]>([
    ['of 2021', codeOf(sampleCard), sampleCard],
    ['without a former number', codeOf(newer), newer],
    ['with parts added at the end', `${codeOf(newer)}|||Nguyễn Văn Cha|Trần Thị Mẹ`, newer],
    ['with empty parts', `${sampleCard.number}||${sampleCard.fullName}||||`, bare],
    ['that ends after the birth date', `${sampleCard.number}||${sampleCard.fullName}|`, bare],
    ['with line ends of the reader', `${codeOf(sampleCard)}\r\n`, sampleCard],
    ['with a byte-order mark', `\uFEFF${codeOf(sampleCard)}`, sampleCard],
    ['in decomposed letters', codeOf(sampleCard).normalize('NFD'), sampleCard],
    ['whose letters were taken for Latin ones', garbled(codeOf(sampleCard)), sampleCard],
    ['with slashes in its dates', codeOf(sampleCard).replace('12051990', '12/05/1990'), sampleCard],
    ['of somebody who knows only the year', codeOf({ ...bare, birthDate: '1950' }), { ...bare, birthDate: '1950' }],
    ['with zeros for day and month', `${bare.number}||${bare.fullName}|00001950|`, { ...bare, birthDate: '1950' }],
    ['with a zero for the day', `${bare.number}||${bare.fullName}|00031950|`, { ...bare, birthDate: '1950-03' }],
    ['with a day that never was', `${bare.number}||${bare.fullName}|31021990|`, bare],
    ['with a gender of no known word', `${bare.number}||${bare.fullName}||X|`, bare],
  ])('%s', (_what, code, card) => {
    expect(parseCardCode(code)).toEqual({ ok: true, card })
  })
})

describe('what is no card', () => {
  it.each([
    ['', 'EMPTY'],
    [' \n', 'EMPTY'],
    ['https://zalo.me/s/1/thu-tuc/1.001193', 'NOT_A_CARD'],
    ['00020101021238570010A000000727012700069704220113', 'NOT_A_CARD'],
    ['077190000001', 'NOT_A_CARD'],
    ['077190000001|273000001', 'NOT_A_CARD'],
    ['273000001||Nguyễn Thị Mẫu|12051990|Nữ|Vũng Tàu|15062021', 'NOT_A_CARD'],
    ['077190000001||12 Đường Ví Dụ|12051990|Nữ|Vũng Tàu|15062021', 'NOT_A_CARD'],
    ['BEGIN:VCARD|a|b|c|d|e|f', 'NOT_A_CARD'],
  ])('%s', (code, reason) => {
    expect(parseCardCode(code)).toEqual({ ok: false, reason })
  })

  it('however long it is', () => {
    for (const one of ['|', 'a', '077190000001|', 'Ỷ'])
      expect(parseCardCode(one.repeat(50_000))).toEqual({ ok: false, reason: 'NOT_A_CARD' })
  })
})

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = ['Nguyễn', 'Đặng', 'Trần', 'Thị', 'Văn', 'Mẫu', 'Ví', 'Dụ', 'Hoà', 'Quỳnh', 'Ước', 'H’Mẫu', 'Êban', 'Ỷ']
const places = [
  'Tổ 5',
  'Ấp Mẫu',
  'Phường 12',
  'Xã Ví Dụ',
  'Quận Thử',
  'Bà Rịa - Vũng Tàu',
  '12/3B Đường 30/4',
  'TP.HCM',
]

/** A made-up card in which every part but number and name may be missing. */
function anyCard(random: () => number): IdCard {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(random() * 10)).join('')
  const upTo = (n: number) => String(1 + Math.floor(random() * n)).padStart(2, '0')
  const day = (from: number) => `${from + Math.floor(random() * 40)}-${upTo(12)}-${upTo(28)}`
  const list = (from: string[], most: number, by: string) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from)).join(by)
  const card: IdCard = { number: digits(12), fullName: list(words, 6, ' ').replace(/’/g, "'") }
  if (random() < 0.5) card.formerNumber = digits(9)
  if (random() < 0.9) card.birthDate = pick([day(1940), `${1930 + Math.floor(random() * 70)}`])
  if (random() < 0.9) card.gender = pick(['male', 'female'] as const)
  if (random() < 0.9) card.residence = list(places, 5, ', ')
  if (random() < 0.9) card.issuedOn = day(2016)
  return card
}

describe('any card', () => {
  const random = numbersFrom(20261128)
  const cards = Array.from({ length: 500 }, () => anyCard(random))

  it('comes back as it was put in, however it was read', () => {
    for (const card of cards) {
      const code = codeOf(card)
      for (const read of [code, code.normalize('NFD'), `  ${code}\r\n`, `${code}|||`, garbled(code)])
        expect(parseCardCode(read), code).toEqual({ ok: true, card })
    }
  })

  it('that is cut short or damaged is read in part or refused, and never throws or makes parts up', () => {
    for (const card of cards) {
      const code = codeOf(card)
      const cut = parseCardCode(code.slice(0, Math.floor(random() * code.length)))
      if (cut.ok) expect(code.startsWith(cut.card.number)).toBe(true)
      const at = Math.floor(random() * code.length)
      const odd = code.slice(0, at) + String.fromCharCode(Math.floor(random() * 0xffff)) + code.slice(at + 1)
      const damaged = parseCardCode(odd)
      if (damaged.ok) expect(damaged.card.number).toMatch(/^\d{12}$/)
    }
  })
})
