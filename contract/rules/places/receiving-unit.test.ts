import { expect, it } from 'vitest'
import { receivingUnit } from './receiving-unit.ts'

const units = [
  { id: 'city', parentId: null },
  { id: 'ward', parentId: 'city' },
]
const [city, ward] = units

it.each([
  ['the ward itself', ['ward', 'city'], 'ward'],
  ['the city above it', ['city'], 'city'],
  ['neither', ['other'], undefined],
])('%s', (_what, receiving, id) => {
  expect(ward && receivingUnit(units, receiving, ward)?.id).toBe(id)
})

it('a city does not send people down to its wards', () => {
  expect(city && receivingUnit(units, ['ward'], city)).toBeUndefined()
})
