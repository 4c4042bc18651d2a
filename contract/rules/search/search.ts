import { codeDigits, scoreCode } from './code-search.ts'
import { queryWords } from './query-words.ts'
import { best, rank, type SearchHit } from './rank.ts'
import type { SearchIndex } from './search-index.ts'

// What reaches less than this part of the best score is noise beside it.
const leastPart = 0.45
// With less of the query than this an entry shares a few stray words with it; better to say that nothing was found.
const leastFound = 0.25
const leastScore = 10.5
const leastContained = 0.5

function searchCode(index: SearchIndex, digits: string): SearchHit[] {
  return index.entries
    .map((entry) => ({ code: entry.code, score: scoreCode(entry.digits, digits) }))
    .filter((hit) => hit.score > 0)
}

/**
 * Best first. A code finds its procedure; otherwise every word should be there, but of three or more some may be missing;
 * the last may be half typed; marks count only where they are typed; typos are forgiven when no title has all the words.
 */
export function search(index: SearchIndex, query: string, { limit }: { limit: number }): SearchHit[] {
  const digits = codeDigits(query)
  const byCode = digits === '' ? [] : searchCode(index, digits)
  if (byCode.length > 0) return best(byCode, limit)

  const asked = queryWords(query)
  if (asked.length === 0) return []
  const asTyped = rank(index, asked, { limit, withTypos: false, least: leastFound })
  const hits = asTyped.some(({ complete }) => complete)
    ? asTyped
    : rank(index, asked, { limit, withTypos: true, least: leastFound })
  const ranked = best(hits, limit)
  const least = leastPart * (ranked[0]?.score ?? 0)
  return ranked
    .filter(
      ({ score, complete, contained }) =>
        score >= least && (complete || score >= leastScore || contained >= leastContained),
    )
    .map(({ code, score }) => ({ code, score }))
}
