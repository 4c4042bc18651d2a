import type { PlanOfLand, Range, ZoneFacts } from './facts.ts'
import { sayDocument } from './say-document.ts'
import { sayArea, sayNumber, sayShare, sentence } from './say-numbers.ts'
import type { PlanningWords } from './say-vi.ts'

export type SaidZone = {
  code: string | null
  name: string
  size: string
  /** Empty when the plan sets no limit at all; `noIndices` then says so. */
  indices: { label: string; value: string }[]
  noIndices: string | null
  nearEdge: string | null
}

export type SaidPlan = {
  name: string
  standing: string
  governs: boolean
  conflict: string | null
  zones: SaidZone[]
  source: string
}

export function sayPlan({ document, governs, conflicts, zones }: PlanOfLand, words: PlanningWords): SaidPlan {
  return {
    name: document.name,
    standing: governs ? words.governs : words.besides[document.status],
    governs,
    conflict: conflicts ? words.conflicts : null,
    zones: zones.map((zone) => sayZone(zone, words)),
    source: sayDocument(document, words),
  }
}

/** The name as the plan has it; a code alone when it has none. */
export const zoneName = ({ name, code }: ZoneFacts, words: PlanningWords) => name ?? code ?? words.says

function sayZone(zone: ZoneFacts, words: PlanningWords): SaidZone {
  const indices = sayIndices(zone, words)
  return {
    code: zone.code,
    name: sentence(zoneName(zone, words)).slice(0, -1),
    size: words.zoneSize(sayArea(zone.areaSquareMetres, words), sayShare(zone.share, words)),
    indices,
    noIndices: zone.code !== null && indices.length === 0 ? words.noIndices : null,
    nearEdge: zone.nearEdge ? words.nearEdge : null,
  }
}

function sayIndices(zone: ZoneFacts, words: PlanningWords) {
  const { densityPercent, floors, floorAreaRatio, smallestLotSquareMetres: lot } = zone
  const known = [densityPercent, floors, floorAreaRatio].some(isSet) || lot !== null
  if (!known) return []
  const rows: [label: string, value: string | null][] = [
    [words.indices.density, sayRange(densityPercent, words, (value) => `${sayNumber(value, words)}%`)],
    [
      words.indices.floors,
      unit(
        sayRange(floors, words, (value) => sayNumber(value, words)),
        words.floors,
      ),
    ],
    [
      words.indices.ratio,
      unit(
        sayRange(floorAreaRatio, words, (value) => sayNumber(value, words, 2)),
        words.times,
      ),
    ],
    [words.indices.smallestLot, lot === null ? null : sayArea(lot, words)],
  ]
  return rows.map(([label, value]) => ({ label, value: value ?? words.noIndex }))
}

const isSet = (range: Range) => range !== null && (range.from !== null || range.to !== null)
const unit = (range: string | null, say: (range: string) => string) => (range === null ? null : say(range))

function sayRange(range: Range, words: PlanningWords, say: (value: number) => string): string | null {
  if (range === null) return null
  const { from, to } = range
  if (from !== null && to !== null) return from === to ? say(to) : words.between(say(from), say(to))
  if (to !== null) return words.atMost(say(to))
  return from === null ? null : words.atLeast(say(from))
}
