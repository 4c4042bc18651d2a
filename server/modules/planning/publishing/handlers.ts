import type { DeskRelease } from '../../../../contract/schemas/planning-desk.ts'
import type { Db, Tx } from '../../../db/engine.ts'
import type { Context } from '../../../http/context.ts'
import type { Handlers } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import type { Services } from '../../../services.ts'
import { namePlace } from '../../sessions/store.ts'
import type { Releases, Shelved } from '../releases.ts'
import { readNote } from '../import/import-note.ts'
import { filesAreWhole, filesOf } from './check-files.ts'
import { contentsOf } from './contents.ts'
import { readPublished, type Published } from './publications.ts'

type Mine =
  | 'GET /editor/planning/releases'
  | 'GET /editor/planning/releases/{release}'
  | 'POST /editor/planning/releases/{release}/signatures'
  | 'POST /editor/planning/releases/{release}/publications'

const isCurrent = (release: Shelved['release'], { currentId }: Published) =>
  currentId === undefined ? release.current : release.id === currentId

/** Four eyes: who publishes may be one of them. */
const signaturesNeeded = 2

/** Looking at a release, signing it, publishing it, and going back to an earlier one. */
export function publishingHandlers({ db, box }: Services, releases: Releases): Pick<Handlers, Mine> {
  return {
    async 'GET /editor/planning/releases'(_input, { me }) {
      const published = await readPublished(db)
      const items: DeskRelease[] = []
      for (const one of await releases.shelf()) items.push(await show(db, one, published, me().personId))
      return { items }
    },

    async 'GET /editor/planning/releases/{release}'({ params }, { me }) {
      const shelf = await releases.shelf()
      const found = shelf.find(({ release }) => release.id === params.release) ?? refuse('NOT_FOUND')
      const published = await readPublished(db)
      const current = shelf.find(({ release }) => isCurrent(release, published))?.release
      const other = current && current.id !== found.release.id ? current : undefined
      const { land } = await releases.open(found.release.id)
      return {
        desk: await show(db, found, published, me().personId),
        files: filesOf(found),
        note: await readNote(found.folder),
        comparedWith: other ? { id: other.id, name: other.name } : null,
        ...contentsOf(land, other && (await releases.open(other.id)).land),
      }
    },

    async 'POST /editor/planning/releases/{release}/signatures'({ params, body }, { me, now, effect }) {
      const seen = await seenRelease(params.release, body.manifestSha256)
      return effect(async (tx) => {
        await tx
          .insertInto('planning_signature')
          .values({
            ...{ release_id: seen.release.id, manifest_sha256: seen.manifestSha256 },
            ...{ signed_by: me().personId, signed_at: now },
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        return show(tx, seen, await readPublished(tx), me().personId)
      })
    },

    async 'POST /editor/planning/releases/{release}/publications'({ params, body }, context) {
      const seen = await seenRelease(params.release, body.manifestSha256)
      const shown = await context.effect((tx) => publish(tx, seen, context))
      releases.forget()
      return shown
    },
  }

  /** The release as it lies there now, whole, and the one that the editor has looked at. */
  async function seenRelease(id: string, manifestSha256: string): Promise<Shelved> {
    const found = (await releases.shelf()).find(({ release }) => release.id === id) ?? refuse('NOT_FOUND')
    if (found.manifestSha256 !== manifestSha256) refuse('STALE')
    if (!(await filesAreWhole(found))) refuse('FILES_CHANGED')
    return found
  }

  async function publish(tx: Tx, seen: Shelved, { me, now }: Context): Promise<DeskRelease> {
    const { missingSignatures } = await show(tx, seen, await readPublished(tx), me().personId)
    if (missingSignatures > 0) refuse('SIGNATURES_MISSING')
    await tx
      .insertInto('planning_publication')
      .values({
        ...{ release_id: seen.release.id, manifest_sha256: seen.manifestSha256 },
        ...{ published_by: me().personId, published_at: now },
      })
      .execute()
    return show(tx, seen, await readPublished(tx), me().personId)
  }

  async function show(reader: Db | Tx, one: Shelved, published: Published, me: string): Promise<DeskRelease> {
    const { release, manifestSha256, shipped } = one
    const named = (row: { name_sealed: string | null; person_id: string }) =>
      row.name_sealed && box.open(namePlace(row.person_id), row.name_sealed)
    const signatures = await reader
      .selectFrom('planning_signature')
      .innerJoin('person', 'person.id', 'signed_by')
      .where('release_id', '=', release.id)
      .where('manifest_sha256', '=', manifestSha256)
      .orderBy('signed_at')
      .select(['person.id as person_id', 'name_sealed', 'signed_at'])
      .execute()
    const publications = await reader
      .selectFrom('planning_publication')
      .innerJoin('person', 'person.id', 'published_by')
      .where('release_id', '=', release.id)
      .orderBy('number', 'desc')
      .select(['person.id as person_id', 'name_sealed', 'published_at'])
      .execute()
    const current = isCurrent(release, published)
    const wasPublished = shipped || publications.length > 0
    return {
      release: { ...release, current },
      state: current ? 'current' : wasPublished ? 'earlier' : 'draft',
      manifestSha256,
      signatures: signatures.map((row) => ({
        name: named(row),
        at: row.signed_at.toISOString(),
        mine: row.person_id === me,
      })),
      missingSignatures: shipped ? 0 : Math.max(0, signaturesNeeded - signatures.length),
      publications: publications.map((row) => ({ name: named(row), at: row.published_at.toISOString() })),
    }
  }
}
