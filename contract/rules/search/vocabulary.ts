import { isOneEditApart, markedKey, plainKey } from './spelling.ts'

/** A word as it stands in the titles: its spelling with marks, and where it occurs. */
export type Term = {
  plain: string
  marked: string
  /** Numbers of the entries that have the word, ascending, and the weight of the best place it has in each. */
  entries: number[]
  weights: number[]
}

export type Vocabulary = { terms: Term[]; byPlain: Map<string, number[]> }

/** Term number -> how well it answers one word of the query, 0 to 1. */
export type Answers = Map<number, number>

export type QueryWord = { plain: string; marked: string; isLast: boolean; queryHasMarks: boolean }

const quality = { otherMarks: 0.8, marksLeftOut: 0.95, oneTypo: 0.55, startsWith: 0.6, startsWithBonus: 0.2 }
// With one edit, words of two letters would answer to half the language.
const shortestWithTypo = 3

export function queryWords(words: string[]): QueryWord[] {
  const keys = words.map((word) => ({ plain: plainKey(word), marked: markedKey(word) }))
  const queryHasMarks = keys.some((key) => key.plain !== key.marked)
  return keys.map((key, index) => ({ ...key, queryHasMarks, isLast: index === keys.length - 1 }))
}

/** Marks only tell words apart when the query has any: most people type without. */
function sameLetters(word: QueryWord, term: Term): number {
  if (!word.queryHasMarks || word.marked === term.marked) return 1
  return word.marked === word.plain ? quality.marksLeftOut : quality.otherMarks
}

export function exactAnswers(vocabulary: Vocabulary, word: QueryWord): Answers {
  const answers: Answers = new Map()
  for (const number of vocabulary.byPlain.get(word.plain) ?? []) {
    const term = vocabulary.terms[number]
    if (term) answers.set(number, sameLetters(word, term))
  }
  return answers
}

/** The last word may be half typed. */
export function addUnfinished(vocabulary: Vocabulary, word: QueryWord, answers: Answers): void {
  vocabulary.byPlain.forEach((numbers, plain) => {
    if (plain.length <= word.plain.length || plain.indexOf(word.plain) !== 0) return
    const value = quality.startsWith + (quality.startsWithBonus * word.plain.length) / plain.length
    numbers.forEach((number) => answers.set(number, value))
  })
}

export function addTypos(vocabulary: Vocabulary, word: QueryWord, answers: Answers): void {
  if (word.plain.length < shortestWithTypo && answers.size > 0) return
  vocabulary.byPlain.forEach((numbers, plain) => {
    if (!isOneEditApart(word.plain, plain)) return
    numbers.forEach((number) => answers.set(number, Math.max(answers.get(number) ?? 0, quality.oneTypo)))
  })
}
