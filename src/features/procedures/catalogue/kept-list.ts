import type { CatalogueEntry } from '../../../../contract/schemas/catalogue.ts'
import type { Audience, ProcedureSummary } from '../../../../contract/schemas/procedure.ts'
import type { Finder } from '../../../api/catalogue/catalogue-store.ts'

/** What narrows the list; an empty text does not. */
export type Filter = { query: string; field?: string; unit?: string; audience?: Audience | '' }

export type Found = { items: readonly ProcedureSummary[]; nearest: readonly ProcedureSummary[] }

type Kept = {
  entries: readonly CatalogueEntry[]
  byCode: ReadonlyMap<string, CatalogueEntry>
  finder: Finder | undefined
}

const nearestShown = 3

const fits = (entry: CatalogueEntry, { field, unit, audience }: Filter) =>
  (!field || entry.fieldId === field) &&
  (!unit || entry.unitIds.includes(unit)) &&
  (!audience || entry.audience.includes(audience))

/** As the server answers GET /procedures; undefined while words cannot be looked up yet. */
export function keptList({ entries, byCode, finder }: Kept, filter: Filter): Found | undefined {
  const { query, unit } = filter
  if (query !== '' && !finder) return undefined
  const shown = (some: readonly CatalogueEntry[]) =>
    some.map((entry) => (unit ? { ...entry, mode: entry.unitModes[unit] ?? entry.mode } : entry))
  if (!finder || query === '') return { items: shown(entries.filter((entry) => fits(entry, filter))), nearest: [] }
  const entriesOf = (codes: string[]) => codes.flatMap((code) => byCode.get(code) ?? [])
  const ranked = entriesOf(finder.search(query))
  const items = ranked.filter((entry) => fits(entry, filter))
  if (items.length > 0) return { items: shown(items), nearest: [] }
  // A filter has hidden what was found: better to name that than what merely sounds like it.
  const near = ranked.length > 0 ? ranked.slice(0, nearestShown) : entriesOf(finder.nearest(query))
  return { items: [], nearest: shown(near) }
}
