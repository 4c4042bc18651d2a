import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseAnswers, Condition } from '../../../contract/rules/forms/definition.ts'
import { papersOfCase, questionsToAsk } from '../../../contract/rules/forms/requirements.ts'
import { outcome } from '../../../contract/rules/forms/visibility.ts'
import { namedIn } from './check-condition.ts'
import { loadLocality } from './load.ts'
import type { LocalityProcedure } from './schema.ts'

const localities = resolve(import.meta.dirname, '../../../localities')
const { procedures } = await loadLocality(join(localities, 'vung-tau-2025'))

function procedure(code: string): LocalityProcedure {
  const found = procedures.find((one) => one.code === code)
  if (!found) throw new Error(`there is no procedure ${code}`)
  return found
}

const idsOf = (papers: readonly { id: string; kind: string }[]) =>
  papers.filter(({ kind }) => kind !== 'note').map(({ id }) => id)

const family = { 'nha-gia-dinh': true, 'lien-ke': false, 'kiem-tra-them': false, 'dat-chua-so': false }
const project = { 'nha-gia-dinh': false, 'to-chuc-xay-nha': false, 'tin-nguong': false }
const simple = { 'kiem-tra-them': false, 'dat-chua-so': false }
const basic = ['to-khai', 'giay-to-dat', 'ban-ve']
const ofProject = ['quyet-dinh-du-an', 'ket-qua-tham-dinh', 'moi-truong']
const insteadOfDeed = ['dieu-137', 'giao-dat', 'giay-dat-khac']
const noKind = { 'ton-giao': false, 'theo-tuyen': false, 'tuong-dai': false, 'ngoai-giao': false }

const building: [name: string, code: string, cases: CaseAnswers, papers: string[]][] = [
  ['a family house with a deed, alone on its plot', '1.013225', family, basic],
  ['a family house wall to wall', '1.013225', { ...family, 'lien-ke': true }, [...basic, 'cam-ket-lien-ke']],
  [
    'a family house that has to pass the fire office',
    '1.013225',
    { ...family, 'kiem-tra-them': true, 'phong-chay': true, 'tham-tra': false },
    [...basic, 'phong-chay'],
  ],
  [
    'a family house on a plot without a deed',
    '1.013225',
    { ...family, 'dat-chua-so': true, 'di-thue': false },
    [...basic, ...insteadOfDeed],
  ],
  [
    'a family house on rented land',
    '1.013225',
    { ...family, 'dat-chua-so': true, 'di-thue': true },
    [...basic, 'thue-dat', ...insteadOfDeed],
  ],
  [
    'a house built by a company',
    '1.013225',
    { ...simple, 'nha-gia-dinh': false, 'to-chuc-xay-nha': true, 'lien-ke': false },
    basic,
  ],
  [
    'a village temple beside a house',
    '1.013225',
    { ...simple, ...project, 'tin-nguong': true, 'di-tich': false, 'lien-ke': true },
    [...basic, 'cam-ket-lien-ke', 'tin-nguong'],
  ],
  [
    'a pagoda that is a monument being restored',
    '1.013225',
    { ...simple, ...project, 'ton-giao': true, 'di-tich': true },
    [...basic, ...ofProject, 'ton-giao', 'di-tich'],
  ],
  [
    'a pipeline',
    '1.013225',
    { ...simple, ...project, ...noKind, 'theo-tuyen': true },
    [...basic, ...ofProject, 'vi-tri-tuyen'],
  ],
  [
    'a workshop that a company builds on its own land',
    '1.013225',
    { ...simple, ...project, ...noKind },
    [...basic, ...ofProject],
  ],
  ['repairs of a family house', '1.013229', family, basic],
  [
    'repairs of a family house wall to wall, its design to be reviewed',
    '1.013229',
    { ...family, 'lien-ke': true, 'kiem-tra-them': true, 'phong-chay': false, 'tham-tra': true },
    [...basic, 'cam-ket-lien-ke', 'tham-tra'],
  ],
  ['repairs of a workshop', '1.013229', { ...simple, ...project, ...noKind }, [...basic, 'hien-trang', ...ofProject]],
]

describe('the papers of a building permit for', () => {
  it.each(building)('%s (%s)', (_name, code, cases, papers) => {
    const { caseQuestions, documents } = procedure(code)
    const of = papersOfCase(documents, cases)
    expect(idsOf(of.needed)).toEqual(papers)
    expect(of.undecided).toEqual([])
    const asked = questionsToAsk(caseQuestions, documents, cases).map(({ id }) => id)
    expect(asked.filter((id) => cases[id] === undefined)).toEqual([])
  })

  it.each(['1.013225', '1.013229'])('an ordinary family house takes four answers (%s)', (code) => {
    const { caseQuestions, documents } = procedure(code)
    const asked = questionsToAsk(caseQuestions, documents, family).map(({ id }) => id)
    expect(asked).toEqual(Object.keys(family))
    expect(questionsToAsk(caseQuestions, documents, {}).length).toBeLessThanOrEqual(3)
  })
})

const others: [name: string, code: string, cases: CaseAnswers, papers: string[]][] = [
  [
    'a lost certificate',
    '2.000575',
    { 'doi-noi-dung': false, 'tam-ngung': false, 'mua-ban': false, 'nho-nop': false },
    ['to-khai'],
  ],
  [
    'a new certificate with a new shop name, handed in by a friend who has the account',
    '2.000575',
    {
      'doi-noi-dung': true,
      'doi-chu': false,
      'them-thanh-vien': false,
      'nhom-ca-nhan': false,
      'nho-nop': true,
      'nho-ca-nhan': true,
      'co-vneid': true,
    },
    ['to-khai', 'uy-quyen-ca-nhan'],
  ],
  [
    'the owner of a shop of two has died',
    '2.000720',
    {
      'doi-chu': true,
      'chu-ho-mat': true,
      'hai-thanh-vien': true,
      'them-thanh-vien': false,
      'nhom-ca-nhan': false,
      'nho-nop': false,
    },
    ['to-khai', 'chung-tu'],
  ],
  [
    'a larger building without a change of land',
    '1.013226',
    { 'nha-o': true, 'doi-dat': false },
    ['to-khai', 'giay-phep-cu', 'ban-ve'],
  ],
  [
    'the first deed of inherited land, for oneself',
    '1.013978',
    {
      'da-dang-ky': false,
      'goc-viet': false,
      'thua-ke': true,
      'mua-ban': false,
      'ho-gia-dinh': false,
      'dung-chung': false,
      'cong-trinh': false,
      'dac-biet': false,
      'dai-dien': false,
    },
    ['to-khai', 'giay-to-dat', 'thua-ke', 'giao-dat-cu', 'dat-tang-them', 'chung-tu', 'trich-do'],
  ],
  ['land registered before', '1.013978', { 'da-dang-ky': true }, ['to-khai', 'thong-bao']],
  [
    'garden land to become housing land',
    '1.013949',
    { 'chuyen-muc-dich': true, 'du-an': false, 'dat-lua': false },
    ['to-khai', 'giay-to-dat'],
  ],
]

it.each(others)('asks for the papers of: %s', (_name, code, cases, papers) => {
  const { caseQuestions, documents } = procedure(code)
  const of = papersOfCase(documents, cases)
  expect(idsOf(of.needed)).toEqual(papers)
  expect(of.undecided).toEqual([])
  expect(questionsToAsk(caseQuestions, documents, cases).map(({ id }) => id)).toEqual(Object.keys(cases))
})

/** Every way to answer the questions that a condition names. */
function answersTo(condition: Condition): CaseAnswers[] {
  return [...new Set(namedIn(condition))].reduce<CaseAnswers[]>(
    (all, id) => all.flatMap((one) => [true, false].map((answer) => ({ ...one, [id]: answer }))),
    [{}],
  )
}

describe.each(await readdir(localities))('the case questions of %s', async (name) => {
  const all = (await loadLocality(join(localities, name))).procedures

  it('hide nothing before they are answered', () => {
    expect(
      all.flatMap(({ code, documents }) => papersOfCase(documents, {}).ruledOut.map(({ id }) => [code, id])),
    ).toEqual([])
  })

  it('settle every paper by those that are put, and the others make no difference', () => {
    const wrong = all.flatMap(({ code, caseQuestions, documents }) =>
      documents.flatMap((paper) => {
        const { neededWhen } = paper
        if (!neededWhen) return []
        return answersTo(neededWhen).flatMap((answers) => {
          const put = questionsToAsk(caseQuestions, [paper], answers).map(({ id }) => id)
          const given: CaseAnswers = {}
          for (const [id, answer] of Object.entries(answers)) if (put.includes(id)) given[id] = answer
          const settled = outcome(neededWhen, given)
          return settled !== undefined && settled === outcome(neededWhen, answers) ? [] : [[code, paper.id, answers]]
        })
      }),
    )
    expect(wrong).toEqual([])
  })

  it('can all be needed: some answer calls for each paper, another rules it out', () => {
    const wrong = all.flatMap(({ code, documents }) =>
      documents.flatMap(({ id, neededWhen }) => {
        if (!neededWhen) return []
        const outcomes = answersTo(neededWhen).map((answers) => outcome(neededWhen, answers))
        return outcomes.includes(true) && outcomes.includes(false) ? [] : [[code, id]]
      }),
    )
    expect(wrong).toEqual([])
  })
})
