import type { Catalogue, CatalogueContents } from '../../../contract/schemas/catalogue.ts'
import { parsedJson } from '../../lib/parsed-json.ts'

/** As much of the platform's storage as is needed here; it never rejects. */
export type Shelf = {
  get: (key: string) => Promise<string | undefined>
  set: (key: string, value: string) => Promise<'kept' | 'memory'>
  remove: (key: string) => Promise<void>
}

export type KeptPage = {
  cursor: string
  next: string | null
  etag: string
  edition: string
  codes: string[]
  size: number
}

/** What is known about the values beside it, which the phone may have evicted one by one. */
export type KeptFacts = {
  contract: string
  etag: string
  edition: string
  checkedAt: number
  size: number
  lasting: boolean
  pages: KeptPage[]
}

export type NewFacts = Omit<KeptFacts, 'contract'>

const keys = { facts: 'catalogue', entries: 'catalogue.entries', page: (at: number) => `catalogue.page.${at}` }

/**
 * The catalogue in one value for the rows and one for each page of contents: the phone's storage takes small values only,
 * and a page that was lost costs one page.
 */
export const keptValues = (shelf: Shelf, contract: string) => ({
  /** Nothing when it was kept by a build of the app that reads another contract. */
  async facts(): Promise<KeptFacts | undefined> {
    const facts = parsedJson(await shelf.get(keys.facts))
    return isFacts(facts) && facts.contract === contract ? facts : undefined
  },
  async entries(): Promise<Catalogue | undefined> {
    const kept = parsedJson(await shelf.get(keys.entries))
    return isCatalogue(kept) ? kept : undefined
  },
  async page(at: number): Promise<CatalogueContents | undefined> {
    const kept = parsedJson(await shelf.get(keys.page(at)))
    return isContents(kept) ? kept : undefined
  },
  has: async (at: number) => (await shelf.get(keys.page(at))) !== undefined,
  keepFacts: (facts: NewFacts) => shelf.set(keys.facts, JSON.stringify({ ...facts, contract })),
  keepEntries: (text: string) => shelf.set(keys.entries, text),
  keepPage: (at: number, text: string) => shelf.set(keys.page(at), text),
  async removePages(from: number, to: number) {
    for (let at = from; at < to; at += 1) await shelf.remove(keys.page(at))
  },
  async removeRows() {
    await shelf.remove(keys.facts)
    await shelf.remove(keys.entries)
  },
})

export type KeptValues = ReturnType<typeof keptValues>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

// The contract is the same as when these were written, so their shape is known; what may be wrong is the value as a whole.
const isFacts = (value: unknown): value is KeptFacts =>
  isRecord(value) && typeof value['checkedAt'] === 'number' && Array.isArray(value['pages'])
const isCatalogue = (value: unknown): value is Catalogue => isRecord(value) && Array.isArray(value['entries'])
const isContents = (value: unknown): value is CatalogueContents => isRecord(value) && Array.isArray(value['items'])
