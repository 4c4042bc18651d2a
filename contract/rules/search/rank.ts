import { fewestFound, findCandidates, type Candidate } from './candidates.ts'
import { scorePhrase } from './phrase-score.ts'
import type { Answers } from './query-words.ts'
import type { SearchIndex } from './search-index.ts'

export type SearchHit = { code: string; score: number }
export type RankedHit = SearchHit & { complete: boolean }

const points = { words: 4 }
const rarity = 0.35
// Only the likeliest are looked at word by word, so that a common word stays quick on a slow phone.
const fewestLookedAt = 200

export function best<Hit extends SearchHit>(hits: Hit[], limit: number): Hit[] {
  return hits.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, limit)
}

/** Rare words count for more: in "đăng ký khai sinh" the last two tell. A word that nothing has tells nothing. */
function importanceOf(index: SearchIndex, answers: Answers): number {
  if (answers.size === 0) return 1
  let found = 0
  answers.forEach((_, number) => (found += index.vocabulary.terms[number]?.entries.length ?? 0))
  return 1 + rarity * Math.max(0, Math.log((index.entries.length + 1) / (found + 1)))
}

/** Entries that have at least so many of the words, each with its score; in no order. */
export function rank(
  index: SearchIndex,
  answers: Answers[],
  limit: number,
  fewest = fewestFound(answers.length),
): RankedHit[] {
  const importance = answers.map((answer) => importanceOf(index, answer))
  const firstGuess = ({ entry, words: found }: Candidate) =>
    points.words * 3 * found + (index.entries[entry]?.bonus ?? 0)
  const likeliest = findCandidates(index.vocabulary, index.entries.length, answers, importance, fewest)
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
