import type { PlanningAnswer, RoadReserve } from '../../../../contract/schemas/planning-answer.ts'
import { areaOfShape, common, shrunk, together, type Shape } from '../geo/overlay.ts'
import { distanceToArea } from '../geo/ring.ts'
import type { LandIndex } from './land-index.ts'
import { hundredth, tenth, widened, type Piece } from './piece.ts'

const withinMetres = 20
const most = 6

type Strip = { name: string; rows: number[]; shape: Shape; distance: number }

/** What of the piece lies between the red lines of roads, all of them together. */
export function reservedOf(land: LandIndex, piece: Piece): Shape {
  const strips = land.near('corridors', piece.box).map((row) => piece.toShape(land.ringsOf('corridors', row)))
  return common(piece.shape, together(strips.filter((strip) => common(piece.shape, strip).length > 0)))
}

/** Roads at or near the piece, the one that takes most first, then the nearest. */
export function roadsOf(land: LandIndex, piece: Piece, reserved: Shape, accuracy: number): PlanningAnswer['roads'] {
  const strips = new Map<string, Strip>()
  for (const row of land.near('corridors', widened(piece.box, withinMetres))) {
    const rings = land.ringsOf('corridors', row)
    const distance = distanceToArea(piece.rings, rings)
    if (distance > withinMetres) continue
    const name = land.row('corridors', row).text('road')
    const known = strips.get(name) ?? { name, rows: [], shape: [], distance: Infinity }
    known.shape = together([known.shape, piece.toShape(rings)])
    known.rows = distance < known.distance ? [row, ...known.rows] : [...known.rows, row]
    known.distance = Math.min(known.distance, distance)
    strips.set(name, known)
  }
  const reserves = [...strips.values()]
    .map((strip) => reserveOf(land, piece, strip, accuracy))
    .sort((a, b) => b.affectedSquareMetres - a.affectedSquareMetres || a.distanceMetres - b.distanceMetres)
    .slice(0, most)
  const area = areaOfShape(reserved)
  return {
    ...{ state: reserves.length > 0 ? 'near' : 'none', reserves },
    affectedSquareMetres: area < piece.sliver ? 0 : hundredth(area),
  }
}

function reserveOf(land: LandIndex, piece: Piece, strip: Strip, accuracy: number): RoadReserve {
  const row = land.row('corridors', strip.rows[0] ?? 0)
  const part = common(piece.shape, strip.shape)
  const area = areaOfShape(part)
  const affected = area < piece.sliver ? 0 : hundredth(area)
  const [planned, present] = [row.numberOrNull('planned'), row.numberOrNull('present')]
  const isWidened = planned !== null && (present === null || planned > present)
  return {
    ...{ road: strip.name, plannedWidthMetres: planned, presentWidthMetres: present, affectedSquareMetres: affected },
    ...{ distanceMetres: tenth(strip.distance), setbackMetres: row.numberOrNull('setback') },
    documentId: row.textOrNull('documentId'),
    nearEdge: affected > 0 ? isThin(part, accuracy) : isWidened && strip.distance <= accuracy,
  }
}

/** So narrow that a shift by the accuracy may leave nothing of it. */
export const isThin = (part: Shape, accuracy: number) => areaOfShape(shrunk(part, accuracy / 2)) < 0.01
