import type { Dossier } from '../../../contract/schemas/dossier.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Show } from './show.ts'
import { lockDossier, type DossierRow } from './store.ts'

/** There is a result to speak of. */
export const mayBeRated = ({ status }: Pick<DossierRow, 'status'>) => status === 'finished' || status === 'returned'

export async function ratingOf(db: Db | Tx, dossierId: string): Promise<Dossier['rating']> {
  const row = await db
    .selectFrom('dossier_rating')
    .select(['stars', 'at'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row ? { stars: row.stars, at: row.at.toISOString() } : null
}

export function ratingHandlers({ box }: Services, show: Show): Pick<Handlers, 'POST /dossiers/{id}/rating'> {
  return {
    async 'POST /dossiers/{id}/rating'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'own', now })
        if (!mayBeRated(row)) refuse('TRANSITION_NOT_ALLOWED')
        const words = body.words?.trim()
        const added = await tx
          .insertInto('dossier_rating')
          .values({
            dossier_id: row.id,
            stars: body.stars,
            words_sealed: words ? box.seal(`dossier_rating:${row.id}:words`, words) : null,
            at: now,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('dossier_id')
          .executeTakeFirst()
        if (!added) refuse('ALREADY_RATED')
        return show(tx, row, me(), now)
      })
    },
  }
}
