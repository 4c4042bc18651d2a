import { digitsOf } from './code-search.ts'
import { createVocabulary, postPhrase, tellingWords, termNumber, type Phrase, type Vocabulary } from './vocabulary.ts'

export type SearchEntry = {
  code: string
  name: string
  plainName: string
  aliases: string[]
  frequent: boolean
  fieldName?: string
}
type IndexedEntry = { code: string; digits: string; phrases: Phrase[]; bonus: number }
export type SearchIndex = { vocabulary: Vocabulary; entries: IndexedEntry[] }

const weights = { name: 1, plainName: 0.97, alias: 0.9, fieldName: 0.5 }
// A title as long as a paragraph has some word of every query.
const longFrom = 14
const longLoss = 0.004
const mostLoss = 0.3
const points = { frequent: 0.6, hasAliases: 0.3, shortName: 0.5 }

/** The plain name of an imported procedure is its name without "thủ tục": nothing new. */
const isRestOf = (name: string, plainName: string) =>
  plainName !== '' && name.slice(name.length - plainName.length + 1) === plainName.slice(1)

export const emptyIndex = (): SearchIndex => ({ vocabulary: createVocabulary(), entries: [] })

/** Adds a slice of the entries; a slow phone takes some hundred at a time and breathes in between. */
export function addEntries(index: SearchIndex, entries: readonly SearchEntry[]): void {
  entries.forEach((entry) => {
    const texts: [string, number][] = [
      [entry.name, weights.name],
      [isRestOf(entry.name, entry.plainName) ? '' : entry.plainName, weights.plainName],
      ...entry.aliases.map((alias): [string, number] => [alias, weights.alias]),
      [entry.fieldName ?? '', weights.fieldName],
    ]
    const phrases = texts
      .map(([text, weight]): Phrase => {
        const terms = tellingWords(text).map((word) => termNumber(index.vocabulary, word))
        const loss = Math.min(mostLoss, Math.max(0, terms.length - longFrom) * longLoss)
        return { terms, weight: weight * (1 - loss) }
      })
      .filter((phrase) => phrase.terms.length > 0)
    phrases.forEach((phrase) => postPhrase(index.vocabulary, phrase, index.entries.length))
    // What people have words for they ask for, even where nobody has marked it as frequent.
    const asked = entry.frequent ? points.frequent : entry.aliases.length > 0 ? points.hasAliases : 0
    const bonus = asked + points.shortName / (phrases[0]?.terms.length ?? 1)
    index.entries.push({ code: entry.code, digits: digitsOf(entry.code), phrases, bonus })
  })
}

/** For up to 6,000 entries, on the phone and on the server alike. */
export function buildIndex(entries: readonly SearchEntry[]): SearchIndex {
  const index = emptyIndex()
  addEntries(index, entries)
  return index
}
