import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLocality, type LocalityData } from './load.ts'

const localities = resolve(import.meta.dirname, '../../../localities')
const longestSentence = 25
const jargon =
  /thành phần hồ sơ|công dân|người yêu cầu|chủ đầu tư|xuất trình|theo quy định|hiện hành|cơ sở dữ liệu|kê khai|vui lòng|!/i
/** Capitals that stand for words, except names that people know and numbers of forms and laws. */
const abbreviation = /(?<![\p{L}\d/-])(?!(?:VNeID|CT0[12]|III|IV|II|TP)(?![\p{L}\d]))\p{Lu}{2,}(?![\p{L}/-])/u

function textsOf({ procedures, forms }: LocalityData): [string, string][] {
  return [
    ...procedures.flatMap(({ code, plainName, summary, conditions, steps, documents, caseQuestions, methods }) => [
      ...[plainName, summary, conditions, ...steps].map((text): [string, string] => [code, text]),
      ...documents.flatMap(({ name, hint = '' }) => [name, hint]).map((text): [string, string] => [code, text]),
      ...caseQuestions
        .flatMap(({ question, hint = '' }) => [question, hint])
        .map((text): [string, string] => [code, text]),
      ...methods
        .flatMap(({ note = '', timeLimit, fees }) => [
          note,
          timeLimit?.note ?? '',
          ...fees.map((fee) => fee.note ?? ''),
        ])
        .map((text): [string, string] => [code, text]),
    ]),
    ...forms.flatMap(({ id, evidence, sections }) =>
      [
        evidence.note,
        ...sections.flatMap((one) => [
          one.title,
          one.hint ?? '',
          ...one.fields.flatMap(({ label, hint = '' }) => [label, hint]),
        ]),
      ].map((text): [string, string] => [id, text]),
    ),
  ].filter(([, text]) => text !== '')
}

const sentences = (text: string) => text.split(/(?<=[.?:;])\s+/)

describe.each(await readdir(localities))('the words of %s', async (name) => {
  const texts = textsOf(await loadLocality(join(localities, name)))

  it('come in sentences that are easy to follow', () => {
    const long = texts.flatMap(([where, text]) =>
      sentences(text).flatMap((one) => (one.split(/\s+/).length > longestSentence ? [`${where}: ${one}`] : [])),
    )
    expect(long).toEqual([])
  })

  it('are those of every day', () => {
    expect(texts.filter(([, text]) => jargon.test(text))).toEqual([])
  })

  it('hold no abbreviation that is not explained', () => {
    expect(texts.filter(([, text]) => abbreviation.test(text))).toEqual([])
  })

  it('say what a form rests on when its official file was not seen', async () => {
    const { forms } = await loadLocality(join(localities, name))
    expect(forms.filter((form) => form.evidence.kind !== 'official' && form.evidence.note.length < 30)).toEqual([])
    expect(
      forms.flatMap((form) => form.sections).filter(({ fields }) => fields.length < 3 || fields.length > 7),
    ).toEqual([])
  })
})
