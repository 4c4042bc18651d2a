import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { failureOf } from '../lib/failure.ts'
import { parsedJson } from '../lib/parsed-json.ts'
import type { Shelf } from './catalogue/kept-values.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /**
     * `keep`: a read whose last answer the phone shows when there is no network; `mine` when it belongs to a person, who
     * takes it along when signing out.
     */
    queryMeta: { keep?: true | 'mine' }
  }
}

type KeptRead = { key: QueryKey; data: unknown; at: number }
type Kept = { contract: string; reads: KeptRead[] }

const shelfKeys = { public: 'reads', mine: 'reads.mine' }
/** A person's answers lie where there is little room: the newest stay. */
const mostOfMine = 30

/** The way to stop, and to give up what was kept when its person goes. */
type Keeping = (() => void) & { forget: () => void }

/** Puts the kept answers where the screens look for them, and keeps every newer one from then on. */
export async function keepReads(
  queries: QueryClient,
  shelf: Shelf,
  contract: string,
  whose: keyof typeof shelfKeys = 'public',
): Promise<Keeping> {
  const shelfKey = shelfKeys[whose]
  const isKeptHere = (meta: { keep?: true | 'mine' } | undefined) => meta?.keep === (whose === 'mine' ? 'mine' : true)
  const reads = new Map<string, KeptRead>()
  for (const read of readKept(await shelf.get(shelfKey), contract)) {
    reads.set(JSON.stringify(read.key), read)
    // Only the end of the session takes a person's answers away, not that nobody has looked at them for a while.
    if (whose === 'mine') queries.setQueryDefaults(read.key, { gcTime: Infinity })
    if (queries.getQueryData(read.key) === undefined) queries.setQueryData(read.key, read.data, { updatedAt: read.at })
  }
  const write = () => {
    const newest = Array.from(reads.values()).sort((one, other) => other.at - one.at)
    const kept: Kept = { contract, reads: whose === 'mine' ? newest.slice(0, mostOfMine) : newest }
    void (reads.size === 0 ? shelf.remove(shelfKey) : shelf.set(shelfKey, JSON.stringify(kept)))
  }
  const keep = (key: QueryKey, data: unknown, at: number) => {
    reads.set(JSON.stringify(key), { key, data, at })
    write()
  }
  const drop = (key: QueryKey) => {
    if (reads.delete(JSON.stringify(key))) write()
  }
  const cache = queries.getQueryCache()
  for (const { queryKey, meta, state } of cache.getAll())
    if (
      isKeptHere(meta) &&
      state.data !== undefined &&
      state.dataUpdatedAt >= (reads.get(JSON.stringify(queryKey))?.at ?? 0)
    )
      keep(queryKey, state.data, state.dataUpdatedAt)
  const stop = cache.subscribe((event) => {
    if (event.type !== 'updated' || !isKeptHere(event.query.meta)) return
    const { action, query } = event
    if (action.type === 'success' && !action.manual) keep(query.queryKey, query.state.data, query.state.dataUpdatedAt)
    // What somebody else let a person see goes from the phone when they no longer let them.
    if (action.type === 'error' && failureOf(action.error).code === 'HELP_ENDED') drop(query.queryKey)
  })
  const forget = () => {
    reads.clear()
    write()
  }
  return Object.assign(() => stop(), { forget })
}

function readKept(text: string | undefined, contract: string): KeptRead[] {
  const kept = parsedJson(text)
  return isKept(kept) && kept.contract === contract ? kept.reads : []
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'contract' in value &&
  'reads' in value &&
  Array.isArray(value.reads) &&
  value.reads.every((read: unknown) => typeof read === 'object' && read !== null && 'key' in read && 'data' in read)
