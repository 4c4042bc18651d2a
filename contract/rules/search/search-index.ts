import { findCandidates, type Candidate } from './candidates.ts'
import { codeDigits, digitsOf, scoreCode } from './code-search.ts'
import { scorePhrase } from './phrase-score.ts'
import { answersTo, queryWords, type Answers, type QueryWord } from './query-words.ts'
import { createTermNumbers, postPhrase, tellingWords, type Phrase, type Vocabulary } from './vocabulary.ts'

export type SearchEntry = {
  code: string
  name: string
  plainName: string
  aliases: string[]
  frequent: boolean
  fieldName?: string
}
export type SearchHit = { code: string; score: number }
type IndexedEntry = { code: string; digits: string; phrases: Phrase[]; bonus: number }
export type SearchIndex = { vocabulary: Vocabulary; entries: IndexedEntry[] }
type RankedHit = SearchHit & { complete: boolean }

const weights = { name: 1, plainName: 0.97, alias: 0.9, fieldName: 0.5 }
const points = { words: 4, frequent: 0.6, shortName: 0.5 }
const rarity = 0.35
// Only the likeliest are looked at word by word, so that a common word stays quick on a slow phone.
const fewestLookedAt = 200
// What reaches less than this part of the best score is noise beside it.
const leastPart = 0.45
// Below this an entry shares a few stray words with the query; better to say that nothing was found.
const leastScore = 11

/** For up to 6,000 entries, on the phone and on the server alike. */
export function buildIndex(entries: SearchEntry[]): SearchIndex {
  const vocabulary: Vocabulary = { terms: [], byPlain: new Map() }
  const termNumber = createTermNumbers(vocabulary)
  const indexed = entries.map((entry, position) => {
    const texts: [string, number][] = [
      [entry.name, weights.name],
      [entry.plainName, weights.plainName],
      ...entry.aliases.map((alias): [string, number] => [alias, weights.alias]),
      [entry.fieldName ?? '', weights.fieldName],
    ]
    const phrases = texts
      .map(([text, weight]) => ({ terms: tellingWords(text).map(termNumber), weight }))
      .filter((phrase) => phrase.terms.length > 0)
    phrases.forEach((phrase) => postPhrase(vocabulary, phrase, position))
    const bonus = (entry.frequent ? points.frequent : 0) + points.shortName / (phrases[0]?.terms.length ?? 1)
    return { code: entry.code, digits: digitsOf(entry.code), phrases, bonus }
  })
  return { vocabulary, entries: indexed }
}

function best<Hit extends SearchHit>(hits: Hit[], limit: number): Hit[] {
  return hits.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, limit)
}

function searchCode(index: SearchIndex, digits: string): SearchHit[] {
  return index.entries
    .map((entry) => ({ code: entry.code, score: scoreCode(entry.digits, digits) }))
    .filter((hit) => hit.score > 0)
}

/** Rare words count for more: in "đăng ký khai sinh" the last two tell. A word that nothing has tells nothing. */
function importanceOf(index: SearchIndex, answers: Answers): number {
  if (answers.size === 0) return 1
  let found = 0
  answers.forEach((_, number) => (found += index.vocabulary.terms[number]?.entries.length ?? 0))
  return 1 + rarity * Math.max(0, Math.log((index.entries.length + 1) / (found + 1)))
}

function rank(index: SearchIndex, words: QueryWord[], limit: number, withTypos: boolean): RankedHit[] {
  const answers = words.map((word) => answersTo(index.vocabulary, word, withTypos))
  const importance = answers.map((answer) => importanceOf(index, answer))
  const firstGuess = ({ entry, words: found }: Candidate) =>
    points.words * 3 * found + (index.entries[entry]?.bonus ?? 0)
  const likeliest = findCandidates(index.vocabulary, index.entries.length, answers, importance)
    .map((candidate) => ({ ...candidate, guess: firstGuess(candidate) }))
    .sort((a, b) => b.guess - a.guess)
    .slice(0, Math.max(fewestLookedAt, limit))
  return likeliest.map(({ entry, words: found }) => {
    const { code = '', phrases = [], bonus = 0 } = index.entries[entry] ?? {}
    const scored = phrases.map((phrase) => scorePhrase(phrase, answers, importance))
    const phraseScore = Math.max(0, ...scored.map(({ score }) => score))
    return {
      code,
      score: phraseScore + points.words * found + bonus,
      complete: scored.some(({ complete }) => complete),
    }
  })
}

/**
 * Best first. A code finds its procedure; otherwise every word should be there, but of three or more some may be missing;
 * the last may be half typed; marks count only where they are typed; typos are forgiven when no title has all the words.
 */
export function search(index: SearchIndex, query: string, { limit }: { limit: number }): SearchHit[] {
  const digits = codeDigits(query)
  const byCode = digits === '' ? [] : searchCode(index, digits)
  if (byCode.length > 0) return best(byCode, limit)

  const words = queryWords(query)
  if (words.length === 0) return []
  const asTyped = rank(index, words, limit, false)
  const hits = asTyped.some(({ complete }) => complete) ? asTyped : rank(index, words, limit, true)
  const ranked = best(hits, limit)
  const least = leastPart * (ranked[0]?.score ?? 0)
  return ranked
    .filter(({ score, complete }) => score >= least && (complete || score >= leastScore))
    .map(({ code, score }) => ({ code, score }))
}
