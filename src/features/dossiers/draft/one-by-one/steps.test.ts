import { expect, test } from 'vitest'
import type { Answers, FieldDefinition, FormDefinition } from '../../../../../contract/rules/forms/definition.ts'
import {
  cardsAt,
  computedFrom,
  firstStep,
  nextStep,
  questionsOf,
  stepPath,
  type Situation,
  type Step,
} from './steps.ts'

const common = { label: 'Câu', required: true }
const fields: FieldDefinition[] = [
  { ...common, id: 'name', kind: 'person-name', prefillFrom: ['person.fullName'] },
  { ...common, id: 'number', kind: 'personal-id', prefillFrom: ['person.personalId'] },
  { ...common, id: 'email', kind: 'email', required: false, prefillFrom: ['person.email'] },
  { ...common, id: 'born', kind: 'date' },
  { ...common, id: 'inWords', kind: 'computed', from: 'born', rule: 'date-in-words' },
  { ...common, id: 'moved', kind: 'yes-no' },
  { ...common, id: 'from', kind: 'text', visibleWhen: { field: 'moved', is: true } },
  { ...common, id: 'why', kind: 'text' },
]
const section = { id: 's', title: 'Phần', fields }
const form: FormDefinition = {
  id: 'F',
  version: '1',
  title: 'F',
  legalBasis: [],
  evidence: { kind: 'from-memory', note: '' },
  sections: [section],
}
const situation = (answers: Answers = {}, canScan = false): Situation => ({
  form,
  section,
  answers,
  today: '2026-11-29',
  canScan,
})

/** Every screen from a step on, as one line. */
function walk(at: Situation, from?: Step): string {
  const seen: string[] = []
  for (let step = from ?? firstStep(at); step; step = nextStep(step, at))
    seen.push(step.view === 'review' ? `[${step.question}]` : step.question)
  return seen.join(' ')
}

const card = { name: 'Nguyễn Thị Mẫu', number: '077190000001' }

test.each<[string, Situation, string]>([
  [
    'nothing known: each question alone, hidden and worked-out ones left out',
    situation(),
    'name number email born moved why',
  ],
  ['a condition that holds brings its question', situation({ moved: true }), 'name number email born moved from why'],
  [
    'a card could help: it is asked for before the first name',
    situation({}, true),
    '[name] name number email born moved why',
  ],
  ['what is known is looked over as one', situation(card), '[name] email born moved why'],
  [
    'with everything of the card known no card is asked for',
    situation({ ...card, email: 'a@b.vn' }, true),
    '[name] born moved why',
  ],
  ['one known answer is a question like any other', situation({ name: card.name }), 'name number email born moved why'],
  ['an unsound answer is asked again', situation({ ...card, number: '1' }), 'name number email born moved why'],
  [
    'who comes back goes on at the first thing left to do',
    situation({ ...card, email: 'a@b.vn', born: '2020-01-01', moved: false }),
    'why',
  ],
  [
    'a section without faults is shown from its beginning',
    situation({ ...card, born: '2020-01-01', moved: false, why: 'x' }),
    '[name] email born moved why',
  ],
])('%s', (_what, at, screens) => expect(walk(at)).toBe(screens))

test('who does not scan is asked from the question at which the card was offered', () => {
  expect(walk(situation({}, true), { question: 'name', view: 'review' })).toBe(
    '[name] name number email born moved why',
  )
  expect(cardsAt('name', situation({}, true))).toEqual(['person'])
  expect(cardsAt('number', situation({}, true))).toEqual([])
  expect(cardsAt('name', situation(card, true))).toEqual([])
})

test('each has an address, and what is worked out stands beside its question', () => {
  expect(stepPath(situation(), { question: 'born', view: 'question' })).toBe('/to-khai/s/born')
  expect(stepPath(situation(), { question: 'name', view: 'review' })).toBe('/to-khai/s/name/xem-lai')
  expect(computedFrom(section, 'born').map(({ id }) => id)).toEqual(['inWords'])
  expect(questionsOf(situation()).map(({ id }) => id)).not.toContain('inWords')
})
