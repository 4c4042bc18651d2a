import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Shelf } from './catalogue/kept-values.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `keep`: a public read whose last answer the phone shows when there is no network. */
    queryMeta: { keep?: true }
  }
}

type KeptRead = { key: QueryKey; data: unknown; at: number }
type Kept = { contract: string; reads: KeptRead[] }

const shelfKey = 'reads'

/** Puts the kept answers where the screens look for them, and keeps every newer one from then on. Returns the way to stop. */
export async function keepReads(queries: QueryClient, shelf: Shelf, contract: string): Promise<() => void> {
  const reads = new Map<string, KeptRead>()
  for (const read of readKept(await shelf.get(shelfKey), contract)) {
    reads.set(JSON.stringify(read.key), read)
    if (queries.getQueryData(read.key) === undefined) queries.setQueryData(read.key, read.data, { updatedAt: read.at })
  }
  const keep = (key: QueryKey, data: unknown, at: number) => {
    reads.set(JSON.stringify(key), { key, data, at })
    const kept: Kept = { contract, reads: Array.from(reads.values()) }
    void shelf.set(shelfKey, JSON.stringify(kept))
  }
  const cache = queries.getQueryCache()
  for (const { queryKey, meta, state } of cache.getAll())
    if (meta?.keep && state.data !== undefined && state.dataUpdatedAt >= (reads.get(JSON.stringify(queryKey))?.at ?? 0))
      keep(queryKey, state.data, state.dataUpdatedAt)
  return cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const { queryKey, meta, state } = event.query
    if (meta?.keep) keep(queryKey, state.data, state.dataUpdatedAt)
  })
}

function readKept(text: string | undefined, contract: string): KeptRead[] {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isKept(kept) && kept.contract === contract ? kept.reads : []
  } catch {
    return []
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'contract' in value &&
  'reads' in value &&
  Array.isArray(value.reads) &&
  value.reads.every((read: unknown) => typeof read === 'object' && read !== null && 'key' in read && 'data' in read)
