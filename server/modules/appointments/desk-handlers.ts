import { isCivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { bookAtDesk } from './book.ts'
import { readCalendar } from './calendars.ts'
import { cancelAppointment } from './change.ts'
import { changeCalendar, previewCalendar, showCalendar } from './edit-calendar.ts'
import { holdAtDesk } from './holds.ts'
import { appointmentsOfDay } from './list.ts'
import type { ShowAppointments } from './show.ts'
import { readAppointment } from './store.ts'
import { versionOf } from './subject.ts'
import { openVisitOf } from '../visits/store.ts'

type Mine =
  | 'GET /staff/calendar'
  | 'POST /staff/calendar/preview'
  | 'PATCH /staff/calendar'
  | 'GET /staff/appointments'
  | 'POST /staff/appointments'
  | 'POST /staff/appointments/{id}/cancel'
  | 'POST /staff/appointments/{id}/lift-block'

/** What staff do with the appointments of their own unit. */
export function appointmentDeskHandlers(
  services: Services,
  catalogue: Catalogue,
  show: ShowAppointments,
): Pick<Handlers, Mine> {
  const { db, box } = services
  return {
    async 'GET /staff/calendar'(_input, { me, now }) {
      return showCalendar(services, db, await readCalendar(db, me().unitId ?? ''), now)
    },
    async 'POST /staff/calendar/preview'({ body }, { me, now }) {
      return previewCalendar(services, me().unitId ?? '', body.calendar, now)
    },
    async 'PATCH /staff/calendar'({ body }, { me, now, effect }) {
      return effect((tx) => changeCalendar(services, tx, me().unitId ?? '', body, now))
    },
    async 'GET /staff/appointments'({ query }, { me, now }) {
      if (!isCivilDay(query.day)) refuse('INVALID', { fields: [{ path: 'day', keyword: 'format' }] })
      return appointmentsOfDay(db, show, { ...query, unitId: me().unitId ?? '' }, now)
    },
    async 'POST /staff/appointments'({ body }, { me, now, effect }) {
      const { slotId, name, phone = null, visitId, ...asked } = body
      const versionId = await versionOf(catalogue, asked.procedureCode)
      return effect(async (tx) => {
        const hold = await holdAtDesk(tx, { slotId, unitId: me().unitId ?? '', now })
        const row = await bookAtDesk(tx, { box, catalogue }, { hold, name, phone, asked: { ...asked, versionId }, now })
        if (visitId) {
          const visit = await openVisitOf(tx, visitId, me(), now)
          await tx.updateTable('appointment').set({ visit_id: visit.id }).where('id', '=', row.id).execute()
        }
        return show.full(tx, row, me(), now)
      })
    },
    async 'POST /staff/appointments/{id}/cancel'({ params }, { me, now, effect }) {
      return effect(async (tx) => show.full(tx, await cancelAppointment(tx, params.id, me(), now), me(), now))
    },
    async 'POST /staff/appointments/{id}/lift-block'({ params }, { me, now, effect }) {
      return effect(async (tx) => {
        const row = await readAppointment(tx, params.id, me())
        if (row.person_id === null) return refuse('NOT_FOUND')
        const lifted = { lifted_at: now, lifted_by: me().personId }
        await tx
          .insertInto('booking_block_lift')
          .values({ person_id: row.person_id, ...lifted })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(lifted))
          .execute()
        return show.full(tx, row, me(), now)
      })
    },
  }
}
