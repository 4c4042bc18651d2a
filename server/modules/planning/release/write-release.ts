import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  planningThemes,
  tileSets,
  type PlanningRelease,
  type TileSet,
} from '../../../../contract/schemas/planning-release.ts'
import { boundsOf, buildArchive, type BuiltArchive } from './build-archive.ts'
import type { ReleaseData } from './data.ts'
import { packLookup, unpackLookup } from './lookup-file.ts'
import { openArchive } from './pmtiles-read.ts'

type Head = Pick<PlanningRelease, 'id' | 'name' | 'sample' | 'dataDate' | 'zoneClasses' | 'accuracyMetres'>
export type Written = { [S in TileSet]: Omit<BuiltArchive, 'bytes'> & { bytes: number } } & { lookup: number }

export const sampleNotice = 'DỮ LIỆU MẪU: do máy sinh ra để thử, không phải quy hoạch thật, không có giá trị pháp lý'

/** A whole release that lies beside the one to be written. */
export type Base = { folder: string; release: string; manifestSha256: string }

/**
 * Writes the folder of a release: three archives, what answers are computed from, notes that go with it, and what lies
 * there with checksums. Over a base only what differs is written.
 */
export async function writeRelease(
  folder: string,
  head: Head,
  data: ReleaseData,
  notes: { [name: string]: string } = {},
  base?: Base,
): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const notice = head.sample ? sampleNotice : head.name
  const files: { name: string; bytes: number; sha256: string }[] = []
  const keep = async (name: string, bytes: Buffer) => {
    await writeFile(join(folder, name), bytes)
    files.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    return bytes.length
  }
  const sizes: Partial<Written> = {}
  const sets: PlanningRelease['tileSets'] = []
  for (const set of tileSets) {
    const below = base && (await openArchive(join(base.folder, `${set}.pmtiles`)))
    const { bytes, ...built } = await buildArchive(set, data, notice, below)
    await below?.close()
    sets.push({ set, minZoom: built.minZoom, maxZoom: built.maxZoom })
    const isWritten = !below || built.tiles > 0
    sizes[set] = { ...built, bytes: isWritten ? await keep(`${set}.pmtiles`, bytes) : 0 }
  }
  const below = base && (await unpackLookup(await readFile(join(base.folder, 'lookup.bin'))))
  const lookup = await keep('lookup.bin', packLookup(data, notice, below))
  for (const [name, content] of Object.entries(notes)) await keep(name, Buffer.from(content))
  const release: PlanningRelease = {
    ...head,
    ...{
      publishedAt: head.sample ? `${head.dataDate}T00:00:00Z` : null,
      current: false,
      bounds: boundsOf(data),
      tileSets: sets,
      parcels: data.parcels.length,
    },
    themes: planningThemes.map((theme) => ({ theme, state: themeState(theme, data), audience: 'public' })),
  }
  const named = base && { base: { release: base.release, manifestSha256: base.manifestSha256 } }
  const manifest = { notice, release, ...named, files }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return { ...sizes, lookup } as Written
}

function themeState(theme: PlanningRelease['themes'][number]['theme'], data: ReleaseData): 'present' | 'absent' {
  const has = {
    construction: data.zones.length > 0,
    traffic: data.corridors.length > 0,
    drainage: data.lines.some(({ kind }) => kind === 'drain'),
    electricity: data.lines.some(({ kind }) => kind === 'power-line'),
    lighting: data.points.some(({ kind }) => kind === 'lamp'),
    trees: data.points.some(({ kind }) => kind === 'tree') || data.greens.length > 0,
  }
  return has[theme] ? 'present' : 'absent'
}
