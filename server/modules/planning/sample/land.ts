import type { LocalityData } from '../../locality/load.ts'
import { centroid, boxOf, isInside, lengthOf, type Box, type P, type Ring } from '../geo/ring.ts'
import { toMetres } from '../geo/vn2000.ts'
import { formerWardSeeds, largeFeatures, shoreStreets, wardOutlines } from './outline.ts'

type Unit = LocalityData['units'][number]

export type LandWard = {
  code: string
  name: string
  rural: boolean
  density: number
  ring: Ring
  box: Box
  former: Former[]
}
export type Former = { code: string; name: string; seed: P }
/** `beyond`: the half-plane outside, seen from a point there. */
export type Ellipse = {
  code: string
  name: string
  ring: Ring
  signedDistance: (p: P) => number
  beyond: (from: P) => Cut
}
export type Cut = { nx: number; ny: number; c: number }
export type Land = {
  wards: LandWard[]
  ellipses: Ellipse[]
  wardAt: (p: P) => LandWard | undefined
  /** Dry land on the town's side of the streets along the shore, outside hills and ponds. */
  isFree: (p: P) => boolean
}

export function landOf(units: Unit[]): Land {
  const unitOf = (id: string): Unit => {
    const unit = units.find((one) => one.id === id)
    if (!unit) throw new Error(`The locality has no unit ${id}`)
    return unit
  }
  const wards = wardOutlines.map(({ unitId, density, ring }): LandWard => {
    const { code, name, kind, predecessorIds } = unitOf(unitId)
    const former = predecessorIds.map((id) => ({
      code: unitOf(id).code,
      name: unitOf(id).name,
      seed: formerWardSeeds[id] ?? centroid(ring),
    }))
    return { code, name, rural: kind === 'commune', density, ring, box: boxOf(ring), former }
  })
  const ellipses = largeFeatures.map(ellipseOf)
  const wardAt = (p: P) => wards.find(({ box, ring }) => isIn(p, box) && isInside(p, [ring]))
  const isFree = (p: P) =>
    wardAt(p) !== undefined && !ellipses.some((one) => one.signedDistance(p) < 0) && seawardBy(p) <= 0
  return { wards, ellipses, wardAt, isFree }
}

const isIn = ([x, y]: P, [west, south, east, north]: Box) => x >= west && x <= east && y >= south && y <= north

/** How far a point lies on the sea's side of the nearest street along the shore; less than 0 on the town's side. */
export function seawardBy(p: P): number {
  let least = 450
  let by = -Infinity
  for (const { line } of shoreStreets)
    line.forEach((a, index) => {
      const b = line[index + 1]
      if (!b) return
      const length = lengthOf(a, b)
      const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length
      const right = ((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) / length
      const away = along < 0 ? lengthOf(p, a) : along > length ? lengthOf(p, b) : Math.abs(right)
      if (away < least) [least, by] = [away, right]
    })
  return by
}

function ellipseOf({ at, across, along, turn, code, name }: (typeof largeFeatures)[number]): Ellipse {
  const centre = toMetres(at)
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const place = (u: number, v: number): P => [centre[0] + u * cos - v * sin, centre[1] + u * sin + v * cos]
  const unit = (p: P): P => {
    const [x, y] = [p[0] - centre[0], p[1] - centre[1]]
    return [(x * cos + y * sin) / across, (-x * sin + y * cos) / along]
  }
  const ring = Array.from({ length: 64 }, (_, index) => {
    const t = (index / 64) * 2 * Math.PI
    return place(across * Math.cos(t), along * Math.sin(t))
  })
  const beyond = (from: P): Cut => {
    const [u, v] = unit(from)
    const t = Math.atan2(v, u)
    const touch = place(across * Math.cos(t), along * Math.sin(t))
    const [gu, gv] = [Math.cos(t) / across, Math.sin(t) / along]
    const long = Math.hypot(gu, gv)
    const [nx, ny] = [-(gu * cos - gv * sin) / long, -(gu * sin + gv * cos) / long]
    return { nx, ny, c: nx * touch[0] + ny * touch[1] - 6 }
  }
  const signedDistance = (p: P) => Math.hypot(...unit(p)) - 1
  return { code, name, ring, signedDistance, beyond }
}
