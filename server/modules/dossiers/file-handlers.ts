import { hashOf } from '../../crypto/box.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs } from '../../storage/dead-blobs.ts'
import { feeReceiptFile } from '../payments/receipt-file.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { createLink } from './links.ts'
import { paperFile } from './official/paper-file.ts'
import { receiptFile } from './official/receipt-file.ts'
import { paperOf } from './pack/paper-of.ts'
import { packOf } from './pack/pack-of.ts'
import { answerFile } from './shown-file.ts'
import { lockDossier, maySeeFile, reachDossier, readDossier } from './store.ts'

type Mine =
  | 'DELETE /dossiers/{id}/files/{fileId}'
  | 'GET /dossiers/{id}/files/{fileId}'
  | 'POST /dossiers/{id}/files/{fileId}/links'
  | 'GET /dossiers/{id}/pack'
  | 'POST /dossiers/{id}/pack/links'
  | 'GET /links/{secret}'

/** A pack takes the processor for a while; nobody needs many of them. */
const packs = { capacity: 6, perSecond: 1 / 20 }

export function fileHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, blobs } = services

  async function fileOf(dossierId: string, fileId: string, caller: Caller, now: Date) {
    const { row, standing } = await reachDossier(db, dossierId, { caller, act: 'read', now })
    const file = await db
      .selectFrom('dossier_file')
      .selectAll()
      .where('id', '=', fileId)
      .where('dossier_id', '=', row.id)
      .executeTakeFirst()
    return file && maySeeFile(file, standing, caller.personId) ? file : refuse('NOT_FOUND')
  }

  const dossierOf = (id: string) => db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  const paymentById = (id: string) =>
    db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  return {
    async 'DELETE /dossiers/{id}/files/{fileId}'({ params }, { me, now, effect }) {
      await effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'fill', now })
        const file = await tx
          .selectFrom('dossier_file')
          .select(['id', 'state'])
          .where('id', '=', params.fileId)
          .where('dossier_id', '=', row.id)
          .executeTakeFirst()
        if (!file) return refuse('NOT_FOUND')
        if (file.state !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        await tx.deleteFrom('dossier_file').where('id', '=', file.id).execute()
        await condemnBlobs(tx, [file.id], now)
      })
      await buryBlobs(services)
      return undefined
    },
    async 'GET /dossiers/{id}/files/{fileId}'({ params }, { me, now }) {
      return answerFile(blobs, await fileOf(params.id, params.fileId, me(), now))
    },
    async 'POST /dossiers/{id}/files/{fileId}/links'({ params }, { me, now }) {
      const file = await fileOf(params.id, params.fileId, me(), now)
      return createLink(db, { file_id: file.id }, now)
    },
    async 'GET /dossiers/{id}/pack'({ params }, { me, now }) {
      await takeToken(db, `pack:${me().personId}`, packs, now)
      return packOf(services, catalogue, await readDossier(db, params.id, { caller: me(), act: 'fill', now }), now)
    },
    async 'POST /dossiers/{id}/pack/links'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, { caller: me(), act: 'fill', now })
      return createLink(db, { pack_of: row.id }, now)
    },
    async 'GET /links/{secret}'({ params }, { now }) {
      // Used up in the same statement that finds it: of two openers one gets the file.
      const link = await db
        .updateTable('file_link')
        .set({ used_at: now })
        .where('secret_hash', '=', hashOf(params.secret))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning([
          'file_id',
          'pack_of',
          'paper_number',
          'receipt_of',
          'pack_requirement',
          'pack_drafts',
          'fee_receipt',
        ])
        .executeTakeFirst()
      if (!link) return refuse('NOT_FOUND')
      if (link.pack_of !== null && link.pack_requirement !== null)
        return paperOf(services, catalogue, await dossierOf(link.pack_of), link.pack_requirement, link.pack_drafts)
      if (link.pack_of !== null) return packOf(services, catalogue, await dossierOf(link.pack_of), now)
      if (link.receipt_of !== null) {
        const row = await dossierOf(link.receipt_of)
        if (link.fee_receipt !== null)
          return feeReceiptFile(services, catalogue, row, await paymentById(link.fee_receipt))
        return receiptFile(services, catalogue, row, { personId: row.owner_id, role: 'resident', unitId: null }, now)
      }
      if (link.paper_number !== null) {
        const paper = await db
          .selectFrom('official_paper')
          .selectAll()
          .where('number', '=', link.paper_number)
          .executeTakeFirstOrThrow()
        return paperFile(services, catalogue, await dossierOf(paper.dossier_id), paper)
      }
      const file = await db
        .selectFrom('dossier_file')
        .selectAll()
        .where('id', '=', link.file_id)
        .executeTakeFirstOrThrow()
      return answerFile(blobs, file)
    },
  }
}
