import type { Geometry, Position } from 'geojson'
import { areaOfShape, cleaned, overlayAt } from '../geo/overlay.ts'
import { areaOf, type P, type Ring } from '../geo/ring.ts'

/** What a geometry became: rings or a line in our own metres, repaired or not, or the reason why it is refused. */
export type Read<T> = { shape: T; repaired?: string } | { refused: string }

export type ToMetres = (position: P) => P

const smallestArea = 0.05
/** A repair may not change the land: more than this part of the area, and the source has to be mended. */
const mostChanged = 0.001

const centimetre = (metres: number) => Math.round(metres * 100) / 100

function pointsOf(positions: readonly Position[], toMetres: ToMetres): P[] | undefined {
  const points: P[] = []
  for (const [x, y] of positions) {
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return undefined
    const [east, north] = toMetres([x, y])
    const point: P = [centimetre(east), centimetre(north)]
    const last = points.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point)
  }
  return points
}

/** Rings of an area: closed, without repeated corners, not crossing itself, with some size. */
export function readArea(geometry: Geometry | null, toMetres: ToMetres): Read<Ring[]> {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return { refused: 'không phải vùng' }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings: Ring[] = []
  let drawn = 0
  for (const polygon of polygons)
    for (const [index, positions] of polygon.entries()) {
      const points = pointsOf(positions, toMetres)
      if (!points) return { refused: 'tọa độ không phải số' }
      const ring = opened(points)
      if (ring.length < 3) return { refused: 'vùng có ít hơn ba góc' }
      rings.push(ring)
      drawn += index === 0 ? areaOf(ring) : -areaOf(ring)
    }
  return mended(rings, drawn)
}

function opened(points: readonly P[]): Ring {
  const [first, last] = [points[0], points.at(-1)]
  return first && last && first[0] === last[0] && first[1] === last[1] ? points.slice(0, -1) : points
}

/** Where sides cross or lie on one another the rings are put together anew; a repair that changes the land is refused. */
function mended(rings: Ring[], drawn: number): Read<Ring[]> {
  const { toShape, toRings } = overlayAt(rings[0]?.[0] ?? [0, 0])
  const shape = cleaned(toShape(rings))
  const area = areaOfShape(shape)
  if (area < smallestArea) return { refused: 'vùng nhỏ hơn 0,05 m²' }
  if (Math.abs(area - drawn) > mostChanged * area) return { refused: 'các cạnh cắt nhau, sửa thì diện tích đổi' }
  const clean = toRings(shape)
  return cornersOf(clean) === cornersOf(rings) ? { shape: rings } : { shape: clean, repaired: 'bỏ góc và cạnh thừa' }
}

const cornersOf = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + ring.length, 0)

/** Each line of a geometry. */
export function readLines(geometry: Geometry | null, toMetres: ToMetres): Read<Ring[]> {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return { refused: 'không phải đường' }
  const lines: Ring[] = []
  for (const positions of geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) {
    const points = pointsOf(positions, toMetres)
    if (!points) return { refused: 'tọa độ không phải số' }
    if (points.length >= 2) lines.push(points)
  }
  return lines.length > 0 ? { shape: lines } : { refused: 'đường có ít hơn hai điểm' }
}

/** Each point of a geometry. */
export function readPoints(geometry: Geometry | null, toMetres: ToMetres): Read<P[]> {
  if (geometry?.type !== 'Point' && geometry?.type !== 'MultiPoint') return { refused: 'không phải điểm' }
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
  const points = positions.flatMap((position) => pointsOf([position], toMetres) ?? [])
  return points.length === positions.length && points.length > 0
    ? { shape: points }
    : { refused: 'tọa độ không phải số' }
}
