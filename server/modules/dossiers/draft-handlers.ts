import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs } from '../../storage/dead-blobs.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { modeOf } from '../procedures/mode.ts'
import { temporaryCode } from './codes.ts'
import { sealPostTo } from './delivery.ts'
import type { Show } from './show.ts'
import { lockDossier, saveDossier, sealAnswers } from './store.ts'

type Mine = 'POST /dossiers' | 'PATCH /dossiers/{id}' | 'DELETE /dossiers/{id}'

const draftKept = 30 * 86_400_000

/** Drafts: begun, changed and discarded by their owner. */
export function draftHandlers(services: Services, catalogue: Catalogue, show: Show): Pick<Handlers, Mine> {
  const { box } = services
  return {
    async 'POST /dossiers'({ body }, { me, now, effect }) {
      const current = await catalogue.current(body.procedureCode)
      if (!current || !current.unitIds.includes(body.unitId)) return refuse('NOT_FOUND')
      if (modeOf(services, current.content, body.unitId) === 'counter') refuse('NOT_IN_APP')
      const id = randomUUID()
      return effect(async (tx) => {
        const form = await catalogue.currentForm(tx, current.content.formId)
        const row = await tx
          .insertInto('dossier')
          .values({
            id,
            owner_id: me().personId,
            procedure_code: body.procedureCode,
            procedure_version_id: current.versionId,
            form_id: form?.id ?? null,
            form_hash: form?.hash ?? null,
            unit_id: body.unitId,
            status: 'draft',
            resume_status: null,
            waiting_for: null,
            temporary_code: temporaryCode(),
            official_code: null,
            answers_sealed: sealAnswers(box, id, {}),
            applicant_sealed: null,
            case_answers: JSON.stringify(body.caseAnswers ?? {}),
            result_channel: 'electronic',
            consent: null,
            created_at: now,
            updated_at: now,
            submitted_at: null,
            accepted_at: null,
            due_at: null,
            paused_at: null,
            paused_due_state: null,
            payment: null,
            result: null,
            draft_expires_at: new Date(now.getTime() + draftKept),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        return show(tx, row, me(), now)
      })
    },
    async 'PATCH /dossiers/{id}'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
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
        const row = await lockDossier(tx, params.id, me())
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
