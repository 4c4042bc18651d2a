import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlanningManifest, PlanningRelease, TileSet } from '../../../contract/schemas/planning-release.ts'
import type { Static } from 'typebox'
import { hashOf } from '../../crypto/box.ts'
import { indexLand, type LandIndex } from './answer/land-index.ts'
import { nameLand, type Names } from './answer/names.ts'
import { unpackLookup, type LookupFile } from './release/lookup-file.ts'
import { overBase } from './release/over-base.ts'
import type { createPublished } from './publishing/publications.ts'
import { openArchive, type Archive } from './release/pmtiles-read.ts'

export type OpenRelease = { release: PlanningRelease; land: LandIndex; names: Names }
type Manifest = Static<typeof PlanningManifest>
/** `shipped`: comes with the project and needs nobody's signature. */
export type Shelved = {
  folder: string
  release: PlanningRelease
  files: Manifest['files']
  manifestSha256: string
  shipped: boolean
  /** Holds whatever this one does not hold itself. */
  base?: Shelved
}

export type Releases = {
  /** What has been published, the newest data first. */
  list: () => Promise<PlanningRelease[]>
  /** The published one that is named, or the current one; undefined when there is none. Editors find drafts, too. */
  find: (id: string | undefined, drafts?: boolean) => Promise<PlanningRelease | undefined>
  /** Everything that lies in the folders now, read anew. */
  shelf: () => Promise<Shelved[]>
  /** Something was published: the next question looks again. */
  forget: () => void
  /** Read into memory when it is first asked, and kept while it is among the last used. */
  open: (id: string) => Promise<OpenRelease>
  archive: (id: string, set: TileSet) => Promise<Archive>
  close: () => Promise<void>
}

const keptOpen = 2

/**
 * The releases in some folders: those of the project first, then those that were imported. Starting a server reads nothing: manifests are read when the first question comes, maps tile
 * by tile, and the look-up of a release with the first answer from it.
 */
export function createReleases(folders: string[], published: ReturnType<typeof createPublished>): Releases {
  let shelf: Promise<Shelved[]> | undefined
  const opened = new Map<string, Promise<OpenRelease>>()
  const archives = new Map<string, Promise<Archive>>()
  const shelved = () => (shelf ??= readAll(folders))

  async function folderOf(id: string): Promise<Shelved> {
    const found = (await shelved()).find(({ release }) => release.id === id)
    if (!found) throw new Error(`there is no release ${id}`)
    return found
  }
  async function read(shelved: Shelved): Promise<OpenRelease> {
    const land = indexLand(await lookupOf(shelved))
    return { release: shelved.release, land, names: nameLand(land) }
  }
  function archiveOf(shelved: Shelved, set: TileSet): Promise<Archive> {
    const key = `${shelved.manifestSha256}/${set}`
    const ready = archives.get(key) ?? openedArchive(shelved, set)
    archives.set(key, ready)
    ready.catch(() => archives.delete(key))
    return ready
  }
  async function openedArchive({ folder, files, base }: Shelved, set: TileSet): Promise<Archive> {
    const name = `${set}.pmtiles`
    const below = base && (await archiveOf(base, set))
    if (below && !files.some((file) => file.name === name)) return { ...below, close: async () => undefined }
    const own = await openArchive(join(folder, name))
    return below ? overBase(own, below) : own
  }
  async function standing(): Promise<{ release: PlanningRelease; isPublished: boolean }[]> {
    const { currentId, at } = await published.get()
    return (await shelved()).map(({ release, shipped }) => {
      const publishedAt = at.get(release.id)?.toISOString() ?? (shipped ? release.publishedAt : null)
      const current = currentId === undefined ? release.current : release.id === currentId
      return { release: { ...release, publishedAt, current }, isPublished: publishedAt !== null }
    })
  }
  return {
    list: async () => (await standing()).flatMap(({ release, isPublished }) => (isPublished ? [release] : [])),
    async find(id, drafts = false) {
      const all = await standing()
      const open = drafts ? all : all.filter(({ isPublished }) => isPublished)
      return open.find(({ release }) => (id === undefined ? release.current : release.id === id))?.release
    },
    shelf() {
      shelf = undefined
      return shelved()
    },
    forget: () => published.forget(),
    async open(id) {
      const found = await folderOf(id)
      // A draft that was made anew under its name is another one.
      const key = found.manifestSha256
      const ready = opened.get(key) ?? read(found)
      // The last used stands last; what stands first goes.
      opened.delete(key)
      opened.set(key, ready)
      ready.catch(() => opened.delete(key))
      for (const old of [...opened.keys()].slice(0, -keptOpen)) opened.delete(old)
      return ready
    },
    archive: async (id, set) => archiveOf(await folderOf(id), set),
    async close() {
      for (const archive of archives.values()) await (await archive.catch(() => undefined))?.close()
    },
  }
}

async function lookupOf({ folder, base }: Shelved): Promise<LookupFile> {
  const below = base && (await lookupOf(base))
  return unpackLookup(await readFile(join(folder, 'lookup.bin')), below)
}

async function readAll(folders: string[]): Promise<Shelved[]> {
  const found: (Shelved & { over: Manifest['base'] })[] = []
  for (const folder of folders)
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const inside = join(folder, name)
      const text = await readFile(join(inside, 'manifest.json'), 'utf8').catch(() => undefined)
      if (text === undefined) continue
      const { release, files, base } = manifestIn(JSON.parse(text), inside)
      const manifestSha256 = hashOf(text)
      const shipped = folder === folders[0]
      if (!found.some((one) => one.release.id === release.id))
        found.push({ folder: inside, release, files, manifestSha256, shipped, over: base })
    }
  for (const one of found) if (one.over) one.base = baseOf(one.release.id, one.over, found)
  // The newest data answer first; the one that the project ships is current until somebody publishes another.
  found.sort((one, other) => other.release.dataDate.localeCompare(one.release.dataDate))
  const current = found.find(({ release, shipped }) => shipped && release.publishedAt !== null)
  return found.map((one) => {
    const { over: _over, ...shelved } = one
    return { ...shelved, release: { ...one.release, current: one === current } }
  })
}

/** The very release that was built upon, itself whole. */
function baseOf(id: string, { release, manifestSha256 }: NonNullable<Manifest['base']>, found: Shelved[]): Shelved {
  const base = found.find((one) => one.release.id === release && one.manifestSha256 === manifestSha256)
  if (base) return base
  throw new Error(`${id} is kept over the release ${release} (manifest ${manifestSha256}), which is not there`)
}

/** Written by ourselves and signed; its checksums are compared when a release is published. */
function manifestIn(content: unknown, folder: string): Manifest {
  if (isManifest(content)) return content
  throw new Error(`${folder}/manifest.json is no manifest of a release`)
}

const isManifest = (content: unknown): content is Manifest =>
  typeof content === 'object' && content !== null && 'release' in content && 'files' in content
