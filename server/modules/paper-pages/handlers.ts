import { documentsToSubmit } from '../../../contract/rules/forms/requirements.ts'
import type { Tx, Db } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { createLink } from '../dossiers/links.ts'
import { createShow } from '../dossiers/show.ts'
import { lockDossier, reachDossier, readDossier, type FileRow } from '../dossiers/store.ts'
import { may } from '../help/standing.ts'
import { storedFile } from '../dossiers/view.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { admit, checkQuota } from '../uploads/admit.ts'
import { earlierPapers } from './earlier.ts'
import { paperOf, seenFiles } from '../dossiers/pack/paper-of.ts'
import { addCopy, copyBlob, forgetUnused } from './reuse.ts'
import { columnsOf, viewOf } from '../dossiers/pack/page-view.ts'

type Mine =
  | 'GET /dossiers/{id}/documents/{requirementId}/pages'
  | 'PATCH /dossiers/{id}/documents/{requirementId}/pages'
  | 'GET /dossiers/{id}/documents/{requirementId}/pdf'
  | 'POST /dossiers/{id}/documents/{requirementId}/pdf/links'
  | 'GET /dossiers/{id}/documents/{requirementId}/earlier'
  | 'POST /dossiers/{id}/documents/{requirementId}/reuse'

type Reached = Awaited<ReturnType<typeof reachDossier>>

const pdfs = { capacity: 12, perSecond: 1 / 10 }

/** The pages of one paper: their order, how each is shown, all of them as one PDF, and papers that were sent before. */
export function paperPagesHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db } = services
  const show = createShow(services, catalogue)

  /** What may be seen of a paper: what was sent, and on the side that prepares it what is not sent yet. */
  const filesFor = (at: Db | Tx, { row, standing }: Reached, requirementId: string): Promise<FileRow[]> =>
    seenFiles(at, row, requirementId, may(standing, 'fill'))

  /** A helper sees none of the owner's other dossiers, so neither their papers. */
  const earlierFor = ({ row, standing }: Reached, requirementId: string) =>
    standing.isOwner ? earlierPapers(db, catalogue, row, requirementId) : Promise.resolve([])

  const listOf = (files: readonly FileRow[]) => ({
    pages: files.map((file) => ({ file: storedFile(file), view: viewOf(file) })),
  })

  return {
    async 'GET /dossiers/{id}/documents/{requirementId}/pages'({ params }, { me, now }) {
      const reached = await reachDossier(db, params.id, { caller: me(), act: 'read', now })
      return listOf(await filesFor(db, reached, params.requirementId))
    },
    async 'PATCH /dossiers/{id}/documents/{requirementId}/pages'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const reached = await lockDossier(tx, params.id, { caller: me(), act: 'fill', now })
        const open = (await filesFor(tx, reached, params.requirementId)).filter(({ state }) => state === 'draft')
        if (open.length === 0) refuse('NOT_FOUND')
        const named = new Set(body.pages.map(({ fileId }) => fileId))
        // Somebody added or removed a page meanwhile: the order that was seen is not the one that is stored.
        if (named.size !== open.length || open.some(({ id }) => !named.has(id))) refuse('STALE')
        for (const [position, { fileId, view }] of body.pages.entries())
          await tx
            .updateTable('dossier_file')
            .set({ position, ...columnsOf(view) })
            .where('id', '=', fileId)
            .execute()
        return listOf(await filesFor(tx, reached, params.requirementId))
      })
    },
    async 'GET /dossiers/{id}/documents/{requirementId}/pdf'({ params }, { me, now }) {
      const reached = await reachDossier(db, params.id, { caller: me(), act: 'read', now })
      const files = await filesFor(db, reached, params.requirementId)
      if (files.length === 0) refuse('NOT_FOUND')
      await takeToken(db, `paper-pdf:${me().personId}`, pdfs, now)
      return paperOf(services, catalogue, reached.row, params.requirementId, may(reached.standing, 'fill'))
    },
    async 'POST /dossiers/{id}/documents/{requirementId}/pdf/links'({ params }, { me, now }) {
      const reached = await reachDossier(db, params.id, { caller: me(), act: 'read', now })
      if ((await filesFor(db, reached, params.requirementId)).length === 0) refuse('NOT_FOUND')
      return createLink(
        db,
        {
          pack_of: reached.row.id,
          pack_requirement: params.requirementId,
          pack_drafts: may(reached.standing, 'fill'),
        },
        now,
      )
    },
    async 'GET /dossiers/{id}/documents/{requirementId}/earlier'({ params }, { me, now }) {
      const reached = await reachDossier(db, params.id, { caller: me(), act: 'fill', now })
      return { items: await earlierFor(reached, params.requirementId) }
    },
    async 'POST /dossiers/{id}/documents/{requirementId}/reuse'({ params, body }, { me, now, effect }) {
      const reached = await reachDossier(db, params.id, { caller: me(), act: 'fill', now })
      const { row } = reached
      const offered = (await earlierFor(reached, params.requirementId)).flatMap(({ files }) => files)
      const wanted = body.fileIds.map((id) => offered.find((file) => file.id === id) ?? refuse('NOT_FOUND'))
      const { documents } = await catalogue.version(db, row.procedure_version_id)
      if (!documentsToSubmit(documents, row.case_answers).some(({ id }) => id === params.requirementId))
        refuse('INVALID', { fields: [{ path: 'requirement', keyword: 'not-an-option' }] })
      const copies = await Promise.all(
        wanted.map(async (file) => ({ of: file.id, id: await copyBlob(services, file.id) })),
      )
      const added = effect(async (tx) => {
        for (const copy of copies) {
          const file = await tx
            .selectFrom('dossier_file')
            .selectAll()
            .where('id', '=', copy.of)
            .executeTakeFirstOrThrow()
          const announced = {
            dossierId: row.id,
            requirementId: params.requirementId,
            fileName: file.file_name,
            bytes: file.bytes,
          }
          await admit(tx, catalogue, me(), announced, now)
          await checkQuota(tx, me(), announced, now)
          await addCopy(tx, file, copy.id, { ...announced, ownerId: me().personId }, now)
        }
        return show(tx, await readDossier(tx, params.id, { caller: me(), act: 'fill', now }), me(), now)
      })
      const ids = copies.map(({ id }) => id)
      return added.finally(() => forgetUnused(services, ids))
    },
  }
}
