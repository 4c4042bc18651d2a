import { guessQuality, type Answers } from './query-words.ts'
import type { Phrase } from './vocabulary.ts'

/** `complete`: the phrase has every word of the query that tells something, and none by guessing. */
export type PhraseScore = { score: number; complete: boolean; contained: number }
/** A word of the query: which terms answer it and how much it tells. */
export type Asked = { answers: Answers; importance: number; isIdle: boolean }
type Place = { position: number; value: number }

const points = { words: 8, neighbours: 3, share: 1.25, early: 0.5, whole: 2, contained: 4.5 }
// A phrase of one common word says little by standing in the query, one of two or three rare words a lot.
const halfMass = 2

/** Best place of each query word in the phrase, beside its predecessor if it can; no place serves two words. */
function findPlaces(phrase: Phrase, asked: Asked[], open: number[]): Place[] {
  let previous = -1
  return asked.map(({ answers }) => {
    let at = -1
    let value = 0
    for (let index = 0; index < open.length; index += 1) {
      const position = open[index] ?? 0
      const worth = answers.get(phrase.terms[position] ?? -1) ?? 0
      const isNext = previous >= 0 && position === previous + 1
      if (worth > value || (worth > 0 && worth === value && isNext)) {
        at = index
        value = worth
      }
    }
    const position = at < 0 ? -1 : (open.splice(at, 1)[0] ?? -1)
    previous = position
    return { position, value }
  })
}

/** Part of the pairs of query words that stand in the phrase as in the query, one right after the other. */
function neighbourPart(places: Place[], asked: Asked[]): number {
  let all = 0
  let beside = 0
  places.forEach(({ position }, index) => {
    const before = places[index - 1]
    if (!before) return
    const weight = Math.min(asked[index]?.importance ?? 0, asked[index - 1]?.importance ?? 0)
    all += weight
    if (position > 0 && before.position === position - 1) beside += weight
  })
  return all === 0 ? 1 : beside / all
}

/**
 * How well a phrase answers the query: the words it has, words that stand side by side as in the query, how much of the
 * phrase the query covers (so the shorter title comes first), how early it begins, and whether it is all of it.
 */
export function scorePhrase(
  phrase: Phrase,
  asked: Asked[],
  isAnswer: Uint8Array,
  weightOf: (term: number) => number,
): PhraseScore {
  const open: number[] = []
  phrase.terms.forEach((term, position) => isAnswer[term] && open.push(position))
  if (open.length === 0) return { score: 0, complete: false, contained: 0 }

  const places = findPlaces(phrase, asked, open)
  let wanted = 0
  let words = 0
  let covered = 0
  let first = Infinity
  places.forEach(({ position, value }, index) => {
    const importance = asked[index]?.importance ?? 0
    wanted += importance
    words += importance * value
    if (position < 0) return
    covered += value * weightOf(phrase.terms[position] ?? 0)
    first = Math.min(first, position)
  })
  if (first === Infinity) return { score: 0, complete: false, contained: 0 }

  const found = words / wanted
  let mass = 0
  for (const term of phrase.terms) mass += weightOf(term)
  const share = covered / mass
  const contained = (share * share * mass) / (mass + halfMass)
  const score =
    points.words * found +
    points.neighbours * neighbourPart(places, asked) +
    points.share * share +
    points.early / (1 + first) +
    points.whole * found * share +
    points.contained * contained
  const complete = places.every(({ value }, index) => value > guessQuality || asked[index]?.isIdle)
  return { score: phrase.weight * score, complete, contained }
}
