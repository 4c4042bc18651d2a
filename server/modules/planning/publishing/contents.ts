import { releaseParts, type DeskReleaseDetail, type ReleasePart } from '../../../../contract/schemas/planning-desk.ts'
import type { LandIndex } from '../answer/land-index.ts'

type Contents = Pick<DeskReleaseDetail, 'counts' | 'parcels' | 'documents'>

/** What a release holds, beside what the release that answers now holds. */
export function contentsOf(here: LandIndex, current: LandIndex | undefined): Contents {
  const [counted, before] = [partsOf(here), current && partsOf(current)]
  return {
    counts: releaseParts.map((part) => ({ part, here: counted[part], current: before ? before[part] : null })),
    parcels: current ? { added: notIn(here, current), gone: notIn(current, here) } : null,
    documents: documentsOf(here, current),
  }
}

function partsOf(land: LandIndex): { [P in ReleasePart]: number } {
  const plain = ['parcels', 'zones', 'streets', 'corridors', 'greens'] as const
  const found: { [P in ReleasePart]?: number } = Object.fromEntries(plain.map((layer) => [layer, land.count(layer)]))
  found.wards = rowsOf(land, 'wards').filter((row) => !row.flag('former')).length
  for (const layer of ['lines', 'points'] as const)
    for (const row of rowsOf(land, layer)) {
      const kind = releaseParts.find((part) => part === row.textOrNull('kind'))
      if (kind) found[kind] = (found[kind] ?? 0) + 1
    }
  return Object.fromEntries(releaseParts.map((part) => [part, found[part] ?? 0])) as { [P in ReleasePart]: number }
}

const rowsOf = (land: LandIndex, layer: Parameters<LandIndex['row']>[0]) =>
  Array.from({ length: land.count(layer) }, (_, at) => land.row(layer, at))

const notIn = (one: LandIndex, other: LandIndex) =>
  rowsOf(one, 'parcels').filter((row) => other.parcelById(row.text('id')) === undefined).length

function documentsOf(here: LandIndex, current: LandIndex | undefined): Contents['documents'] {
  if (!current) return here.documents.map((document) => ({ document, change: null }))
  const shown = here.documents.map((document) => {
    const before = current.documents.find(({ id }) => id === document.id)
    const same = before && JSON.stringify(before) === JSON.stringify(document)
    return { document, change: before ? (same ? ('same' as const) : ('changed' as const)) : ('new' as const) }
  })
  const gone = current.documents.filter(({ id }) => !here.documents.some((one) => one.id === id))
  return [...shown, ...gone.map((document) => ({ document, change: 'gone' as const }))]
}
