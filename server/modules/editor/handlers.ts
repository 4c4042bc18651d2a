import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { bumpRevision, lockCatalogue } from '../procedures/store.ts'
import { recentImports } from './imports.ts'
import { listForEditor } from './list.ts'
import { readForEditor } from './read.ts'

type Mine =
  | 'GET /editor/procedures'
  | 'GET /editor/procedures/{code}'
  | 'POST /editor/procedures/{code}/reviews'
  | 'GET /editor/imports'

/** The catalogue as its editors see it: every doubt, what residents do not see yet, and the imports. */
export function editorHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db } = services
  return {
    async 'GET /editor/procedures'({ query }) {
      return listForEditor(services, query)
    },
    async 'GET /editor/procedures/{code}'({ params }) {
      return readForEditor(services, catalogue, db, params.code)
    },
    async 'POST /editor/procedures/{code}/reviews'({ params, body }, { me, now, effect }) {
      await catalogue.refresh()
      return effect(async (tx) => {
        await lockCatalogue(tx)
        const row = await tx
          .selectFrom('procedure')
          .select('current_version')
          .where('code', '=', params.code)
          .executeTakeFirst()
        if (!row) return refuse('NOT_FOUND')
        if (row.current_version !== body.versionId) return refuse('STALE')
        const review = { decision: body.decision, note: body.note, reviewed_by: me().personId, reviewed_at: now }
        await tx
          .insertInto('procedure_review')
          .values({ version_id: body.versionId, ...review })
          .onConflict((conflict) => conflict.column('version_id').doUpdateSet(review))
          .execute()
        await tx
          .updateTable('procedure')
          .set({ listed: body.decision === 'show' })
          .where('code', '=', params.code)
          .execute()
        await bumpRevision(tx)
        return readForEditor(services, catalogue, tx, params.code)
      })
    },
    async 'GET /editor/imports'() {
      return recentImports(db)
    },
  }
}
