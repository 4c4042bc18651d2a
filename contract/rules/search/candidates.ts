import type { Answers } from './query-words.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Candidate = { entry: number; words: number }

/** Of two words both must be there; of more, about a third may be missing. */
export function fewestFound(words: number): number {
  return words < 3 ? words : words - Math.round(words / 3)
}

/** Adds to `sums` and `counts` the best answer that each entry has for one word of the query. */
function addWord(
  vocabulary: Vocabulary,
  answers: Answers,
  importance: number,
  sums: Float64Array,
  counts: Uint8Array,
): void {
  const best = new Float64Array(sums.length)
  const reached: number[] = []
  answers.forEach((quality, number) => {
    const term = vocabulary.terms[number]
    term?.entries.forEach((entry, index) => {
      const value = quality * (term.weights[index] ?? 0)
      const before = best[entry] ?? 0
      if (before === 0) reached.push(entry)
      if (value > before) best[entry] = value
    })
  })
  reached.forEach((entry) => {
    sums[entry] = (sums[entry] ?? 0) + importance * (best[entry] ?? 0)
    counts[entry] = (counts[entry] ?? 0) + 1
  })
}

/** Entries that have at least so many words of the query anywhere; `words` is how well, 0 to 1. */
export function findCandidates(
  vocabulary: Vocabulary,
  size: number,
  answers: Answers[],
  importance: number[],
  fewest: number,
): Candidate[] {
  const sums = new Float64Array(size)
  const counts = new Uint8Array(size)
  answers.forEach((answer, index) => addWord(vocabulary, answer, importance[index] ?? 1, sums, counts))
  const total = importance.reduce((sum, weight) => sum + weight, 0)
  const candidates: Candidate[] = []
  counts.forEach((count, entry) => {
    if (count >= fewest) candidates.push({ entry, words: (sums[entry] ?? 0) / total })
  })
  return candidates
}
