import type { Asked } from './phrase-score.ts'
import type { Answers } from './query-words.ts'
import type { SearchIndex } from './search-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** `words` is how well an entry has the words of the query anywhere, 0 to 1. */
export type Candidate = { entry: number; words: number }

const wordsWeight = 12

/** Adds to `sums` and `reached` what the best answer of each entry is worth for one word of the query. */
function addWord(
  vocabulary: Vocabulary,
  answers: Answers,
  importance: number,
  sums: Float64Array,
  reached: Float64Array,
): void {
  const best = new Float64Array(sums.length)
  answers.forEach((quality, number) => {
    const { entries = [], weights = [] } = vocabulary.terms[number] ?? {}
    // Plain loops: this is what a key costs on a slow phone.
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] ?? 0
      const value = quality * (weights[index] ?? 0)
      if (value > (best[entry] ?? 0)) best[entry] = value
    }
  })
  for (let entry = 0; entry < best.length; entry += 1) {
    const value = best[entry] ?? 0
    if (value === 0) continue
    sums[entry] = (sums[entry] ?? 0) + importance * value
    reached[entry] = (reached[entry] ?? 0) + importance
  }
}

/** The likeliest entries that have at least this part of the query, by the importance of its words. */
export function findCandidates(
  { vocabulary, entries }: SearchIndex,
  asked: Asked[],
  { least, most }: { least: number; most: number },
): Candidate[] {
  const sums = new Float64Array(entries.length)
  const reached = new Float64Array(entries.length)
  asked.forEach(({ answers, importance }) => addWord(vocabulary, answers, importance, sums, reached))
  const total = asked.reduce((sum, { importance }) => sum + importance, 0)
  const guesses = new Float64Array(entries.length)
  let count = 0
  reached.forEach((weight, entry) => {
    if (weight === 0 || weight < least * total) return
    guesses[entry] = (wordsWeight * (sums[entry] ?? 0)) / total + (entries[entry]?.bonus ?? 0)
    count += 1
  })
  // Sorting numbers is far cheaper than sorting entries: first the cut, then what lies above it.
  const cut = count > most ? (guesses.slice().sort()[entries.length - most] ?? 0) : 0
  const candidates: Candidate[] = []
  const take = (isIn: (guess: number) => boolean) =>
    guesses.forEach((guess, entry) => {
      if (isIn(guess) && candidates.length < most) candidates.push({ entry, words: (sums[entry] ?? 0) / total })
    })
  take((guess) => guess > cut)
  if (cut > 0) take((guess) => guess === cut)
  return candidates
}
