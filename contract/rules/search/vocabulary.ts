import { words } from '../text/fold.ts'
import { isIdle } from './idle-words.ts'
import { markedKey, plainKey, soundKey } from './spelling.ts'

/** A word as it stands in the titles: its spelling with marks, and where it occurs. */
export type Term = {
  plain: string
  marked: string
  isIdle: boolean
  /** Positions of the entries that have the word, ascending, and the weight of the best place it has in each. */
  entries: number[]
  weights: number[]
}

/** Terms are known by their number; those that differ in marks only share a plain spelling. */
export type Vocabulary = {
  terms: Term[]
  byPlain: Map<string, number[]>
  /** The plain spellings by their number of letters: who looks for a typo need not read the others. */
  byLength: string[][]
  /** Plain spellings that sound alike. */
  bySound: Map<string, string[]>
  /** By the word as it is written: folding is the dear part of building an index on a slow phone. */
  byWord: Map<string, number>
}

export const createVocabulary = (): Vocabulary => ({
  terms: [],
  byPlain: new Map(),
  byLength: [],
  bySound: new Map(),
  byWord: new Map(),
})

/** One title, everyday name or alias as numbers of terms. */
export type Phrase = { terms: number[]; weight: number }

/** The words of a text, without a leading "thủ tục", which says nothing: every entry is one. */
export function tellingWords(text: string): string[] {
  const all = words(text)
  const startsIdle = plainKey(all[0] ?? '') === 'thu' && plainKey(all[1] ?? '') === 'tuc'
  return startsIdle && all.length > 2 ? all.slice(2) : all
}

function addTerm(vocabulary: Vocabulary, word: string): number {
  const plain = plainKey(word)
  const marked = markedKey(word)
  const siblings = vocabulary.byPlain.get(plain) ?? []
  if (siblings.length === 0) {
    const sound = soundKey(plain)
    const asLong = vocabulary.byLength[plain.length] ?? []
    asLong.push(plain)
    vocabulary.byLength[plain.length] = asLong
    vocabulary.bySound.set(sound, (vocabulary.bySound.get(sound) ?? []).concat(plain))
  }
  const known = siblings.filter((sibling) => vocabulary.terms[sibling]?.marked === marked)[0]
  if (known !== undefined) return known
  const number =
    vocabulary.terms.push({ plain, marked, isIdle: isIdle({ plain, marked }, true), entries: [], weights: [] }) - 1
  vocabulary.byPlain.set(plain, siblings.concat(number))
  return number
}

export function termNumber(vocabulary: Vocabulary, word: string): number {
  const number = vocabulary.byWord.get(word) ?? addTerm(vocabulary, word)
  vocabulary.byWord.set(word, number)
  return number
}

/** Notes that the entry, the last so far, has the words of the phrase; of several places the best counts. */
export function postPhrase(vocabulary: Vocabulary, phrase: Phrase, entry: number): void {
  phrase.terms.forEach((number) => {
    const term = vocabulary.terms[number]
    if (!term) return
    const last = term.entries.length - 1
    if (term.entries[last] === entry) {
      term.weights[last] = Math.max(term.weights[last] ?? 0, phrase.weight)
      return
    }
    term.entries.push(entry)
    term.weights.push(phrase.weight)
  })
}
