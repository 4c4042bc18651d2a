import { expect, it } from 'vitest'
import type { Answers, FieldDefinition } from './definition.ts'
import { personWarnings } from './person-warnings.ts'
import type { Known } from './prefill.ts'

const common = { label: '', required: true }
const fields: FieldDefinition[] = [
  { ...common, id: 'n', kind: 'personal-id', prefillFrom: ['person.personalId'] },
  { ...common, id: 'b', kind: 'partial-date', prefillFrom: [{ fact: 'person.birthDate' }] },
]
const female: Known = { 'person.gender': { value: 'nu', origin: 'card' } }
const male: Known = { 'person.gender': { value: 'nam', origin: 'card' } }

it.each<[Answers, Known, string[]]>([
  [{ n: '077190000001', b: '1990-05-12' }, female, []],
  [{ n: '077190000001', b: '1990' }, {}, []],
  [{ n: '077190000001', b: '1991' }, {}, ['BIRTH_YEAR_DIFFERS']],
  [{ n: '077190000001' }, male, ['GENDER_DIFFERS']],
  [{ n: '099190000001', b: '1989-01-01' }, male, ['GENDER_DIFFERS', 'BIRTH_YEAR_DIFFERS', 'PLACE_UNKNOWN']],
  [{ n: '12', b: '1991' }, male, []],
  [{}, { ...male, 'person.personalId': { value: '077190000001', origin: 'card' } }, []],
])('%j', (answers, known, warnings) => {
  expect(personWarnings(fields, answers, known, 'person').map(({ warning }) => warning)).toEqual(warnings)
})

it('a form without a field for it goes by the card', () => {
  const known: Known = { ...male, 'person.personalId': { value: '077190000001', origin: 'card' } }
  expect(personWarnings([], {}, known, 'person').map(({ warning }) => warning)).toEqual(['GENDER_DIFFERS'])
})
