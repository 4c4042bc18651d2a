import { describe, expect, it, test } from 'vitest'
import type { FormDefinition } from '../forms/definition.ts'
import type { Known } from '../forms/prefill.ts'
import { preflight } from './preflight.ts'
import type { Checked, HeldFile, PhoneFacts, Requirement } from './remark.ts'

const form: FormDefinition = {
  id: 'X',
  version: '1',
  title: 'Tờ khai mẫu',
  legalBasis: [],
  evidence: { kind: 'official', note: '' },
  sections: [
    {
      id: 'me',
      title: 'Bạn',
      fields: [
        { id: 'name', label: 'Họ tên', kind: 'person-name', required: true, prefillFrom: ['person.fullName'] },
        {
          id: 'number',
          label: 'Số định danh',
          kind: 'personal-id',
          required: true,
          prefillFrom: ['person.personalId'],
        },
        { id: 'born', label: 'Ngày sinh', kind: 'partial-date', required: false, prefillFrom: ['person.birthDate'] },
      ],
    },
    {
      id: 'mother',
      title: 'Mẹ',
      fields: [
        { id: 'm.name', label: 'Họ tên mẹ', kind: 'person-name', required: false, prefillFrom: ['mother.fullName'] },
        {
          id: 'm.number',
          label: 'Số của mẹ',
          kind: 'personal-id',
          required: false,
          prefillFrom: ['mother.personalId'],
        },
        {
          id: 'me.again',
          label: 'Bạn, lần nữa',
          kind: 'person-name',
          required: false,
          prefillFrom: ['person.fullName'],
        },
      ],
    },
  ],
}

const paper = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  kind: 'submit',
  required: true,
  ...more,
})
const file = (id: string, more: Partial<HeldFile> = {}): HeldFile => ({
  id,
  pages: 1,
  sha256: id,
  state: 'clean',
  ...more,
})

const sound: Checked = {
  form,
  answers: { name: 'Nguyễn Thị Mẫu', number: '077190000001', born: '1990-05-12' },
  documents: [paper('a')],
  caseQuestions: [],
  caseAnswers: {},
  files: { a: [file('1')] },
  paperDates: {},
  rules: { idCard: { renewAtAges: [14, 25, 40, 60], earlyYears: 2, source: 'test' } },
  today: '2026-11-29',
}
const phone: PhoneFacts = { cards: {}, accountName: undefined, photoDoubts: {} }

const said = (change: Partial<Checked>, facts: Partial<PhoneFacts> = {}) =>
  preflight({ ...sound, ...change }, { ...phone, ...facts }).map(({ code, hard, id, detail }) =>
    [hard ? 'hard' : 'soft', code, id, ...(detail === undefined ? [] : [detail])].join(' '),
  )
const answers = (change: Checked['answers']) => ({ answers: { ...sound.answers, ...change } })

it('says nothing of a dossier in which nothing is wrong', () => expect(said({})).toEqual([]))

it('says first what the server would refuse', () => {
  expect(said({ ...answers({ number: '12', 'm.number': '077190000002' }), files: {} })).toEqual([
    'hard answer-wrong number format',
    'hard paper-missing a',
  ])
})

describe('papers', () => {
  const dated = paper('a', { validFor: { months: 6, source: 'test' } })
  test.each<[string, Partial<Checked>, string[]]>([
    ['an optional one may be absent', { documents: [paper('a', { required: false })], files: {} }, []],
    [
      'a paper that counts six months and a day too long',
      { documents: [dated], paperDates: { a: '2026-05-28' } },
      ['soft paper-expired a 2026-11-28'],
    ],
    ['on its last day it counts', { documents: [dated], paperDates: { a: '2026-05-29' } }, []],
    ['nobody said when it was made', { documents: [dated] }, ['soft paper-date-unknown a 6']],
    ['the one side of a card', { documents: [paper('a', { sample: 'id-card' })] }, ['soft second-side a']],
    [
      'more pages than the paper has',
      { documents: [paper('a', { maxPages: 1 })], files: { a: [file('1', { pages: 2 })] } },
      ['soft too-many a'],
    ],
    ['the same photo twice', { files: { a: [file('1'), file('2', { sha256: '1' })] } }, ['soft twice a']],
    [
      'malicious code, and nothing else of a needed paper',
      { files: { a: [file('1', { state: 'infected' })] } },
      ['hard file-infected a'],
    ],
    [
      'malicious code beside a good page',
      { files: { a: [file('1', { state: 'infected' }), file('2')] } },
      ['hard file-infected a'],
    ],
    ['what is not scanned yet counts', { files: { a: [file('1', { state: 'pending-scan' })] } }, []],
  ])('%s', (_name, change, remarks) => expect(said(change)).toEqual(remarks))

  it('depend on the case: asked, not asked, not needed any more', () => {
    const documents = [paper('a'), paper('b', { neededWhen: { field: 'q', is: true } })]
    const caseQuestions = [{ id: 'q', question: 'Đi làm thay?' }]
    expect(said({ documents, caseQuestions })).toEqual(['soft case-open q 1'])
    expect(said({ documents, caseQuestions, caseAnswers: { q: true } })).toEqual(['hard paper-missing b'])
    const files = { a: [file('1')], b: [file('2')] }
    expect(said({ documents, caseQuestions, files, caseAnswers: { q: false } })).toEqual(['soft paper-not-needed b'])
  })

  it('with a photo that was used although it is dark and blurred', () => {
    const photoDoubts = { '1': ['dark', 'blurred'], '2': ['dark'], gone: ['small'] }
    expect(said({ files: { a: [file('1'), file('2')] } }, { photoDoubts })).toEqual([
      'soft photo-doubtful a dark blurred',
    ])
  })
})

describe('names and numbers', () => {
  const card = (facts: { [fact: string]: string }): Known =>
    Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, origin: 'card' as const }]))

  test.each<[string, Checked['answers'], string[]]>([
    ['a number of another birth year', { born: '1991' }, ['soft id-birth-year number 1990']],
    ['a number of no province', { number: '097190000001' }, ['soft id-place number 097']],
    ['one number for two people', { 'm.number': '077190000001' }, ['soft same-number m.number']],
    ['one person by two names', { 'me.again': 'Nguyễn Thị Mậu' }, ['soft told-twice me.again']],
    ['the same name in capitals and with the tone elsewhere', { name: 'Hoà Mẫu', 'me.again': 'HÒA  MẪU' }, []],
  ])('%s', (_name, change, remarks) => expect(said(answers(change))).toEqual(remarks))

  it('differ from the card, each for itself; a year is enough where only the year is asked', () => {
    const cards = card({
      'person.fullName': 'Nguyễn Thị Mậu',
      'person.personalId': '077190000009',
      'person.birthDate': '1990-05-12',
      'mother.fullName': 'Trần Thị Mẹ',
    })
    expect(said(answers({ born: '1990', 'm.name': 'Trần Thị Mẹ' }), { cards })).toEqual([
      'soft differs-from-card name fullName',
      'soft differs-from-card number personalId',
    ])
  })

  it('a card that has run out', () => {
    const cards = card({ 'person.birthDate': '1986-11-28', 'person.cardIssuedOn': '2021-01-01' })
    expect(said(answers({ born: '1986', number: '077086000001' }), { cards })).toEqual([
      'soft card-expired number 2026-11-28',
    ])
    const tomorrow = card({ 'person.birthDate': '1986-11-29', 'person.cardIssuedOn': '2021-01-01' })
    expect(said(answers({ born: '1986', number: '077086000001' }), { cards: tomorrow })).toEqual([])
  })

  test.each([
    ['Nguyễn Thị Mẫu', []],
    ['Mẫu', []],
    ['nguyen thi mau', []],
    ['Trần Văn Khác', ['soft differs-from-account name']],
  ])('an account that calls itself %s', (accountName, remarks) => expect(said({}, { accountName })).toEqual(remarks))
})
