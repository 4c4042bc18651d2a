import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import type { Known } from '../../../../contract/rules/forms/prefill.ts'
import { sampleDossier } from '../sample-dossier.fixture.ts'
import { createDraftStore } from './draft-store.ts'
import { createPrefills } from './prefills.ts'

const form: FormDefinition = {
  id: 'F',
  version: '1',
  title: 'F',
  legalBasis: [],
  evidence: { kind: 'from-memory', note: '' },
  sections: [
    {
      id: 's',
      title: 'S',
      fields: [
        { id: 'name', label: 'Tên', required: true, kind: 'person-name', prefillFrom: ['person.fullName'] },
        { id: 'number', label: 'Số', required: true, kind: 'personal-id', prefillFrom: ['person.personalId'] },
      ],
    },
  ],
}
const known = (name: string, origin: 'account' | 'earlier' | 'card', number?: string): Known => ({
  'person.fullName': { value: name, origin },
  ...(number === undefined ? {} : { 'person.personalId': { value: number, origin } }),
})

function setUp(first: Known = {}) {
  const saved = sampleDossier()
  const draft = createDraftStore({
    saved,
    save: async () => saved,
    load: async () => saved,
    keep: () => undefined,
    later: () => () => undefined,
  })
  const prefills = createPrefills({ form, draft, known: first, today: () => '2026-11-28' })
  return { draft, prefills, answers: () => draft.store.getState().answers }
}

const first = '077190000001'
const second = '079185000002'

test('an earlier dossier goes before the account, a card before both, in whatever order they come', () => {
  const { prefills, answers } = setUp(known('Mẹ Bông', 'account'))
  expect(answers()).toEqual({ name: 'Mẹ Bông' })
  prefills.scan('person', known('Thẻ', 'card', first))
  prefills.learn(known('Trước', 'earlier', second))
  expect(answers()).toEqual({ name: 'Thẻ', number: first })
  prefills.undo('person')
  expect(answers()).toEqual({ name: 'Trước', number: second })
})

test('a card goes before what was typed, and taking it back brings that again', () => {
  const { draft, prefills, answers } = setUp()
  draft.answer('name', 'Gõ')
  prefills.scan('person', known('Thẻ', 'card', first))
  expect(answers()).toEqual({ name: 'Thẻ', number: first })
  prefills.undo('person')
  expect(answers()).toEqual({ name: 'Gõ' })
  expect(prefills.store.getState()).toMatchObject({ base: {}, scans: {}, known: {} })
})

test('what was changed after the scan stays when the scan is taken back', () => {
  const { draft, prefills, answers } = setUp()
  prefills.scan('person', known('Thẻ', 'card', first))
  draft.answer('name', 'Sửa')
  prefills.undo('person')
  expect(answers()).toEqual({ name: 'Sửa' })
})

test('nothing of the first card is left after a second', () => {
  const { prefills, answers } = setUp()
  prefills.scan('person', known('Một', 'card', first))
  prefills.scan('person', { 'person.fullName': { value: 'Hai', origin: 'card' } })
  expect(answers()).toEqual({ name: 'Hai' })
})
