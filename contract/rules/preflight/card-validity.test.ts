import { expect, test } from 'vitest'
import { cardValidUntil } from './card-validity.ts'

const rules = { renewAtAges: [14, 25, 40, 60], earlyYears: 2, source: 'test' }

test.each([
  ['in between two ages: until the next birthday', '1990-05-12', '2021-08-01', '2030-05-12'],
  ['two years before an age, to the day: until that age', '1990-05-12', '2028-05-11', '2030-05-12'],
  ['less than two years before an age: until the one after it', '1990-05-12', '2028-05-12', '2050-05-12'],
  ['after the last age', '1950-01-01', '2021-01-01', 'for-life'],
  ['less than two years before the last', '1962-01-01', '2020-06-01', 'for-life'],
  ['a child', '2015-02-28', '2024-07-15', '2029-02-28'],
  ['born on 29 February', '2000-02-29', '2021-01-01', '2025-02-28'],
  ['only the year of birth is known', '1950', '2021-01-01', undefined],
  ['the day of issue is not on the card', '1990-05-12', undefined, undefined],
])('%s', (_name, birthDate, issuedOn, end) => expect(cardValidUntil({ birthDate, issuedOn }, rules)).toBe(end))
