import type { CatalogueEntry } from '../../../contract/schemas/catalogue.ts'
import type { Api } from '../call.ts'
import { buildFinder } from './build-finder.ts'
import { nothingKept, type CatalogueStore, type KeptContent } from './catalogue-store.ts'
import { keptValues, type NewFacts, type Shelf } from './kept-values.ts'
import { readContents } from './read-contents.ts'
import { refreshCatalogue, type Refreshed } from './refresh-catalogue.ts'

type Settings = {
  store: CatalogueStore
  api: Api
  shelf: Shelf
  /** Mark of the contract that this build was made with; what another one kept is not read. */
  contract: string
  /** Gives the phone time for what its owner does. */
  breathe: () => Promise<void>
}

/** Fills the store from the phone, then keeps it current. `restore` comes first; a refresh is then asked for by the store. */
export function openCatalogue({ store, api, shelf, contract, breathe }: Settings) {
  const values = keptValues(shelf, contract)
  const read = readContents(values)
  let facts: NewFacts | undefined
  let shown: readonly CatalogueEntry[] | undefined
  let running: Promise<void> | undefined

  async function show(entries: readonly CatalogueEntry[]) {
    shown = entries
    store.setState({ entries, finder: undefined })
    const finder = await buildFinder(entries, breathe, () => shown !== entries)
    if (finder) store.setState({ finder })
  }

  function note(now: NewFacts) {
    facts = now
    const pages = now.pages.reduce((sum, { size }) => sum + size, 0)
    const contents = now.pages.reduce((sum, { codes }) => sum + codes.length, 0)
    store.setState({ checkedAt: now.checkedAt, contents, size: now.size + pages, lasting: now.lasting })
  }

  async function progress({ facts: now, catalogue }: Refreshed) {
    read.forget()
    await values.keepFacts(now)
    note(now)
    // Not waited for: the contents may come while the words are being indexed.
    if (catalogue) void show(catalogue.entries)
    await breathe()
  }

  async function refresh() {
    store.setState({ refreshing: true })
    try {
      await refreshCatalogue(api, values, facts, progress)
      store.setState({ refreshing: false, error: undefined })
    } catch (error) {
      store.setState({ refreshing: false, error })
    }
  }

  store.setState({
    refresh: () => (running = running ?? refresh().finally(() => (running = undefined))),
    async clear() {
      await running
      await values.removeRows()
      await values.removePages(0, facts?.pages.length ?? 0)
      read.forget()
      facts = shown = undefined
      store.setState(nothingKept)
    },
    async content(code): Promise<KeptContent | undefined> {
      const at = facts?.pages.findIndex(({ codes }) => codes.includes(code)) ?? -1
      const procedure = at < 0 ? undefined : await read.procedure(at, code)
      return procedure && { procedure, checkedAt: facts?.checkedAt ?? 0 }
    },
  })

  return {
    async restore(): Promise<void> {
      const [kept, catalogue] = await Promise.all([values.facts(), values.entries()])
      if (!kept || !catalogue) return
      const pages = kept.pages.map((page) => (page.edition === '' ? { ...page, codes: [] } : page))
      // Rows of another edition than the facts beside them: the app was closed between the two. Asked for again.
      note({ ...kept, pages, etag: catalogue.edition === kept.edition ? kept.etag : '' })
      void show(catalogue.entries)
    },
  }
}
