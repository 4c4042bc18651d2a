import { hashOf, newSecret } from '../../crypto/box.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { lockDossier, readDossier } from './store.ts'

type Mine =
  | 'DELETE /dossiers/{id}/files/{fileId}'
  | 'GET /dossiers/{id}/files/{fileId}'
  | 'POST /dossiers/{id}/files/{fileId}/links'
  | 'GET /links/{secret}'

const linkLasts = 120_000

export function fileHandlers({ db, blobs }: Services): Pick<Handlers, Mine> {
  async function fileOf(dossierId: string, fileId: string, caller: Caller) {
    const row = await readDossier(db, dossierId, caller)
    const file = await db
      .selectFrom('dossier_file')
      .selectAll()
      .where('id', '=', fileId)
      .where('dossier_id', '=', row.id)
      .executeTakeFirst()
    // What has not been sent, or signed, yet is only for who uploaded it.
    return file && (file.state !== 'draft' || file.uploaded_by === caller.personId) ? file : refuse('NOT_FOUND')
  }

  const answerFile = async (file: { id: string; mime: string; bytes: number; file_name: string }) => {
    const stream = await blobs.read(file.id).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
    return { stream, mime: file.mime, bytes: file.bytes, name: file.file_name }
  }

  return {
    async 'DELETE /dossiers/{id}/files/{fileId}'({ params }, { me, effect }) {
      await effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
        const file = await tx
          .selectFrom('dossier_file')
          .select(['id', 'state'])
          .where('id', '=', params.fileId)
          .where('dossier_id', '=', row.id)
          .executeTakeFirst()
        if (!file) return refuse('NOT_FOUND')
        if (file.state !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        await tx.deleteFrom('dossier_file').where('id', '=', file.id).execute()
      })
      await blobs.delete(params.fileId)
      return undefined
    },
    async 'GET /dossiers/{id}/files/{fileId}'({ params }, { me }) {
      return answerFile(await fileOf(params.id, params.fileId, me()))
    },
    async 'POST /dossiers/{id}/files/{fileId}/links'({ params }, { me, now }) {
      const file = await fileOf(params.id, params.fileId, me())
      const secret = newSecret()
      const expiresAt = new Date(now.getTime() + linkLasts)
      await db
        .insertInto('file_link')
        .values({ secret_hash: hashOf(secret), file_id: file.id, expires_at: expiresAt, used_at: null })
        .execute()
      return { path: `/links/${secret}`, expiresAt: expiresAt.toISOString() }
    },
    async 'GET /links/{secret}'({ params }, { now }) {
      // Used up in the same statement that finds it: of two openers one gets the file.
      const link = await db
        .updateTable('file_link')
        .set({ used_at: now })
        .where('secret_hash', '=', hashOf(params.secret))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning('file_id')
        .executeTakeFirst()
      if (!link) return refuse('NOT_FOUND')
      return answerFile(
        await db.selectFrom('dossier_file').selectAll().where('id', '=', link.file_id).executeTakeFirstOrThrow(),
      )
    },
  }
}
