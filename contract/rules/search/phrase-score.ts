import type { Answers } from './vocabulary.ts'

/** One title, everyday name or alias as numbers of terms. */
export type Phrase = { terms: number[]; weight: number }

const points = { words: 8, neighbours: 3, share: 2, early: 0.5, whole: 2 }

/** Best place of each query word in the phrase; a place already taken by an earlier word is left to it. */
function places(phrase: Phrase, answers: Answers[]): { at: number; value: number }[] {
  const taken: boolean[] = []
  return answers.map((answer, index) => {
    let best = { at: -1, value: 0 }
    phrase.terms.forEach((term, at) => {
      const value = taken[at] ? 0 : (answer.get(term) ?? 0)
      if (value > best.value || (value === best.value && value > 0 && follows(at, index))) best = { at, value }
    })
    if (best.at >= 0) taken[best.at] = true
    return best
  })

  function follows(at: number, index: number): boolean {
    const previous = phrase.terms[at - 1]
    return index > 0 && previous !== undefined && answers[index - 1]?.has(previous) === true
  }
}

/**
 * How well a phrase answers the query: the words it has, words that stand side by side as in the query, how much of the
 * phrase the query covers (so the shorter title comes first), how early it begins, and whether it is all of it.
 */
export function phraseScore(phrase: Phrase, answers: Answers[], importance: number[]): number {
  const found = places(phrase, answers)
  let words = 0
  let total = 0
  let neighbours = 0
  let matched = 0
  let first = phrase.terms.length
  found.forEach(({ at, value }, index) => {
    const weight = importance[index] ?? 1
    total += weight
    if (at < 0) return
    words += weight * value
    matched += value
    first = Math.min(first, at)
    if (index > 0 && at > 0 && found[index - 1]?.at === at - 1) neighbours += 1
  })
  if (matched === 0) return 0
  const pairs = Math.max(1, answers.length - 1)
  const isWhole = neighbours === answers.length - 1 && phrase.terms.length === answers.length
  return (
    phrase.weight *
    ((points.words * words) / total +
      (points.neighbours * (answers.length === 1 ? 1 : neighbours)) / pairs +
      (points.share * matched) / phrase.terms.length +
      points.early / (1 + first) +
      (isWhole ? points.whole : 0))
  )
}
