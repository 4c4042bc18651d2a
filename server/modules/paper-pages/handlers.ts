import { documentsToSubmit } from '../../../contract/rules/forms/requirements.ts'
import type { Tx, Db } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { createLink } from '../dossiers/links.ts'
import { createShow } from '../dossiers/show.ts'
import { lockDossier, readDossier, type DossierRow, type FileRow } from '../dossiers/store.ts'
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

const pdfs = { capacity: 12, perSecond: 1 / 10 }

/** The pages of one paper: their order, how each is shown, all of them as one PDF, and papers that were sent before. */
export function paperPagesHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db } = services
  const show = createShow(services, catalogue)

  /** What this caller may see of a paper: what was sent, and what they uploaded themselves. */
  const filesFor = (at: Db | Tx, row: DossierRow, requirementId: string, caller: Caller): Promise<FileRow[]> =>
    seenFiles(at, row, requirementId, caller.role === 'resident')

  const listOf = (files: readonly FileRow[]) => ({
    pages: files.map((file) => ({ file: storedFile(file), view: viewOf(file) })),
  })

  return {
    async 'GET /dossiers/{id}/documents/{requirementId}/pages'({ params }, { me }) {
      const row = await readDossier(db, params.id, me())
      return listOf(await filesFor(db, row, params.requirementId, me()))
    },
    async 'PATCH /dossiers/{id}/documents/{requirementId}/pages'({ params, body }, { me, effect }) {
      return effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
        const open = (await filesFor(tx, row, params.requirementId, me())).filter(({ state }) => state === 'draft')
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
        return listOf(await filesFor(tx, row, params.requirementId, me()))
      })
    },
    async 'GET /dossiers/{id}/documents/{requirementId}/pdf'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, me())
      const files = await filesFor(db, row, params.requirementId, me())
      if (files.length === 0) refuse('NOT_FOUND')
      await takeToken(db, `paper-pdf:${me().personId}`, pdfs, now)
      return paperOf(services, catalogue, row, params.requirementId, me().role === 'resident')
    },
    async 'POST /dossiers/{id}/documents/{requirementId}/pdf/links'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, me())
      if ((await filesFor(db, row, params.requirementId, me())).length === 0) refuse('NOT_FOUND')
      return createLink(
        db,
        {
          pack_of: row.id,
          pack_requirement: params.requirementId,
          pack_drafts: me().role === 'resident',
        },
        now,
      )
    },
    async 'GET /dossiers/{id}/documents/{requirementId}/earlier'({ params }, { me }) {
      const row = await readDossier(db, params.id, me())
      return { items: await earlierPapers(db, catalogue, row, params.requirementId) }
    },
    async 'POST /dossiers/{id}/documents/{requirementId}/reuse'({ params, body }, { me, now, effect }) {
      const row = await readDossier(db, params.id, me())
      const offered = (await earlierPapers(db, catalogue, row, params.requirementId)).flatMap(({ files }) => files)
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
          await admit(tx, catalogue, me(), announced)
          await checkQuota(tx, me(), announced, now)
          await addCopy(tx, file, copy.id, { ...announced, ownerId: me().personId }, now)
        }
        return show(tx, await readDossier(tx, params.id, me()), me(), now)
      })
      const ids = copies.map(({ id }) => id)
      return added.finally(() => forgetUnused(services, ids))
    },
  }
}
