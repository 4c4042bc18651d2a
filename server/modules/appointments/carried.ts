import type { Db, Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { applyMove } from '../dossiers/apply-move.ts'
import { createShow } from '../dossiers/show.ts'
import { answerFile } from '../dossiers/shown-file.ts'
import type { DossierRow } from '../dossiers/store.ts'
import { stateOf } from '../dossiers/view.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { lockAppointment, readAppointment, type AppointmentRow } from './store.ts'

type Mine =
  | 'GET /staff/appointments/{id}/dossier'
  | 'GET /staff/appointments/{id}/files/{fileId}'
  | 'POST /staff/appointments/{id}/take-in'

/** Whoever has cancelled or stayed away brings nothing. */
const bringing = new Set<AppointmentRow['status']>(['booked', 'arrived', 'served'])

/** The draft of the same person that an appointment is about; `locked` for a change. */
export async function carriedDraft(from: Db | Tx, row: AppointmentRow, locked = false): Promise<DossierRow | null> {
  if (!row.dossier_id || !row.person_id || !bringing.has(row.status)) return null
  const query = from
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', row.dossier_id)
    .where('owner_id', '=', row.person_id)
    .where('unit_id', '=', row.unit_id)
    .where('status', '=', 'draft')
  return (await (locked ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

/** A draft in the hands of its owner at the desk: staff of the unit read it and take it in, and nobody photographs again. */
export function carriedHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, blobs } = services
  const show = createShow(services, catalogue)
  return {
    async 'GET /staff/appointments/{id}/dossier'({ params }, { me, now }) {
      const row = (await carriedDraft(db, await readAppointment(db, params.id, me()))) ?? refuse('NOT_FOUND')
      const dossier = await show(db, row, { personId: row.owner_id, role: 'resident', unitId: null }, now)
      // What its owner may do with it is not the clerk's.
      return { dossier: { ...dossier, actions: [] }, form: await catalogue.form(db, row.form_id, row.form_hash) }
    },
    async 'GET /staff/appointments/{id}/files/{fileId}'({ params }, { me }) {
      const row = (await carriedDraft(db, await readAppointment(db, params.id, me()))) ?? refuse('NOT_FOUND')
      const file = await db
        .selectFrom('dossier_file')
        .selectAll()
        .where('id', '=', params.fileId)
        .where('dossier_id', '=', row.id)
        .executeTakeFirst()
      return answerFile(blobs, file ?? refuse('NOT_FOUND'))
    },
    async 'POST /staff/appointments/{id}/take-in'({ params, body }, { me, now, effect }) {
      await catalogue.refresh()
      return effect(async (tx) => {
        const row = (await carriedDraft(tx, await lockAppointment(tx, params.id, me()), true)) ?? refuse('NOT_FOUND')
        if (row.revision !== body.revision) refuse('STALE')
        const transition = { action: 'take-in' as const, ...body }
        const after = await applyMove(services, catalogue, tx, {
          row,
          state: stateOf(row),
          transition,
          actor: { personId: me().personId, role: me().role },
          now,
        })
        return show(tx, after, me(), now)
      })
    },
  }
}
