import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadLocality } from '../../../server/modules/locality/load.ts'
import { sampleCard } from './card-code.fixture.ts'
import { factsOfCard } from './card-facts.ts'

const { units } = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2025'))
const today = '2026-11-28'

it('a whole card tells all but people, phone and mail', () => {
  const known = factsOfCard(sampleCard, 'person', units, today)
  expect(Object.keys(known).map((fact) => [fact, known[fact]?.value])).toEqual([
    ['person.fullName', 'Nguyễn Thị Mẫu'],
    ['person.personalId', '077190000001'],
    ['person.birthDate', '1990-05-12'],
    ['person.gender', 'nu'],
    [
      'person.residence',
      {
        street: '12 Đường Ví Dụ',
        unitName: 'Phường Vũng Tàu',
        unitCode: '26506',
        provinceName: 'Thành phố Hồ Chí Minh',
        former: 'Phường Thắng Tam',
      },
    ],
    ['person.cardIssuedOn', sampleCard.issuedOn],
    ['person.idType', 'cccd'],
    ['person.nationality', 'Việt Nam'],
  ])
  expect(Object.keys(known).every((fact) => known[fact]?.origin === 'card')).toBe(true)
})

it.each([
  ['2024-06-30', 'cccd'],
  ['2024-07-01', 'can-cuoc'],
])('a card issued on %s is called %s', (issuedOn, kind) => {
  expect(factsOfCard({ ...sampleCard, issuedOn }, 'father', units, today)['father.idType']?.value).toBe(kind)
})

it('what a card does not say stays unknown', () => {
  const bare = { number: sampleCard.number, fullName: sampleCard.fullName }
  expect(Object.keys(factsOfCard(bare, 'person', units, today))).toEqual([
    'person.fullName',
    'person.personalId',
    'person.nationality',
  ])
})
