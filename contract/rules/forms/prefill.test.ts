import { describe, expect, it } from 'vitest'
import type { Answers, FieldDefinition, FormDefinition } from './definition.ts'
import { factsOf, fillIn, peopleIn, type Given, type Known } from './prefill.ts'

const today = '2026-11-28'
const self = { field: 'relation', is: 'self' }
const field = (id: string, more: object): FieldDefinition =>
  ({ id, label: id, required: true, kind: 'text', ...more }) as FieldDefinition

const form: FormDefinition = {
  id: 'F',
  version: '1',
  title: 'F',
  legalBasis: [],
  evidence: { kind: 'from-memory', note: '' },
  sections: [
    {
      id: 'a',
      title: 'A',
      fields: [
        field('name', { kind: 'person-name', prefillFrom: ['person.fullName', 'zalo.name'] }),
        field('number', { kind: 'personal-id', prefillFrom: ['person.personalId'] }),
        field('born', { kind: 'date', prefillFrom: ['person.birthDate'] }),
        field('relation', {}),
      ],
    },
    {
      id: 'b',
      title: 'B',
      fields: [
        field('who', {
          kind: 'person-name',
          prefillFrom: [
            { field: 'name', when: self },
            { fact: 'other.fullName', when: { field: 'relation', is: 'child' } },
          ],
        }),
        field('gender', { prefillFrom: [{ fact: 'person.gender', when: self }], visibleWhen: self }),
      ],
    },
  ],
}

const card: Known = {
  'person.fullName': { value: 'Nguyễn Thị Mẫu', origin: 'card' },
  'person.personalId': { value: '077190000001', origin: 'card' },
  'person.birthDate': { value: '1990-05-12', origin: 'card' },
  'person.gender': { value: 'nu', origin: 'card' },
}
const account: Known = { 'person.fullName': { value: 'Mẹ Bông', origin: 'account' } }

type Row = [string, Answers, Known, Given, string | undefined, object]
describe('filling in', () => {
  it.each<Row>([
    ['nothing known', {}, {}, {}, undefined, {}],
    ['the name of the account', {}, account, {}, undefined, { name: 'Mẹ Bông' }],
    ['a card', {}, card, {}, 'person', { name: 'Nguyễn Thị Mẫu', number: '077190000001', born: '1990-05-12' }],
    ['what was typed stays', { name: 'Trần Thử' }, account, {}, undefined, {}],
    ['what was typed and cleared stays cleared', { name: '' }, account, {}, undefined, {}],
    [
      'a later card goes before the account',
      { name: 'Mẹ Bông' },
      card,
      { name: 'Mẹ Bông' },
      undefined,
      { name: 'Nguyễn Thị Mẫu', number: '077190000001', born: '1990-05-12' },
    ],
    [
      'a card that was just scanned goes before what was typed',
      { name: 'Trần Thử', number: '1' },
      card,
      {},
      'person',
      { name: 'Nguyễn Thị Mẫu', number: '077190000001', born: '1990-05-12' },
    ],
    [
      'a card of somebody else does not',
      { name: 'Trần Thử' },
      card,
      {},
      'father',
      { number: '077190000001', born: '1990-05-12' },
    ],
    ['a year alone is no date', {}, { 'person.birthDate': { value: '1950', origin: 'card' } }, {}, 'person', {}],
    [
      'an earlier field while the condition holds',
      { name: 'Trần Thử', relation: 'self' },
      {},
      {},
      undefined,
      { who: 'Trần Thử' },
    ],
    [
      'an earlier field that was itself filled',
      { relation: 'self' },
      account,
      {},
      undefined,
      { name: 'Mẹ Bông', who: 'Mẹ Bông' },
    ],
    [
      'nothing when the condition does not hold',
      { name: 'Trần Thử', relation: 'child' },
      card,
      {},
      undefined,
      { number: '077190000001', born: '1990-05-12' },
    ],
    [
      'is taken away when the condition no longer holds',
      { name: 'Trần Thử', relation: 'child', who: 'Trần Thử' },
      {},
      { who: 'Trần Thử' },
      undefined,
      { who: undefined },
    ],
    [
      'but not when it was changed',
      { name: 'Trần Thử', relation: 'child', who: 'Bé Thử' },
      {},
      { who: 'Trần Thử' },
      undefined,
      {},
    ],
    [
      'follows the field it was taken from',
      { name: 'Trần Thử', relation: 'self', who: 'Trần Th' },
      {},
      { who: 'Trần Th' },
      undefined,
      { who: 'Trần Thử' },
    ],
    [
      'hidden fields are left alone',
      { relation: 'child' },
      { 'person.gender': { value: 'nu', origin: 'card' } },
      {},
      undefined,
      {},
    ],
    [
      'shown ones are filled',
      { relation: 'self' },
      { 'person.gender': { value: 'nu', origin: 'card' } },
      {},
      undefined,
      { gender: 'nu' },
    ],
  ])('%s', (_what, answers, known, given, scanned, changes) => {
    expect(fillIn(form, answers, known, given, today, scanned).changes).toEqual(changes)
  })

  it('a second time changes nothing', () => {
    const first = fillIn(form, { relation: 'self' }, card, {}, today)
    const filled = { relation: 'self', ...first.changes } as Answers
    expect(fillIn(form, filled, card, first.given, today)).toEqual({ changes: {}, given: first.given })
  })
})

describe('what an earlier form tells', () => {
  it('is what stood in fields about the person, when it still is sound', () => {
    const answers = {
      name: 'Trần Thử',
      number: '12',
      born: '1990-05-12',
      relation: 'self',
      who: 'Trần Thử',
      gender: 'nam',
    }
    expect(factsOf(form, answers, today)).toEqual({
      'person.fullName': { value: 'Trần Thử', origin: 'earlier' },
      'person.birthDate': { value: '1990-05-12', origin: 'earlier' },
      'person.gender': { value: 'nam', origin: 'earlier' },
    })
  })

  it('is nothing about somebody else', () => {
    expect(factsOf(form, { relation: 'child', who: 'Bé Thử', gender: 'nam' }, today)).toEqual({})
  })
})

it.each<[Answers, string[]]>([
  [{ relation: 'self' }, ['person']],
  [{ relation: 'child' }, ['person', 'other']],
])('whose cards may be scanned, with %j', (answers, people) => {
  const fields = form.sections.flatMap((section) => section.fields)
  // The name on Zalo is on no card.
  expect(peopleIn(fields, answers)).toEqual(people)
})
