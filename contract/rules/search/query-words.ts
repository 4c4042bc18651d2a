import { isOneEditApart, markedKey, plainKey } from './spelling.ts'
import { tellingWords, type Vocabulary } from './vocabulary.ts'

/** Term number -> how well it answers one word of the query, 0 to 1. */
export type Answers = Map<number, number>
export type QueryWord = { plain: string; marked: string; isLast: boolean; queryHasMarks: boolean }

/** The answer of a word with one typo; whatever is better was typed right. */
export const typoQuality = 0.55
const quality = { otherMarks: 0.8, marksLeftOut: 0.95, startsWith: 0.6, startsWithBonus: 0.2 }
// With one edit, a word of two letters would answer to half the language.
const shortestWithTypo = 3
// "Tôi muốn làm … cho …" is how people ask, not what they look for.
const askingWords = ['tôi', 'mình', 'muốn', 'xin', 'hỏi', 'làm', 'cho']
const fewestLeft = 2
// Somebody pasted a paragraph: its beginning is enough.
const mostWords = 100

function isAsking({ plain, marked }: { plain: string; marked: string }, queryHasMarks: boolean): boolean {
  return askingWords.some((word) => (queryHasMarks ? markedKey(word) === marked : plainKey(word) === plain))
}

export function queryWords(query: string): QueryWord[] {
  const all = tellingWords(query).map((word) => ({ plain: plainKey(word), marked: markedKey(word) }))
  const queryHasMarks = all.some((key) => key.plain !== key.marked)
  const telling = all.filter((key) => !isAsking(key, queryHasMarks))
  const keys = (telling.length < fewestLeft ? all : telling).slice(0, mostWords)
  return keys.map((key, index) => ({ ...key, queryHasMarks, isLast: index === keys.length - 1 }))
}

/** Marks only tell words apart when the query has any: most people type without. */
function sameLetters(word: QueryWord, marked: string): number {
  if (!word.queryHasMarks || word.marked === marked) return 1
  return word.marked === word.plain ? quality.marksLeftOut : quality.otherMarks
}

function addUnfinished(vocabulary: Vocabulary, word: QueryWord, answers: Answers): void {
  vocabulary.byPlain.forEach((numbers, plain) => {
    if (plain.length <= word.plain.length || plain.slice(0, word.plain.length) !== word.plain) return
    const value = quality.startsWith + (quality.startsWithBonus * word.plain.length) / plain.length
    numbers.forEach((number) => answers.set(number, value))
  })
}

function addTypos(vocabulary: Vocabulary, word: QueryWord, answers: Answers): void {
  if (word.plain.length < shortestWithTypo && answers.size > 0) return
  vocabulary.byPlain.forEach((numbers, plain) => {
    if (!isOneEditApart(word.plain, plain)) return
    numbers.forEach((number) => answers.set(number, Math.max(answers.get(number) ?? 0, typoQuality)))
  })
}

/** The last word may be half typed. Typos are thought of when nothing else answers, or when asked for. */
export function answersTo(vocabulary: Vocabulary, word: QueryWord, withTypos: boolean): Answers {
  const answers: Answers = new Map()
  const sameSpelling = vocabulary.byPlain.get(word.plain) ?? []
  sameSpelling.forEach((number) => answers.set(number, sameLetters(word, vocabulary.terms[number]?.marked ?? '')))
  if (word.isLast) addUnfinished(vocabulary, word, answers)
  if (withTypos || answers.size === 0) addTypos(vocabulary, word, answers)
  return answers
}
