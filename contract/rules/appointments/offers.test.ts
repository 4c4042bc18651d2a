import { expect, it } from 'vitest'
import { bestOffers, usualTime } from './offers.ts'

const slot = (id: string, from: string, seatsLeft: number, seats = 4) => ({ id, from, seatsLeft, seats })
const open = [
  slot('a', '08:00', 1),
  slot('b', '08:30', 2),
  slot('c', '14:00', 4),
  slot('d', '14:30', 3),
  slot('e', '08:00', 4),
]
const kinds = (usual: string | null, slots = open) =>
  bestOffers(slots, usual).map(({ kind, slot: { id } }) => `${kind} ${id}`)

it.each([
  ['without a usual time', null, ['earliest a', 'quietest c']],
  ['with one, nearest to it on the soonest day', '14:30', ['earliest a', 'quietest c', 'usual d']],
  ['with one that is the earliest already: the next near it', '08:00', ['earliest a', 'quietest c', 'usual b']],
  ['with one at which nothing is free', '11:00', ['earliest a', 'quietest c']],
])('%s', (_name, usual, expected) => expect(kinds(usual)).toEqual(expected))

it('names nothing twice and nothing that is not there', () => {
  expect(kinds('08:00', open.slice(0, 1))).toEqual(['earliest a'])
  expect(kinds('08:00', [])).toEqual([])
})

it.each([
  [[], null],
  [['08:00'], '08:00'],
  [['09:00', '08:00', '08:00'], '08:00'],
  [['09:00', '08:00'], '09:00'],
])('%j: usually %s', (times, expected) => expect(usualTime(times)).toBe(expected))
