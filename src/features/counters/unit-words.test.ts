import { expect, it } from 'vitest'
import type { Unit } from '../../../contract/schemas/locality.ts'
import { formerNames, inSentence, joinedNames } from './unit-words.ts'

it.each([
  [['Phường 7', 'Phường 8', 'Phường Nguyễn An Ninh'], 'Phường 7, 8, Nguyễn An Ninh'],
  [['Phường 1', 'Xã Long Sơn'], 'Phường 1, Xã Long Sơn'],
  [['Xã Long Sơn'], 'Xã Long Sơn'],
  [[], ''],
])('%j', (names, words) => expect(joinedNames(names)).toBe(words))

const unit = (id: string, name: string, predecessorIds: string[] = []): Unit => ({
  id,
  name,
  predecessorIds,
  code: '1',
  kind: 'ward',
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
  receives: true,
  hours: [],
  unconfirmed: [],
})

it('a unit that merely went on has no former names', () => {
  const old = [unit('a', 'Phường 7'), unit('b', 'Xã Long Sơn')]
  expect(formerNames(unit('c', 'Phường Tam Thắng', ['a']), old)).toEqual(['Phường 7'])
  expect(formerNames(unit('d', 'Xã Long Sơn', ['b']), old)).toEqual([])
})

it('a name begins small inside a sentence', () => {
  expect(inSentence('Phường Đông')).toBe('phường Đông')
})
