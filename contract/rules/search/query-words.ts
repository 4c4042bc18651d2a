import { isIdle } from './idle-words.ts'
import { isOneEditApart, markedKey, plainKey, soundKey } from './spelling.ts'
import { tellingWords, type Vocabulary } from './vocabulary.ts'

/** Term number -> how well it answers one word of the query, 0 to 1. */
export type Answers = Map<number, number>
export type QueryWord = { plain: string; marked: string; isLast: boolean; isIdle: boolean; queryHasMarks: boolean }

/** An answer up to this is a guess; whatever is better was typed right, or half typed. */
export const guessQuality = 0.6
const quality = {
  otherMarks: 0.8,
  marksLeftOut: 0.95,
  unknownBySound: 0.78,
  otherBySound: guessQuality,
  typo: 0.55,
  startsWith: 0.6,
  startsWithBonus: 0.2,
}
// With one edit, a word of two letters would answer to half the language.
const shortestWithTypo = 3
// Somebody pasted a paragraph: its beginning is enough.
const mostWords = 40

export function queryWords(query: string): QueryWord[] {
  const keys = tellingWords(query)
    .slice(0, mostWords)
    .map((word) => ({ plain: plainKey(word), marked: markedKey(word) }))
  const queryHasMarks = keys.some((key) => key.plain !== key.marked)
  return keys.map((key, index) => ({
    ...key,
    queryHasMarks,
    isLast: index === keys.length - 1,
    isIdle: isIdle(key, queryHasMarks),
  }))
}

/** Marks only tell words apart when the query has any: most people type without. */
function sameLetters(word: QueryWord, marked: string): number {
  if (!word.queryHasMarks || word.marked === marked) return 1
  return word.marked === word.plain ? quality.marksLeftOut : quality.otherMarks
}

/** The last word may be half typed. Typos are thought of when nothing else answers, or when asked for. */
export function answersTo(vocabulary: Vocabulary, word: QueryWord, withTypos: boolean): Answers {
  const answers: Answers = new Map()
  const add = (numbers: number[], value: number) =>
    numbers.forEach((number) => {
      if (value > (answers.get(number) ?? 0)) answers.set(number, value)
    })
  const sameSpelling = vocabulary.byPlain.get(word.plain) ?? []
  sameSpelling.forEach((number) => answers.set(number, sameLetters(word, vocabulary.terms[number]?.marked ?? '')))
  const isUnknown = sameSpelling.length === 0
  const { length } = word.plain
  ;(vocabulary.bySound.get(soundKey(word.plain)) ?? []).forEach((plain) => {
    const numbers = plain === word.plain ? [] : (vocabulary.byPlain.get(plain) ?? [])
    add(numbers, isUnknown ? quality.unknownBySound : quality.otherBySound)
  })
  const namesOf = (plain: string) => vocabulary.byPlain.get(plain) ?? []
  if (word.isLast)
    spellings(vocabulary, length + 1, Infinity).forEach((plain) => {
      if (plain.slice(0, length) !== word.plain) return
      add(namesOf(plain), quality.startsWith + (quality.startsWithBonus * length) / plain.length)
    })
  if (length >= shortestWithTypo && (isUnknown || (withTypos && !word.isIdle)))
    spellings(vocabulary, length - 1, length + 1).forEach((plain) => {
      if (isOneEditApart(word.plain, plain)) add(namesOf(plain), quality.typo)
    })
  return answers
}

/** The spellings that have from so many to so many letters. */
function spellings({ byLength }: Vocabulary, from: number, to: number) {
  const lists = byLength.slice(from, to + 1)
  return { forEach: (visit: (plain: string) => void) => lists.forEach((list = []) => list.forEach(visit)) }
}
