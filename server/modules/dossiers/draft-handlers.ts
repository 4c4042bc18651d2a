import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs } from '../../storage/dead-blobs.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { draftKept, insertDraft, procedureToBegin } from './begin-draft.ts'
import { sealPostTo } from './delivery.ts'
import type { Show } from './show.ts'
import { lockDossier, saveDossier, sealAnswers } from './store.ts'

type Mine = 'POST /dossiers' | 'PATCH /dossiers/{id}' | 'DELETE /dossiers/{id}'

/** Drafts: begun and discarded by their owner, changed by who may fill them in. */
export function draftHandlers(services: Services, catalogue: Catalogue, show: Show): Pick<Handlers, Mine> {
  const { box } = services
  return {
    async 'POST /dossiers'({ body }, { me, now, effect }) {
      const current = await procedureToBegin(services, catalogue, body)
      return effect(async (tx) => {
        const row = await insertDraft(services, catalogue, tx, current, body, me().personId, now)
        return show(tx, row, me(), now)
      })
    },
    async 'PATCH /dossiers/{id}'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'fill', now })
        if (row.status !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        if (row.revision !== body.revision) refuse('STALE')
        const set = {
          ...(body.answers && { answers_sealed: sealAnswers(box, row.id, body.answers) }),
          ...(body.caseAnswers && { case_answers: JSON.stringify(body.caseAnswers) }),
          ...(body.paperDates && { paper_dates: JSON.stringify(body.paperDates) }),
          ...(body.resultChannel && { result_channel: body.resultChannel }),
          ...(body.postTo && { post_to_sealed: sealPostTo(box, row.id, body.postTo) }),
          draft_warned_at: null,
          draft_expires_at: new Date(now.getTime() + draftKept),
        }
        return show(tx, await saveDossier(tx, row, set, now), me(), now)
      })
    },
    async 'DELETE /dossiers/{id}'({ params }, { me, now, effect }) {
      await effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'own', now })
        if (row.status !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        const own = await tx.selectFrom('dossier_file').select('id').where('dossier_id', '=', row.id).execute()
        await tx.deleteFrom('dossier').where('id', '=', row.id).execute()
        await condemnBlobs(
          tx,
          own.map(({ id }) => id),
          now,
        )
      })
      await buryBlobs(services)
      return undefined
    },
  }
}
