import { codeDigits } from './code-search.ts'
import { queryWords } from './query-words.ts'
import { best, rank, type SearchHit } from './rank.ts'
import type { SearchIndex } from './search-index.ts'
import { isOneEditApart } from './spelling.ts'

export const nearestShown = 3

/**
 * For a query that `search` has no hit for: the entries that share the most words with it, or whose code differs in one
 * digit. They are no hits and must be shown apart, under words that say so. Empty when nothing is shared at all.
 */
export function nearest(index: SearchIndex, query: string, { limit = nearestShown } = {}): SearchHit[] {
  const digits = codeDigits(query)
  if (digits !== '')
    return best(
      index.entries.filter((entry) => isOneEditApart(entry.digits, digits)).map(({ code }) => ({ code, score: 1 })),
      limit,
    )
  const ranked = rank(index, queryWords(query), { limit, withTypos: true, least: 0 })
  return best(ranked, limit).map(({ code, score }) => ({ code, score }))
}
