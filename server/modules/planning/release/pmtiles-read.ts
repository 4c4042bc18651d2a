import { open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

type Entry = { id: number; run: number; offset: number; length: number }

export type Archive = {
  minZoom: number
  maxZoom: number
  /** The tile as it is stored: compressed by gzip; undefined where nothing is drawn. */
  tile: (z: number, x: number, y: number) => Promise<Buffer | undefined>
  /** Ids of all tiles that are stored. */
  ids: () => number[]
  close: () => Promise<void>
}

/** Opens an archive that we wrote. Only its directory is held in memory; tiles are read from the file as they are asked for. */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path)
  const read = async (offset: number, length: number) => {
    const bytes = Buffer.alloc(length)
    await file.read(bytes, 0, length, offset)
    return bytes
  }
  const header = await read(0, 127)
  if (header.toString('latin1', 0, 7) !== 'PMTiles' || header[7] !== 3)
    throw new Error(`${path} is no PMTiles 3 archive`)
  const section = (index: number) => Number(header.readBigUInt64LE(8 + index * 8))
  const [rootAt, rootBytes, , , leavesAt, , tilesAt] = [0, 1, 2, 3, 4, 5, 6].map(section)
  const entries: Entry[] = []
  for (const entry of unpackDirectory(await read(rootAt ?? 0, rootBytes ?? 0)))
    if (entry.run > 0) entries.push(entry)
    else entries.push(...unpackDirectory(await read((leavesAt ?? 0) + entry.offset, entry.length)))
  return {
    minZoom: header[100] ?? 0,
    maxZoom: header[101] ?? 0,
    async tile(z, x, y) {
      if (x >= 2 ** z || y >= 2 ** z) return undefined
      const entry = find(entries, zxyToTileId(z, x, y))
      return entry && read((tilesAt ?? 0) + entry.offset, entry.length)
    },
    ids: () => entries.flatMap(({ id, run }) => Array.from({ length: run }, (_, step) => id + step)),
    close: () => file.close(),
  }
}

function find(entries: readonly Entry[], id: number): Entry | undefined {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.id ?? Infinity) <= id) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry && id < entry.id + entry.run ? entry : undefined
}

function unpackDirectory(packed: Buffer): Entry[] {
  const bytes = gunzipSync(packed)
  let at = 0
  const next = () => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }
  const entries = Array.from({ length: next() }, () => ({ id: 0, run: 0, offset: 0, length: 0 }))
  let id = 0
  for (const entry of entries) entry.id = id += next()
  for (const entry of entries) entry.run = next()
  for (const entry of entries) entry.length = next()
  entries.forEach((entry, index) => {
    const told = next()
    const before = entries[index - 1]
    entry.offset = told === 0 && before ? before.offset + before.length : told - 1
  })
  return entries
}
