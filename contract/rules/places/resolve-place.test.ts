import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLocality } from '../../../server/modules/locality/load.ts'
import { resolvePlace } from './resolve-place.ts'
import { unitsNow } from './unit-at.ts'

const { units } = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2025'))
const today = '2026-11-25'
const read = (text: string) => resolvePlace(text, units, today)

/** The answer in one line: `old units > unit of today`. */
function said(text: string): string {
  const answer = read(text)
  const one = ({ today: unit, meant }: { today: { id: string }; meant: { id: string }[] }) =>
    `${meant.map(({ id }) => id).join(' + ')} > ${unit.id}`
  switch (answer.kind) {
    case 'found':
      return (answer.sure ? '' : 'perhaps ') + one(answer.place)
    case 'several':
      return `${answer.why}: ${answer.places.map(one).join(' | ')}`
    case 'no-such-ward':
    case 'elsewhere':
      return `${answer.kind}: ${answer.written}`
    default:
      return answer.kind
  }
}

const wards = units.filter(({ kind }) => kind === 'ward' || kind === 'commune')
const old = wards.filter(({ validTo }) => validTo !== null)
const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

describe('all 22 units', () => {
  it('are 17 of before and five of today', () => {
    expect([old.length, wards.length - old.length]).toEqual([17, 5])
  })

  const bare = (name: string) => name.replace(/^(Phường|Xã) /, '')
  const spellings: [string, (name: string) => string][] = [
    ['as it is', (name) => name],
    ['without marks', withoutMarks],
    ['in capitals', (name) => name.toUpperCase()],
    ['decomposed', (name) => name.normalize('NFD')],
    ['with two spaces', (name) => name.replace(/ /g, '  ')],
    ['with a full stop', (name) => name.replace(/^Phường /, 'P. ').replace(/^Xã /, 'X. ')],
    ['with a letter', (name) => name.replace(/^Phường /, 'p ').replace(/^Xã /, 'x ')],
    ['glued', (name) => name.replace(/^Phường (?=\d)/, 'P').replace(/^Phường /, 'P.')],
    ['with F', (name) => name.replace(/^Phường (?=\d)/, 'F')],
    ['before the city', (name) => `${name}, thành phố Vũng Tàu`],
    ['before the city and its province', (name) => `${name}, TP. Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu`],
    ['before the city of today', (name) => `${name}, Thành phố Hồ Chí Minh`],
    ['after a street', (name) => `12 Lê Lợi, ${name}, Vũng Tàu`],
    ['after a street named as a ward', (name) => `số 5 đường Nguyễn An Ninh, ${name}`],
    ['after a street named as a day', (name) => `hẻm 5/2 đường 30/4, ${name}`],
    ['without commas', (name) => `12 Lê Lợi ${name} Vũng Tàu`],
    ['in brackets', (name) => `nhà tôi (${name} cũ)`],
  ]
  describe.each(spellings)('%s', (_how, spell) => {
    it.each(wards.map(({ name, id }) => [name, id]))('%s', (name, id) => {
      const answer = read(spell(name))
      expect(answer.kind).toBe('found')
      if (answer.kind !== 'found') return
      // An old and a new unit of one name lead to the same unit of today; both are said.
      expect(answer.place.meant.map((unit) => unit.name)).toEqual(answer.place.meant.map(() => name))
      expect(answer.place.meant.map((unit) => unit.id)).toContain(id)
      const unit = wards.find((one) => one.id === id)
      expect(unit && unitsNow(units, unit, today).map((one) => one.id)).toEqual([answer.place.today.id])
      expect(answer.sure).toBe(true)
    })
  })

  it.each(wards.filter(({ name }) => !/\d|Vũng Tàu/.test(name)).map(({ name, id }) => [bare(name), id]))(
    'by the bare name %s',
    (name, id) => {
      for (const text of [name, withoutMarks(name).toLowerCase(), `${name}, Vũng Tàu`, `${name} Vũng Tàu`]) {
        const answer = read(text)
        expect(answer.kind === 'found' && answer.place.meant.map((unit) => unit.id)).toContain(id)
      }
    },
  )

  it.each(wards.filter(({ name }) => /\d/.test(name)).map(({ name, id }) => [bare(name), id]))(
    'by the bare number %s',
    (number, id) => {
      expect(said(number)).toMatch(new RegExp(`^${id} > `))
    },
  )
})

describe('what people write', () => {
  it.each([
    ['P.1', 'phuong-1 > phuong-vung-tau'],
    ['F1', 'phuong-1 > phuong-vung-tau'],
    ['p01', 'phuong-1 > phuong-vung-tau'],
    ['phường một', 'phuong-1 > phuong-vung-tau'],
    ['Phường mười hai', 'phuong-12 > phuong-phuoc-thang'],
    ['phường tám', 'phuong-8 > phuong-tam-thang'],
    ['p thắng tam', 'phuong-thang-tam > phuong-vung-tau'],
    ['Nguyễn An Ninh', 'phuong-nguyen-an-ninh > phuong-tam-thang'],
    ['RẠCH DỪA', 'phuong-rach-dua-cu + phuong-rach-dua > phuong-rach-dua'],
    ['thắng nhứt', 'phuong-thang-nhat > phuong-rach-dua'],
    ['P. Ng An Ninh', 'phuong-nguyen-an-ninh > phuong-tam-thang'],
    ['đảo Long Sơn', 'xa-long-son-cu + xa-long-son > xa-long-son'],
    ['12 Lê Lợi, P1, Vũng Tàu', 'phuong-1 > phuong-vung-tau'],
    ['12 Lê Lợi P7 VT', 'phuong-7 > phuong-tam-thang'],
    ['thôn 2 xã Long Sơn', 'xa-long-son-cu + xa-long-son > xa-long-son'],
    ['hẻm 5 đường 30/4, phường 9', 'phuong-9 > phuong-tam-thang'],
    ['123/4A đường 30/4, P. 10, TP Vũng Tàu', 'phuong-10 > phuong-rach-dua'],
    ['KP 3, P. 5', 'phuong-5 > phuong-vung-tau'],
    ['tổ 4 khu phố 8 phường 11', 'phuong-11 > phuong-phuoc-thang'],
    ['P.302 chung cư Mẫu, phường 3', 'phuong-3 > phuong-vung-tau'],
    ['P.12 chung cư Mẫu, phường 3', 'phuong-3 > phuong-vung-tau'],
    ['12 Nguyễn An Ninh, P. 7', 'phuong-7 > phuong-tam-thang'],
    ['đường Nguyễn An Ninh, phường Nguyễn An Ninh', 'phuong-nguyen-an-ninh > phuong-tam-thang'],
    ['phường Vũng Tàu', 'phuong-vung-tau > phuong-vung-tau'],
    ['P. Vũng Tàu, TPHCM', 'phuong-vung-tau > phuong-vung-tau'],
    ['5 Trần Phú, phường Vũng Tàu (phường 5 cũ)', 'phuong-vung-tau + phuong-5 > phuong-vung-tau'],
    ['phuong rach dua, tp.hcm', 'phuong-rach-dua-cu + phuong-rach-dua > phuong-rach-dua'],
    ['Phường 2, T.P Vũng Tàu', 'phuong-2 > phuong-vung-tau'],
    ['phường 9, BRVT', 'phuong-9 > phuong-tam-thang'],
    ['ở phường 12 cũ', 'phuong-12 > phuong-phuoc-thang'],
    ['phường 4 thành phố vũng tàu tỉnh bà rịa vũng tàu', 'phuong-4 > phuong-vung-tau'],
  ])('%s', (text, answer) => expect(said(text)).toBe(answer))
})

describe('what may mean several is asked, not guessed', () => {
  it('the city, bare or named', () => {
    for (const text of ['Vũng Tàu', 'vung tau', 'TP Vũng Tàu', 'thành phố Vũng Tàu', '12 Lê Lợi, Vũng Tàu', 'VT']) {
      const answer = read(text)
      expect(answer.kind === 'several' && [answer.why, ...answer.places.map((one) => one.today.id)], text).toEqual([
        'city',
        'phuong-vung-tau',
        'phuong-tam-thang',
        'phuong-rach-dua',
        'phuong-phuoc-thang',
        'xa-long-son',
      ])
    }
  })

  it.each([
    [
      'thắng',
      'name: phuong-thang-tam + phuong-thang-nhi > phuong-vung-tau | phuong-thang-nhat > phuong-rach-dua | phuong-tam-thang > phuong-tam-thang | phuong-phuoc-thang > phuong-phuoc-thang',
    ],
    ['phường thắng nh', 'name: phuong-thang-nhi > phuong-vung-tau | phuong-thang-nhat > phuong-rach-dua'],
    ['phường 7 hay phường 1', 'name: phuong-7 > phuong-tam-thang | phuong-1 > phuong-vung-tau'],
    ['rach', 'phuong-rach-dua-cu + phuong-rach-dua > phuong-rach-dua'],
    ['nguyen an', 'phuong-nguyen-an-ninh > phuong-tam-thang'],
    ['rạch dữa', 'phuong-rach-dua-cu + phuong-rach-dua > phuong-rach-dua'],
    ['phường rach duaa', 'perhaps phuong-rach-dua-cu + phuong-rach-dua > phuong-rach-dua'],
    ['ngyen an ninh', 'perhaps phuong-nguyen-an-ninh > phuong-tam-thang'],
  ])('%s', (text, answer) => expect(said(text)).toBe(answer))
})

describe('what is no ward of here', () => {
  it.each([
    ['Phường 6', 'no-such-ward: Phường 6'],
    ['P.6, Vũng Tàu', 'no-such-ward: Phường 6'],
    ['6', 'no-such-ward: Phường 6'],
    ['phường sáu', 'no-such-ward: Phường 6'],
    ['phường 13', 'no-such-ward: Phường 13'],
    ['phường Bến Nghé', 'no-such-ward: phường bến nghé'],
    ['xã Long Hải', 'no-such-ward: xã long hải'],
    ['phường 1, quận 3', 'elsewhere: quận 3'],
    ['12 Lê Lợi, P. 1, Q.3, TP.HCM', 'elsewhere: q 3'],
    ['phường 1, thành phố Bà Rịa', 'elsewhere: bà rịa'],
    ['phường 9, TP Đà Lạt', 'elsewhere: đà lạt'],
    ['xã Long Sơn, huyện Mẫu', 'elsewhere: huyện mẫu'],
  ])('%s', (text, answer) => expect(said(text)).toBe(answer))
})

describe('streets and houses are no wards', () => {
  it.each([
    'đường Nguyễn An Ninh',
    '12 Nguyễn An Ninh',
    'đường 30/4',
    '30/4',
    '1010 đường 30/4',
    'số 9 đường 3/2',
    'hẻm 9 Lê Lợi',
    'Đ. Nguyễn An Ninh',
    '25 Phương Mẫu',
    'quốc lộ 51',
    'kp 7',
  ])('%s', (text) => expect(said(text)).toBe('street'))
})

it.each(['', '   ', ',', '.', 'phường', 'P', 'xã '])('«%s» says nothing yet', (text) => {
  expect(said(text)).toBe('nothing')
})

it.each(['zzz', 'Quán Mẫu', '🏠', 'a'.repeat(9000), '<b>x</b>', '\u0000', '12.5', '"; drop'])(
  '«%s» is never a ward',
  (text) => {
    expect(['unknown', 'street', 'nothing']).toContain(said(text))
  },
)

it('knows the ward of a day by its code, also where a new one took an old code over', () => {
  const before = resolvePlace('phường 1', units, '2024-05-01')
  expect(before.kind === 'found' && before.place.today.id).toBe('phuong-1')
  const after = resolvePlace('phường 1', units, '2026-01-01')
  expect(after.kind === 'found' && [after.place.today.id, after.place.today.code]).toEqual(['phuong-vung-tau', '26506'])
})

it('shows a locality of the past as it was', async () => {
  const past = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2023'))
  const answer = resolvePlace('P7', past.units, today)
  expect(answer.kind === 'found' && answer.place.today.id).toBe('phuong-7')
})
