import { addEntries, emptyIndex, type SearchEntry } from '../../../contract/rules/search/search-index.ts'
import { nearest } from '../../../contract/rules/search/nearest.ts'
import { search } from '../../../contract/rules/search/search.ts'
import type { Finder } from './catalogue-store.ts'

/** As deep as the server looks, so that a filter leaves the same. */
const searchDepth = 300

const slice = 20
/** Of a slow phone's time before a tap may be answered. */
const sliceMs = 8

/** Indexes in slices with a breath between them, so that no tap waits; undefined when it was told to stop. */
export async function buildFinder(
  entries: readonly SearchEntry[],
  breathe: () => Promise<void>,
  stopped: () => boolean,
): Promise<Finder | undefined> {
  const index = emptyIndex()
  for (let at = 0; at < entries.length;) {
    await breathe()
    if (stopped()) return undefined
    const started = performance.now()
    do {
      addEntries(index, entries.slice(at, at + slice))
      at += slice
    } while (at < entries.length && performance.now() - started < sliceMs)
  }
  return {
    search: (query) => search(index, query, { limit: searchDepth }).map(({ code }) => code),
    nearest: (query) => nearest(index, query).map(({ code }) => code),
  }
}
