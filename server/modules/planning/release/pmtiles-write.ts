import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

/** A tile whose `data` is a compressed vector tile. */
export type Tile = { z: number; x: number; y: number; data: Buffer }
type Entry = { id: number; run: number; offset: number; length: number }

export type ArchiveHead = {
  metadata: object
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number]
  minZoom: number
  maxZoom: number
}

const headerBytes = 127
const largestRoot = 16_384 - headerBytes

/**
 * An archive by the public PMTiles 3 specification: header, root directory, metadata, leaf directories, tiles in the order
 * of their ids; equal tiles are stored once. There is no writer for Node to install.
 */
export function writeArchive(tiles: readonly Tile[], head: ArchiveHead): Buffer {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
    .sort((one, other) => one.id - other.id)
  const { entries, chunks, bytes } = laidOut(sorted)
  const { root, leaves } = directories(entries)
  const metadata = gzipSync(JSON.stringify(head.metadata), { level: 9 })
  const offsets = [headerBytes, root.length, metadata.length, leaves.length, bytes]
  const header = headerOf(head, offsets, [sorted.length, entries.length, chunks.length])
  return Buffer.concat([header, root, metadata, leaves, ...chunks])
}

function laidOut(sorted: { id: number; data: Buffer }[]) {
  const entries: Entry[] = []
  const chunks: Buffer[] = []
  const seen = new Map<string, { offset: number; length: number }>()
  let bytes = 0
  for (const { id, data } of sorted) {
    const hash = createHash('sha256').update(data).digest('base64')
    const where = seen.get(hash) ?? { offset: bytes, length: data.length }
    if (!seen.has(hash)) {
      seen.set(hash, where)
      chunks.push(data)
      bytes += data.length
    }
    const last = entries[entries.length - 1]
    if (last && last.offset === where.offset && last.id + last.run === id) last.run++
    else entries.push({ id, run: 1, ...where })
  }
  return { entries, chunks, bytes }
}

function directories(entries: readonly Entry[]) {
  let root = packDirectory(entries)
  let leaves = Buffer.alloc(0)
  for (let size = 4096; root.length > largestRoot; size *= 2) {
    const pointers: Entry[] = []
    const packed: Buffer[] = []
    let offset = 0
    for (let from = 0; from < entries.length; from += size) {
      const leaf = packDirectory(entries.slice(from, from + size))
      pointers.push({ id: entries[from]?.id ?? 0, run: 0, offset, length: leaf.length })
      packed.push(leaf)
      offset += leaf.length
    }
    root = packDirectory(pointers)
    leaves = Buffer.concat(packed)
  }
  return { root, leaves }
}

function packDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = []
  const add = (value: number) => {
    let rest = value
    while (rest > 0x7f) {
      bytes.push((rest % 128) | 0x80)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  add(entries.length)
  entries.forEach(({ id }, index) => add(id - (entries[index - 1]?.id ?? 0)))
  for (const { run } of entries) add(run)
  for (const { length } of entries) add(length)
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1]
    add(before && before.offset + before.length === offset ? 0 : offset + 1)
  })
  return gzipSync(Buffer.from(bytes), { level: 9 })
}

function headerOf({ bounds, minZoom, maxZoom }: ArchiveHead, sections: number[], counts: number[]): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles')
  header[7] = 3
  const [, root = 0, metadata = 0, leaves = 0, tiles = 0] = sections
  const starts = [
    headerBytes,
    headerBytes + root,
    headerBytes + root + metadata,
    headerBytes + root + metadata + leaves,
  ]
  const whole = [...starts.flatMap((start, index) => [start, [root, metadata, leaves, tiles][index] ?? 0]), ...counts]
  whole.forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + index * 8))
  // Clustered; directories and tiles by gzip; vector tiles.
  header.set([1, 2, 2, 1, minZoom, maxZoom], 96)
  const [west, south, east, north] = bounds
  const degrees = [west, south, east, north]
  degrees.forEach((value, index) => header.writeInt32LE(Math.round(value * 1e7), 102 + index * 4))
  header[118] = Math.min(maxZoom, 13)
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119)
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123)
  return header
}
