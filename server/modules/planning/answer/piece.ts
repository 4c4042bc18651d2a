import { areaOfShape, overlayAt, type Shape } from '../geo/overlay.ts'
import { boxOf, eachEdge, lengthOf, type Box, type P, type Ring } from '../geo/ring.ts'

/** The piece of land that is asked about: a parcel, or what lies between corners that somebody typed. */
export type Piece = {
  rings: readonly Ring[]
  box: Box
  shape: Shape
  area: number
  /** A part smaller than this comes from rounding to centimetres, not from a plan. */
  sliver: number
  toShape: (rings: readonly Ring[]) => Shape
}

export function pieceOf(rings: readonly Ring[]): Piece {
  const origin: P = rings[0]?.[0] ?? [0, 0]
  const { toShape } = overlayAt(origin)
  const shape = toShape(rings)
  let around = 0
  for (const ring of rings) eachEdge(ring, (a, b) => (around += lengthOf(a, b)))
  return { rings, box: boxOf(rings.flat()), shape, area: areaOfShape(shape), sliver: 0.05 + around * 0.005, toShape }
}

export const widened = ([west, south, east, north]: Box, by: number): Box => [
  west - by,
  south - by,
  east + by,
  north + by,
]
export const hundredth = (value: number) => Math.round(value * 100) / 100
export const tenth = (value: number) => Math.round(value * 10) / 10
