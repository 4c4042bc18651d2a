import type { Asked } from './phrase-score.ts'
import type { SearchIndex } from './search-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** `words` is how well an entry has the words of the query anywhere, 0 to 1. */
export type Candidate = { entry: number; words: number }

const wordsWeight = 12

/** What has been counted so far, by the number of the entry. */
type Tally = { sums: Float64Array; reached: Float64Array; best: Float64Array }

// Plain loops over numbers in this file: this is what a key costs on a slow phone.

/** Adds what the best answer of each entry is worth for one word of the query. */
function addWord({ terms }: Vocabulary, { answers, importance }: Asked, { sums, reached, best }: Tally): void {
  const met: number[] = []
  answers.forEach((quality, number) => {
    const { entries = [], weights = [] } = terms[number] ?? {}
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] ?? 0
      const value = quality * (weights[index] ?? 0)
      const before = best[entry] ?? 0
      if (before === 0) met.push(entry)
      if (value > before) best[entry] = value
    }
  })
  for (const entry of met) {
    sums[entry] = (sums[entry] ?? 0) + importance * (best[entry] ?? 0)
    reached[entry] = (reached[entry] ?? 0) + importance
    best[entry] = 0
  }
}

/** The likeliest entries that have at least this part of the query, by the importance of its words. */
export function findCandidates(
  { vocabulary, entries }: SearchIndex,
  asked: Asked[],
  { least, most }: { least: number; most: number },
): Candidate[] {
  const zeros = () => new Float64Array(entries.length)
  const tally: Tally = { sums: zeros(), reached: zeros(), best: zeros() }
  for (const word of asked) addWord(vocabulary, word, tally)
  const total = asked.reduce((sum, { importance }) => sum + importance, 0)
  const wanted = least * total
  const found: number[] = []
  const guesses = new Float64Array(entries.length)
  for (let entry = 0; entry < entries.length; entry += 1) {
    const reached = tally.reached[entry] ?? 0
    if (reached === 0 || reached < wanted) continue
    guesses[found.length] = (wordsWeight * (tally.sums[entry] ?? 0)) / total + (entries[entry]?.bonus ?? 0)
    found.push(entry)
  }
  // Sorting numbers is far cheaper than sorting entries: first the cut, then what lies above it.
  const cut = found.length > most ? (guesses.slice(0, found.length).sort()[found.length - most] ?? 0) : 0
  const candidates: Candidate[] = []
  const take = (isIn: (guess: number) => boolean) =>
    found.forEach((entry, at) => {
      if (isIn(guesses[at] ?? 0) && candidates.length < most)
        candidates.push({ entry, words: (tally.sums[entry] ?? 0) / total })
    })
  take((guess) => guess > cut)
  if (cut > 0) take((guess) => guess === cut)
  return candidates
}
