import { findCandidates } from './candidates.ts'
import { scorePhrase, type Asked } from './phrase-score.ts'
import { answersTo, type Answers, type QueryWord } from './query-words.ts'
import type { SearchIndex } from './search-index.ts'

export type SearchHit = { code: string; score: number }
/** `contained`: how much of a phrase of the entry stands in the query, 0 to 1. */
export type RankedHit = SearchHit & { complete: boolean; contained: number }

const points = { words: 5.5 }
const rarity = 0.2
const unknownWeight = 1.25
const idleWeight = 0.2
// Only the likeliest are looked at word by word, so that a common word stays quick on a slow phone.
const fewestLookedAt = 60

export function best<Hit extends SearchHit>(hits: Hit[], limit: number): Hit[] {
  return hits.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, limit)
}

const weightOf = (size: number, occurrences: number, isIdle: boolean) =>
  (isIdle ? idleWeight : 1) * (1 + rarity * Math.max(0, Math.log((size + 1) / (occurrences + 1))))

/** Rare words count for more: in "đăng ký khai sinh" the last two tell. A word that nothing has may be the one that matters. */
function importanceOf(index: SearchIndex, answers: Answers, isIdle: boolean): number {
  if (answers.size === 0) return unknownWeight * (isIdle ? idleWeight : 1)
  let found = 0
  answers.forEach((_, number) => (found += index.vocabulary.terms[number]?.entries.length ?? 0))
  return weightOf(index.entries.length, found, isIdle)
}

/** Entries that have at least this part of the words, each with its score; in no order. */
export function rank(
  index: SearchIndex,
  words: QueryWord[],
  { limit, withTypos, least }: { limit: number; withTypos: boolean; least: number },
): RankedHit[] {
  const { terms } = index.vocabulary
  const size = index.entries.length
  const asked = words.map((word): Asked => {
    const answers = answersTo(index.vocabulary, word, withTypos)
    return { answers, importance: importanceOf(index, answers, word.isIdle), isIdle: word.isIdle }
  })
  const isAnswer = new Uint8Array(terms.length)
  asked.forEach(({ answers }) => answers.forEach((_, number) => (isAnswer[number] = 1)))
  const weights = new Float64Array(terms.length)
  const termWeight = (number: number) => {
    const term = terms[number]
    if (!weights[number]) weights[number] = term ? weightOf(size, term.entries.length, term.isIdle) : 1
    return weights[number] ?? 1
  }
  const likeliest = findCandidates(index, asked, { least, most: Math.max(fewestLookedAt, limit) })
  return likeliest.map(({ entry, words: found }) => {
    const { code = '', phrases = [], bonus = 0 } = index.entries[entry] ?? {}
    const hit = { code, contained: 0, score: 0, complete: false }
    for (const phrase of phrases) {
      const { score, contained, complete } = scorePhrase(phrase, asked, isAnswer, termWeight)
      hit.score = Math.max(hit.score, score)
      hit.contained = Math.max(hit.contained, contained)
      hit.complete = hit.complete || complete
    }
    hit.score += points.words * found + bonus
    return hit
  })
}
