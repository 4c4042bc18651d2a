import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLocality, type LocalityData } from './load.ts'
import { jargonIn, unexplainedIn } from './plain-words.fixture.ts'
import type { LocalityProcedure } from './schema.ts'

const localities = resolve(import.meta.dirname, '../../../localities')
const longestSentence = 25
const longestName = 14
const longestSummary = 45
/** Capitals that stand for words, except names that people know and numbers of forms and laws. */
const abbreviation = /(?<![\p{L}\d/-])(?!(?:VNeID|CT0[12]|HIV|III|IV|II|TP)(?![\p{L}\d]))\p{Lu}{2,}(?![\p{L}/-])/u

type Written = [where: string, text: string]

/** The first two levels of the page: the answers of ten seconds, and what to bring. */
function firstLevels({ plainName, summary, methods, feeExemptions, caseQuestions, documents }: LocalityProcedure) {
  return [
    plainName,
    summary,
    ...methods.flatMap(({ note, timeLimit, fees }) => [
      note,
      timeLimit?.note,
      ...fees.flatMap((fee) => [fee.note, fee.type === 'per-unit' ? fee.unit : undefined]),
    ]),
    ...feeExemptions,
    ...caseQuestions.flatMap(({ question, hint }) => [question, hint]),
    ...documents.flatMap(({ name, hint, group, whereToGet }) => [name, hint, group, whereToGet]),
  ].flatMap((text) => text ?? [])
}

function textsOf({ procedures, forms, fields, lifeEvents }: LocalityData): Written[] {
  return [
    ...fields.map(({ id, name }): Written => [id, name]),
    ...procedures.flatMap((procedure) =>
      [
        ...firstLevels(procedure),
        procedure.conditions,
        ...procedure.steps,
        ...procedure.results.map((result) => result.name),
      ].map((text): Written => [procedure.code, text]),
    ),
    ...lifeEvents.flatMap(({ id, name, summary, steps }) =>
      [name, summary, ...steps.flatMap(({ title, why, onlyIf = '', ask = '' }) => [title, why, onlyIf, ask])].map(
        (text): Written => [id, text],
      ),
    ),
    ...forms.flatMap(({ id, evidence, sections }) =>
      [
        evidence.note,
        ...sections.flatMap((one) => [
          one.title,
          one.hint ?? '',
          ...one.fields.flatMap(({ label, hint = '' }) => [label, hint]),
        ]),
      ].map((text): Written => [id, text]),
    ),
    ...lifeEvents.flatMap(({ id, name, summary, steps }) =>
      [name, summary, ...steps.flatMap(({ title, why, onlyIf = '', ask = '' }) => [title, why, onlyIf, ask])].map(
        (text): Written => [id, text],
      ),
    ),
  ].filter(([, text]) => text !== '')
}

const sentences = (text: string) => text.split(/(?<=[.?:;])\s+/)
const wordCount = (text: string) => text.trim().split(/\s+/).length

describe.each(await readdir(localities))('the words of %s', async (name) => {
  const locality = await loadLocality(join(localities, name))
  const texts = textsOf(locality)

  it('come in sentences that are easy to follow', () => {
    const long = texts.flatMap(([where, text]) =>
      sentences(text).flatMap((one) => (wordCount(one) > longestSentence ? [`${where}: ${one}`] : [])),
    )
    expect(long).toEqual([])
  })

  it('say in a breath what a procedure is and what it is for', () => {
    const long = locality.procedures.flatMap(({ code, plainName, summary }) => [
      ...(wordCount(plainName) > longestName ? [`${code}: ${plainName}`] : []),
      ...(wordCount(summary) > longestSummary ? [`${code}: ${summary}`] : []),
    ])
    expect(long).toEqual([])
  })

  it('are those of every day', () => {
    expect(texts.flatMap(([where, text]) => jargonIn(text).map((found) => `${where}: ${text} → ${found}`))).toEqual([])
  })

  it('hold no abbreviation that is not explained', () => {
    expect(texts.filter(([, text]) => abbreviation.test(text))).toEqual([])
  })

  it('explain an official term where a person first meets it', () => {
    const unexplained = locality.procedures.flatMap((procedure) =>
      unexplainedIn(firstLevels(procedure)).map((term) => `${procedure.code}: ${term}`),
    )
    expect(unexplained).toEqual([])
  })

  it('ask for papers in sentences that yes or no answers', () => {
    const questions = locality.procedures.flatMap(({ code, caseQuestions }) =>
      caseQuestions.map(({ question }): Written => [code, question]),
    )
    expect(questions.filter(([, question]) => !question.endsWith('?') || sentences(question).length > 1)).toEqual([])
  })

  it('say what a form rests on when its official file was not seen', () => {
    const { forms } = locality
    expect(forms.filter((form) => form.evidence.kind !== 'official' && form.evidence.note.length < 30)).toEqual([])
    expect(
      forms.flatMap((form) => form.sections).filter(({ fields }) => fields.length < 3 || fields.length > 7),
    ).toEqual([])
  })

  it('claim nothing about a procedure of which only the name is known', () => {
    const known = locality.procedures.filter((procedure) => procedure.nameOnly)
    const facts = known.flatMap(({ code, steps, legalBasis, caseQuestions, conditions, feeExemptions, source }) => [
      ...[...steps, ...legalBasis, ...feeExemptions].map((fact) => `${code}: ${fact}`),
      ...(conditions === '' ? [] : [`${code}: ${conditions}`]),
      ...(caseQuestions.length > 0 ? [`${code}: asks about papers`] : []),
      ...(source.confidence === 'high' ? [`${code}: is sure of itself`] : []),
    ])
    expect(facts).toEqual([])
  })
})

it('shows a drawing of every paper that is asked for in the locality of today', async () => {
  const { procedures } = await loadLocality(join(localities, 'vung-tau-2025'))
  const undrawn = procedures.flatMap(({ code, documents }) =>
    documents.filter(({ kind, sample }) => kind !== 'note' && !sample).map(({ name }) => `${code}: ${name}`),
  )
  expect(undrawn).toEqual([])
})

describe('the check of words', () => {
  it.each([
    ['Bạn xuất trình thẻ căn cước.', ['cho xem']],
    ['Nộp theo quy định hiện hành.', ['nói rõ điều gì', 'đang áp dụng']],
    ['Bạn mang thẻ căn cước công dân.', []],
    ['Công dân mang giấy tờ.', ['bạn, người dân']],
    ['Bạn cho xem giấy tờ rồi nhận lại.', []],
  ])('finds the jargon of «%s»', (text, everyday) => {
    expect(jargonIn(text).map((found) => found.split(': ')[1])).toEqual(everyday)
  })

  it.each([
    [['Bạn nhận trích lục.'], ['trích lục']],
    [['Bạn nhận trích lục, tức bản tóm tắt từ sổ.'], []],
    [['Giấy của nước ngoài phải hợp pháp hóa lãnh sự.'], ['hợp pháp hóa lãnh sự']],
    [['Đăng ký giám hộ', 'Người giám hộ chăm lo và thay mặt cho trẻ em.'], []],
  ])('finds the unexplained terms of %j', (texts, terms) => {
    expect(unexplainedIn(texts)).toEqual(terms)
  })
})
