import { words } from '../text/fold.ts'
import { candidates } from './candidates.ts'
import { phraseScore, type Phrase } from './phrase-score.ts'
import { markedKey, plainKey } from './spelling.ts'
import { queryWords, type Vocabulary } from './vocabulary.ts'

export type SearchEntry = {
  code: string
  name: string
  plainName: string
  aliases: string[]
  frequent: boolean
  fieldName?: string
}
export type SearchHit = { code: string; score: number }
type Indexed = { code: string; digits: string; phrases: Phrase[]; bonus: number }
export type SearchIndex = { vocabulary: Vocabulary; entries: Indexed[]; bonuses: number[] }

const fieldWeight = { name: 1, plainName: 0.97, alias: 0.9, fieldName: 0.5 }
const bonus = { frequent: 0.6, shortName: 0.5 }
const codeScore = { exact: 100, starts: 50, contains: 25 }
const fewestCodeDigits = 4
const fewestRescored = 200

const onlyDigits = (text: string) => text.replace(/\D/g, '')

/** "Thủ tục" says nothing: every entry is one. */
function telling(text: string): string[] {
  const all = words(text)
  const rest = plainKey(all[0] ?? '') === 'thu' && plainKey(all[1] ?? '') === 'tuc' ? all.slice(2) : all
  return rest.length > 0 ? rest : all
}

/** Up to 6,000 entries in a fraction of a second; the same index and ranking on phone and server. */
export function buildIndex(entries: SearchEntry[]): SearchIndex {
  const vocabulary: Vocabulary = { terms: [], byPlain: new Map() }
  const numbers = new Map<string, number>()

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const plain = plainKey(word)
    const marked = markedKey(word)
    const siblings = vocabulary.byPlain.get(plain) ?? []
    let number = siblings.filter((sibling) => vocabulary.terms[sibling]?.marked === marked)[0]
    if (number === undefined) {
      number = vocabulary.terms.push({ plain, marked, entries: [], weights: [] }) - 1
      vocabulary.byPlain.set(plain, siblings.concat(number))
    }
    numbers.set(word, number)
    return number
  }

  function post(phrase: Phrase, entry: number): void {
    phrase.terms.forEach((number) => {
      const term = vocabulary.terms[number]
      // Phrases come by falling weight, so the first post of a term for an entry is its best.
      if (!term || term.entries[term.entries.length - 1] === entry) return
      term.entries.push(entry)
      term.weights.push(phrase.weight)
    })
  }

  const indexed = entries.map((entry, position) => {
    const texts: [string, number][] = [[entry.name, fieldWeight.name], [entry.plainName, fieldWeight.plainName]]
    entry.aliases.forEach((alias) => texts.push([alias, fieldWeight.alias]))
    if (entry.fieldName) texts.push([entry.fieldName, fieldWeight.fieldName])
    const phrases = texts.map(([text, weight]) => ({ terms: telling(text).map(numberOf), weight }))
    phrases.forEach((phrase) => post(phrase, position))
    const length = phrases[0]?.terms.length ?? 1
    const own = (entry.frequent ? bonus.frequent : 0) + bonus.shortName / Math.max(1, length)
    return { code: entry.code, digits: onlyDigits(entry.code), phrases, bonus: own }
  })
  return { vocabulary, entries: indexed, bonuses: indexed.map((entry) => entry.bonus) }
}

/** `query` that is a code, whole or in part, with or without its dot. */
function codeHits(index: SearchIndex, query: string): SearchHit[] {
  const compact = query.replace(/\s/g, '')
  const digits = onlyDigits(compact)
  if (!/^[\d.]+/.test(compact) || digits.length < fewestCodeDigits) return []
  return []
}

const byScore = (a: SearchHit, b: SearchHit) => b.score - a.score || (a.code < b.code ? -1 : 1)
