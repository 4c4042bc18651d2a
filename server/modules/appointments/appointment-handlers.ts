import { Readable } from 'node:stream'
import { namePlace } from '../sessions/store.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import { pdfFile } from '../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../pdf/sandbox-band.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { bookHold } from './book.ts'
import { cancelAppointment, confirmAppointment, moveAppointment } from './change.ts'
import { wishEarlier } from './earlier.ts'
import { withFreshOffers } from './fresh-offers.ts'
import { calendarFile } from './ics.ts'
import { pageOfAppointments } from './list.ts'
import type { ShowAppointments } from './show.ts'
import { slipPdf } from './slip.ts'
import { lockAppointment, readAppointment, saveAppointment } from './store.ts'
import { versionOf } from './subject.ts'

type Mine =
  | 'POST /appointments'
  | 'GET /appointments'
  | 'GET /appointments/{id}'
  | 'PATCH /appointments/{id}'
  | 'POST /appointments/{id}/move'
  | 'POST /appointments/{id}/cancel'
  | 'POST /appointments/{id}/confirm'
  | 'POST /appointments/{id}/earlier'
  | 'GET /appointments/{id}/calendar-file'
  | 'GET /appointments/{id}/slip.pdf'

export function appointmentHandlers(
  services: Services,
  catalogue: Catalogue,
  show: ShowAppointments,
): Pick<Handlers, Mine> {
  const { db, box } = services

  async function profileName(from: Db | Tx, personId: string): Promise<string | null> {
    const row = await from.selectFrom('person').select('name_sealed').where('id', '=', personId).executeTakeFirst()
    return row?.name_sealed ? box.open(namePlace(personId), row.name_sealed) : null
  }

  return {
    async 'POST /appointments'({ body }, { me, now, effect }) {
      const { personId } = me()
      const { holdId, ...asked } = body
      const versionId = await versionOf(catalogue, asked.procedureCode)
      return withFreshOffers(services, { holdId, personId, now }, () =>
        effect(async (tx) => {
          const name = await profileName(tx, personId)
          const given = { holdId, personId, profileName: name, asked: { ...asked, versionId }, now }
          const row = await bookHold(tx, { box, catalogue }, given)
          return show.full(tx, row, me(), now)
        }),
      )
    },
    async 'GET /appointments'({ query }, { me, now }) {
      return pageOfAppointments(db, show, me().personId, query, now)
    },
    async 'GET /appointments/{id}'({ params }, { me, now }) {
      return show.full(db, await readAppointment(db, params.id, me()), me(), now)
    },
    async 'PATCH /appointments/{id}'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const row = await lockAppointment(tx, params.id, me())
        if (row.status !== 'booked' && row.status !== 'arrived') refuse('APPOINTMENT_ENDED')
        const known = new Set((await show.papersOf(tx, row)).map((paper) => paper.requirementId))
        const ready = [...new Set(body.papersReady)].filter((id) => known.has(id))
        const after = await saveAppointment(tx, row, { papers_ready: JSON.stringify(ready) }, now)
        return show.full(tx, after, me(), now)
      })
    },
    async 'POST /appointments/{id}/move'({ params, body }, { me, now, effect }) {
      return withFreshOffers(services, { ...body, personId: me().personId, now }, () =>
        effect(async (tx) => show.full(tx, await moveAppointment(tx, params.id, body, me(), now), me(), now)),
      )
    },
    async 'POST /appointments/{id}/cancel'({ params }, { me, now, effect }) {
      return effect(async (tx) => show.full(tx, await cancelAppointment(tx, params.id, me(), now), me(), now))
    },
    async 'POST /appointments/{id}/confirm'({ params }, { me, now, effect }) {
      return effect(async (tx) => show.full(tx, await confirmAppointment(tx, params.id, me(), now), me(), now))
    },
    async 'POST /appointments/{id}/earlier'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => show.full(tx, await wishEarlier(tx, params.id, body.wanted, me(), now), me(), now))
    },
    async 'GET /appointments/{id}/calendar-file'({ params }, { me, now }) {
      const appointment = await show.full(db, await readAppointment(db, params.id, me()), me(), now)
      const bytes = Buffer.from(calendarFile(appointment), 'utf8')
      const file = { mime: 'text/calendar; charset=utf-8', bytes: bytes.length, name: `${appointment.code}.ics` }
      return { ...file, stream: Readable.from([bytes]) }
    },
    async 'GET /appointments/{id}/slip.pdf'({ params, query }, { me, now }) {
      const appointment = await show.full(db, await readAppointment(db, params.id, me()), me(), now)
      const sandboxBand = sandboxBandOf(services.environment)
      return pdfFile(await slipPdf({ appointment, width: query.mm, sandboxBand }), `phieu-hen-${appointment.code}.pdf`)
    },
  }
}
