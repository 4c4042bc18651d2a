import { promisify } from 'node:util'
import { constants, gunzip, gzipSync } from 'node:zlib'
import { boxOf, type P, type Ring } from '../geo/ring.ts'
import { packColumn, type Cell, type Columns } from './columns.ts'
import { differing, laidOver } from './over-base.ts'
import { packShapes, unpackShapes, type Shapes } from './coordinates.ts'
import type { Gaps, ReleaseData } from './data.ts'

/**
 * `lookup.bin`, what answers are computed from: a length, a heading in JSON with the columns of every layer, and the shapes
 * of the layers one after another; compressed as a whole. Over a base it holds the rows that differ.
 */
export const layerNames = ['wards', 'parcels', 'zones', 'streets', 'corridors', 'lines', 'points', 'greens'] as const
export type LayerName = (typeof layerNames)[number]

type Heading = {
  notice: string
  origin: P
  gaps: Gaps
  documents: ReleaseData['documents']
  layers: ({ name: LayerName; count: number; bytes: number; columns: Columns } & Over)[]
}
/** Over a base: which of all the rows these are. */
type Over = { rows?: { at: number[]; of: number } }
export type Layer = Shapes & { columns: Columns }
export type LookupFile = Pick<Heading, 'gaps' | 'documents'> & { layers: { [L in LayerName]: Layer } }

type Row = { [name: string]: Cell | readonly Cell[] | undefined }

/** Columns of a layer: every member that is not a shape; a range becomes two. */
function columnsOf(rows: readonly object[]): Columns {
  const flat = rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(flattened)) as { [name: string]: Cell })
  const names = [...new Set(flat.flatMap((row) => Object.keys(row)))]
  return Object.fromEntries(names.map((name) => [name, packColumn(flat.map((row) => row[name] ?? null))]))
}

function flattened([name, value]: [string, Row[string]]): [string, Cell][] {
  if (['rings', 'line', 'at'].includes(name) || value === undefined) return []
  if (Array.isArray(value))
    return [
      [`${name}From`, value[0] ?? null],
      [`${name}To`, value[1] ?? null],
    ]
  return [[name, value as Cell]]
}

const shapesOf = (data: ReleaseData): { [L in LayerName]: readonly (readonly Ring[])[] } => ({
  wards: data.wards.map(({ rings }) => rings),
  parcels: data.parcels.map(({ rings }) => rings),
  zones: data.zones.map(({ rings }) => rings),
  streets: data.streets.map(({ line }) => [line]),
  corridors: data.corridors.map(({ rings }) => rings),
  lines: data.lines.map(({ line }) => [line]),
  points: data.points.map(({ at }) => [[at]]),
  greens: data.greens.map(({ rings }) => rings),
})

/** `base`: only what differs from it is packed. */
export function packLookup(data: ReleaseData, notice: string, base?: LookupFile): Buffer {
  const [west, south] = boxOf(data.wards.flatMap(({ rings }) => rings.flat()))
  const origin: P = [Math.floor(west), Math.floor(south)]
  const shapes = shapesOf(data)
  const packed = layerNames.map((name) => {
    const all = { columns: columnsOf(data[name]), bytes: packShapes(shapes[name], origin) }
    const of = data[name].length
    if (!base) return { name, count: of, rows: undefined, ...all }
    const at = differing(base.layers[name], { ...unpackShapes(all.bytes, of, origin), columns: all.columns })
    const columns = columnsOf(at.map((row) => data[name][row] ?? {}))
    const bytes = packShapes(
      at.map((row) => shapes[name][row] ?? []),
      origin,
    )
    return { name, count: at.length, rows: { at, of }, columns, bytes }
  })
  const heading: Heading = {
    ...{ notice, origin, gaps: data.gaps, documents: data.documents },
    layers: packed.map(({ name, count, bytes, columns, rows }) => ({
      ...{ name, count, bytes: bytes.length, columns },
      ...(rows && { rows }),
    })),
  }
  const head = Buffer.from(JSON.stringify(heading))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return gzipSync(Buffer.concat([length, head, ...packed.map(({ bytes }) => bytes)]), {
    level: constants.Z_BEST_COMPRESSION,
  })
}

const unzip = promisify(gunzip)
/** More than any city needs: a file that grows beyond it while unpacking is refused. */
const largest = 400 * 1024 * 1024

/** `base`: what it was packed over. */
export async function unpackLookup(file: Buffer, base?: LookupFile): Promise<LookupFile> {
  const bytes = await unzip(file, { maxOutputLength: largest })
  const length = bytes.readUInt32LE(0)
  const heading = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Heading
  let at = 4 + length
  const layers = Object.fromEntries(
    heading.layers.map(({ name, count, bytes: size, columns, rows }) => {
      const layer = { ...unpackShapes(bytes.subarray(at, at + size), count, heading.origin), columns }
      at += size
      if (!rows) return [name, layer]
      if (!base) throw new Error('lookup.bin holds only what differs from a base')
      return [name, laidOver(base.layers[name], layer, rows)]
    }),
  ) as LookupFile['layers']
  return { gaps: heading.gaps, documents: heading.documents, layers }
}
