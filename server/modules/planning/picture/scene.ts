import { polygonsOf } from '../geo/polygons.ts'
import { areaOf, boxOf, centroid, type Box, type P, type Ring } from '../geo/ring.ts'
import type { Asked } from '../answer/answer.ts'
import { pointInside } from '../answer/land-index.ts'

/** A drawing of a parcel and what is around it, in units of a square sheet, before it is SVG or PDF. */
export type Shape = {
  polygons: Ring[][]
  fill: string | null
  stroke: string | null
  width: number
  dashed: boolean
}
export type Label = { at: P; text: string; size: number; bold: boolean; colour: string }
export type Scene = {
  side: number
  shapes: Shape[]
  labels: Label[]
  scale: { metres: number; length: number }
  mark: string | null
}

const side = 400
const plain = { stroke: null, width: 0, dashed: false }

/** `documentId`: the plan whose kinds of land are coloured, the one that governs. */
export function drawParcel({ release, land }: Asked, row: number, documentId: string | undefined): Scene {
  const own = land.ringsOf('parcels', row)
  const window = windowAround(boxOf(own.flat()))
  const [west, , east, north] = window
  const perMetre = side / (east - west)
  const toSheet = ([x, y]: P): P => [round((x - west) * perMetre), round((north - y) * perMetre)]
  const drawn = (rings: readonly Ring[]) => polygonsOf(rings).map((polygon) => polygon.map((ring) => ring.map(toSheet)))
  const colours = new Map(release.zoneClasses.map(({ code, colour }) => [code, colour]))

  const zones = land.near('zones', window).flatMap((at): Shape[] => {
    const zone = land.row('zones', at)
    if (zone.text('documentId') !== documentId) return []
    return [{ ...plain, polygons: drawn(land.ringsOf('zones', at)), fill: colours.get(zone.text('code')) ?? '#E4E7EA' }]
  })
  const neighbours = land.near('parcels', window)
  const parcels = neighbours.map((at): Shape => ({
    ...{ polygons: drawn(land.ringsOf('parcels', at)), fill: null, stroke: '#6B7885', width: 0.8, dashed: false },
  }))
  const roads = land.near('corridors', window).map((at): Shape => ({
    ...{ polygons: drawn(land.ringsOf('corridors', at)), fill: '#F4F1EC', stroke: '#C62828', width: 1.2, dashed: true },
  }))
  const mine: Shape = { polygons: drawn(own), fill: null, stroke: '#0B3C5D', width: 3.5, dashed: false }
  const metres = [5, 10, 20, 50, 100, 200, 500].find((one) => one * perMetre > side / 6) ?? 1000
  return {
    ...{ side, mark: release.sample ? 'DỮ LIỆU MẪU' : null, scale: { metres, length: metres * perMetre } },
    shapes: [...zones, ...roads.map((road) => ({ ...road, stroke: null })), ...parcels, ...roads.map(outline), mine],
    labels: neighbours.flatMap((at) => numberOf(at, at === row)),
  }

  function numberOf(at: number, isOwn: boolean): Label[] {
    const rings = land.ringsOf('parcels', at)
    const middle = pointInside(rings, centroid(rings[0] ?? []))
    const [x, y] = toSheet(middle)
    const wide = Math.sqrt(areaOf(rings[0] ?? [])) * perMetre
    const isShown = isOwn || (wide > 26 && x > 12 && y > 12 && x < side - 12 && y < side - 12)
    const text = land.row('parcels', at).text('parcel')
    const look = isOwn ? { size: 17, bold: true, colour: '#0B3C5D' } : { size: 11, bold: false, colour: '#3C4650' }
    return isShown ? [{ at: [x, y], text, ...look }] : []
  }
}

const round = (value: number) => Math.round(value * 10) / 10
const outline = (shape: Shape): Shape => ({ ...shape, fill: null })

function windowAround([west, south, east, north]: Box): Box {
  const half = Math.max(18, Math.max(east - west, north - south) * 1.1)
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return [x - half, y - half, x + half, y + half]
}
