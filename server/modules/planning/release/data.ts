import type { PlanningDocument } from '../../../../contract/schemas/planning-release.ts'
import type { Ring } from '../geo/ring.ts'

/**
 * A release before it is written: what the generator makes and what an import reads. Metres in VN-2000 107°45', rounded to
 * the centimetre. Nothing here says whose land it is, and nothing ever will.
 */
export type Range = [from: number | null, to: number | null]

export type Ward = { code: string; name: string; former: boolean; rings: Ring[] }

export type Parcel = {
  /** Former ward, sheet, number, and a letter where two share all three. */
  id: string
  ward: string
  formerWard: string
  sheet: string
  parcel: string
  street: string | null
  /** What papers say, where it is known to differ from the drawing. */
  statedArea: number | null
  rings: Ring[]
}

export type Zone = {
  documentId: string
  code: string
  name: string
  density: Range | null
  floors: Range | null
  floorAreaRatio: Range | null
  smallestLot: number | null
  rings: Ring[]
}

/** A street as a line, for the map and the search. */
export type Street = { name: string; level: number; present: number; planned: number | null; line: Ring }

/** Land kept for a road, between its red lines. */
export type Corridor = {
  road: string
  present: number | null
  planned: number | null
  setback: number | null
  documentId: string
  rings: Ring[]
}

export const lineKinds = ['drain', 'power-line', 'lighting-line'] as const
export const pointKinds = ['manhole', 'substation', 'lamp', 'tree'] as const
export const networkThemes = ['drainage', 'electricity', 'lighting', 'trees'] as const
export type NetworkTheme = (typeof networkThemes)[number]

type Work = { planned: boolean }
export type NetworkLine = Work & {
  kind: (typeof lineKinds)[number]
  diameter: number | null
  material: string | null
  flowsTo: string | null
  kilovolts: number | null
  underground: boolean | null
  line: Ring
}
export type NetworkPoint = Work & {
  kind: (typeof pointKinds)[number]
  lampWatts: number | null
  species: string | null
  height: number | null
  at: Ring[number]
}
/** A green space: a park, a belt of trees. */
export type Green = { name: string; planned: boolean; rings: Ring[] }

/** Wards, by code, for which a theme was not delivered. */
export type Gaps = { [T in NetworkTheme]?: string[] }

export type ReleaseData = {
  documents: PlanningDocument[]
  wards: Ward[]
  parcels: Parcel[]
  zones: Zone[]
  streets: Street[]
  corridors: Corridor[]
  lines: NetworkLine[]
  points: NetworkPoint[]
  greens: Green[]
  gaps: Gaps
}
