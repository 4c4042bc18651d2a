import { cutHalf, cutAcross, lyingBox } from '../geo/cut.ts'
import { areaOf, centroid, lengthOf, type P, type Ring } from '../geo/ring.ts'
import type { Block } from './fabric.ts'
import type { Land, LandWard } from './land.ts'
import { core } from './outline.ts'
import { randomOf } from './random.ts'

export type Lot = { ring: Ring; middle: P; ward: LandWard; formerCode: string; block: string }
export type Plot = { block: Block; code: string; ward: LandWard }

const living: [number, string][] = [
  [0.72, 'ODT'],
  [0.8, 'TMD'],
  [0.84, 'DGD'],
  [0.865, 'DYT'],
  [0.91, 'DKV'],
  [0.935, 'TSC'],
  [0.95, 'DVH'],
  [0.965, 'DCH'],
  [0.98, 'TON'],
  [1, 'SKC'],
]

/** What a block is for. */
export function plotOf(block: Block, land: Land, seed: string): Plot | undefined {
  const ward = land.wardAt(centroid(block.ring))
  if (!ward) return undefined
  const dice = randomOf(seed, 'use', block.key)()
  if (block.isRural) return { block, ward, code: openUse(dice, lengthOf(centroid(block.ring), core)) }
  const code = living.find(([upTo]) => dice < upTo)?.[1] ?? 'ODT'
  return { block, ward, code: code === 'ODT' && ward.rural ? 'ONT' : code }
}

/** Land without houses: parks and land for later near the middle of the town, fields and ponds only far from it. */
function openUse(dice: number, fromCore: number): string {
  if (fromCore < 5000) return dice < 0.5 ? 'DKV' : dice < 0.8 ? 'TMD' : 'TSC'
  return dice < 0.55 ? 'CLN' : dice < 0.8 ? 'NTS' : 'DKV'
}

/** Houses stand in rows of narrow lots, back to back; everything else has a few large ones. */
export function lotsOf({ block, code, ward }: Plot, seed: string): Lot[] {
  const random = randomOf(seed, 'lots', block.key)
  const isHousing = !block.isRural && (code === 'ODT' || code === 'ONT')
  const most = block.isRural ? 2 + Math.floor(random() * 5) : 1 + Math.floor(random() * 3)
  const rings = isHousing ? rowsOfHouses(block.ring, random) : largeLots(block.ring, most, random)
  return rings.map((ring) => {
    const middle = centroid(ring)
    const nearest = ward.former.reduce((best, one) =>
      lengthOf(one.seed, middle) < lengthOf(best.seed, middle) ? one : best,
    )
    return { ring, middle, ward, formerCode: nearest.code, block: block.key }
  })
}

function largeLots(ring: Ring, count: number, random: () => number): Ring[] {
  const halves = count > 1 && areaOf(ring) >= 500 ? cutAcross(ring, 0.4 + random() * 0.2) : undefined
  if (!halves) return [ring]
  const first = Math.floor(count / 2)
  return [...largeLots(halves[0], first, random), ...largeLots(halves[1], count - first, random)]
}

/** The frontage grows with the way from the core; each sixteenth or so is a wide one. */
function rowsOfHouses(ring: Ring, random: () => number): Ring[] {
  const { ux, uy, v0, v1 } = lyingBox(ring)
  const front = 4.6 + Math.min(6, lengthOf(centroid(ring), core) / 1500)
  const rows = Math.max(1, Math.round((v1 - v0) / (2 * (17 + random() * 6)))) * 2
  const depth = (v1 - v0) / rows
  return Array.from({ length: rows }, (_, row) => {
    const from = v0 + row * depth
    return cutHalf(cutHalf(ring, uy, -ux, -from), -uy, ux, from + depth)
  }).flatMap((row) => (row.length > 2 ? housesOf(row, [ux, uy], front, random) : []))
}

function housesOf(row: Ring, [ux, uy]: P, front: number, random: () => number): Ring[] {
  const along = row.map((p) => p[0] * ux + p[1] * uy)
  const end = Math.max(...along)
  let u = Math.min(...along)
  let rest = row
  const lots: Ring[] = []
  while (rest.length > 2 && end - u > 0.5) {
    const wish = front * (0.85 + random() * 0.5) * (random() < 0.06 ? 2.2 : 1)
    const width = end - u - wish < front * 0.6 ? end - u + 1 : wish
    const lot = cutHalf(rest, ux, uy, u + width)
    rest = cutHalf(rest, -ux, -uy, -(u + width))
    u += width
    if (lot.length > 2 && areaOf(lot) > 12) lots.push(lot)
  }
  return lots
}
