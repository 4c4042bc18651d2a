import { gunzipSync, gzipSync } from 'node:zlib'
import { tileIdToZxy, zxyToTileId } from 'pmtiles'
import { cellOf, type Columns } from './columns.ts'
import type { Layer } from './lookup-file.ts'
import type { Archive } from './pmtiles-read.ts'
import type { Tile } from './pmtiles-write.ts'

/** Stands where the base draws something and this release nothing. */
const blank = gzipSync(Buffer.alloc(0), { level: 9 })
/** The last four bytes of gzip say how much comes out. */
const isBlank = (tile: Buffer) => tile.readUInt32LE(tile.length - 4) === 0

/** Of the tiles of a release, those that its base does not draw the same. */
export async function tilesOver(base: Archive, tiles: readonly Tile[]): Promise<Tile[]> {
  const differing: Tile[] = []
  for (const tile of tiles) {
    const below = await base.tile(tile.z, tile.x, tile.y)
    // What is drawn counts: another machine may compress it to other bytes.
    if (!below || !gunzipSync(below).equals(gunzipSync(tile.data))) differing.push(tile)
  }
  const own = new Set(tiles.map(({ z, x, y }) => zxyToTileId(z, x, y)))
  const gone = base.ids().filter((id) => !own.has(id))
  return [...differing, ...gone.map(tileIdToZxy).map(([z, x, y]) => ({ z, x, y, data: blank }))]
}

/** The archive of a release whose base draws whatever it does not hold itself. */
export function overBase(own: Archive, base: Archive): Archive {
  return {
    ...own,
    async tile(z, x, y) {
      const tile = await own.tile(z, x, y)
      if (!tile) return base.tile(z, x, y)
      return isBlank(tile) ? undefined : tile
    },
    ids: () => [...new Set([...own.ids(), ...base.ids()])],
  }
}

/** Rows of a layer that the base does not have at the same place. */
export function differing(base: Layer, own: Layer): number[] {
  const said = ({ columns, ringsOf }: Layer, row: number) =>
    JSON.stringify([namesIn(base, own).map((name) => cellOf(columns[name], row)), ringsOf(row)])
  const rows = Array.from({ length: own.count }, (_, row) => row)
  return rows.filter((row) => row >= base.count || said(base, row) !== said(own, row))
}

/** The base with some rows replaced, added after its last, or cut off. */
export function laidOver(base: Layer, own: Layer, { at, of: count }: { at: number[]; of: number }): Layer {
  if (at.length === 0 && count === base.count) return base
  const place = new Map(at.map((row, index) => [row, index]))
  const boxes = new Float64Array(count * 4)
  boxes.set(base.boxes.subarray(0, count * 4))
  at.forEach((row, index) => boxes.set(own.boxes.subarray(index * 4, index * 4 + 4), row * 4))
  const columns: Columns = {}
  for (const name of namesIn(base, own))
    columns[name] = Array.from({ length: count }, (_, row) => {
      const index = place.get(row)
      return index === undefined ? cellOf(base.columns[name], row) : cellOf(own.columns[name], index)
    })
  return {
    ...{ count, boxes, columns },
    ringsOf(row) {
      const index = place.get(row)
      return index === undefined ? base.ringsOf(row) : own.ringsOf(index)
    },
  }
}

const namesIn = (...layers: Layer[]) => [...new Set(layers.flatMap(({ columns }) => Object.keys(columns)))]
