import { typoQuality, type Answers } from './query-words.ts'
import type { Phrase } from './vocabulary.ts'

/** `complete`: the phrase has every word of the query, and none by way of a typo. */
export type PhraseScore = { score: number; complete: boolean }
type Place = { position: number; value: number }

const points = { words: 8, neighbours: 3, share: 2, early: 0.5, whole: 2 }

/** Best place of each query word in the phrase, beside its predecessor if it can; no place serves two words. */
function findPlaces(phrase: Phrase, answers: Answers[]): Place[] {
  const taken: boolean[] = []
  let previous = -1
  return answers.map((answer) => {
    let best: Place = { position: -1, value: 0 }
    phrase.terms.forEach((term, position) => {
      const value = taken[position] ? 0 : (answer.get(term) ?? 0)
      const isNext = previous >= 0 && position === previous + 1
      if (value > best.value || (value > 0 && value === best.value && isNext)) best = { position, value }
    })
    if (best.position >= 0) taken[best.position] = true
    previous = best.position
    return best
  })
}

/** Query words that stand in the phrase as in the query, one right after the other. */
function countNeighbours(places: Place[]): number {
  return places.filter(
    ({ position }, index) => index > 0 && position > 0 && places[index - 1]?.position === position - 1,
  ).length
}

/**
 * How well a phrase answers the query: the words it has, words that stand side by side as in the query, how much of the
 * phrase the query covers (so the shorter title comes first), how early it begins, and whether it is all of it.
 */
export function scorePhrase(phrase: Phrase, answers: Answers[], importance: number[]): PhraseScore {
  const places = findPlaces(phrase, answers)
  const found = places.filter(({ position }) => position >= 0)
  if (found.length === 0) return { score: 0, complete: false }

  const total = importance.reduce((sum, weight) => sum + weight, 0)
  const words = places.reduce((sum, { value }, index) => sum + value * (importance[index] ?? 0), 0) / total
  const neighbours = answers.length === 1 ? 1 : countNeighbours(places) / (answers.length - 1)
  const share = found.reduce((sum, { value }) => sum + value, 0) / phrase.terms.length
  const first = Math.min(...found.map(({ position }) => position))
  const isWhole = neighbours === 1 && phrase.terms.length === answers.length
  const score =
    points.words * words +
    points.neighbours * neighbours +
    points.share * share +
    points.early / (1 + first) +
    (isWhole ? points.whole * words : 0)
  return { score: phrase.weight * score, complete: places.every(({ value }) => value > typoQuality) }
}
