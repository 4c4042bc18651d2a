import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CatalogueEntry } from '../../../contract/schemas/catalogue.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'

/** Codes of the procedures that answer a query, best first. */
export type Finder = { search: (query: string) => string[]; nearest: (query: string) => string[] }

export type KeptContent = { procedure: Procedure; checkedAt: number }

/** The locality's catalogue as this phone holds it. */
export type CatalogueState = {
  /** Undefined until it was read from the phone or fetched; in the order of the list without a query. */
  entries: readonly CatalogueEntry[] | undefined
  /** There once the words of all entries have been indexed. */
  finder: Finder | undefined
  /** When the server last said that this is current; milliseconds since 1970, 0 when never. */
  checkedAt: number
  /** How many procedures can be read in full without a network, and how many bytes all of it has. */
  contents: number
  size: number
  /** False when the phone refused to store it: then it is gone when the app is closed. */
  lasting: boolean
  /** Why the last refresh failed; undefined after one that did not. */
  error: unknown
  refreshing: boolean
  refresh: () => Promise<void>
  clear: () => Promise<void>
  /** A procedure in full, from what is kept. */
  content: (code: string) => Promise<KeptContent | undefined>
}

export type CatalogueStore = StoreApi<CatalogueState>

export const nothingKept = {
  entries: undefined,
  finder: undefined,
  checkedAt: 0,
  contents: 0,
  size: 0,
  lasting: true,
  error: undefined,
  refreshing: false,
}

/** Empty: what fills it is loaded after the first paint (open-catalogue.ts). */
export const createCatalogueStore = (): CatalogueStore =>
  createStore<CatalogueState>()(() => ({
    ...nothingKept,
    refresh: async () => undefined,
    clear: async () => undefined,
    content: async () => undefined,
  }))
