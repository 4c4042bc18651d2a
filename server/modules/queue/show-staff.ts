import type { QueueTicket, StaffQueue } from '../../../contract/schemas/queue.ts'
import { isAtCounter } from '../../../contract/rules/queue/acts.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { readCalendar } from '../appointments/calendars.ts'
import { createShowAppointments } from '../appointments/show.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import type { Ticket } from './day.ts'
import type { Snapshot } from './snapshot.ts'
import { actsOf, ticketOf } from './views.ts'

type About = Pick<
  QueueTicket,
  'appointmentCode' | 'servedName' | 'procedureName' | 'papersReady' | 'papersRequired' | 'slotFrom'
>
const nothing: About = {
  appointmentCode: null,
  servedName: null,
  procedureName: null,
  papersReady: 0,
  papersRequired: 0,
  slotFrom: null,
}

/** The queue as the staff of the unit see it: with who comes, about what, and whether the papers are there. */
export function createShowQueue(services: Services, catalogue: Catalogue) {
  const show = createShowAppointments(services, catalogue)

  async function aboutAppointments(from: Db | Tx, snapshot: Snapshot, tickets: Ticket[]): Promise<Map<string, About>> {
    const ids = tickets.flatMap((ticket) => ticket.appointment_id ?? [])
    const about = new Map<string, About>()
    if (ids.length === 0) return about
    const rows = await from.selectFrom('appointment').selectAll().where('id', 'in', ids).execute()
    const slotIds = rows.map((row) => row.slot_id)
    const slots = await from.selectFrom('slot').selectAll().where('id', 'in', slotIds).execute()
    const { calendar } = await readCalendar(from, snapshot.unitId)
    for (const row of rows) {
      const slot = slots.find((one) => one.id === row.slot_id)
      if (!slot) continue
      const shown = await show.summary(from, row, slot, calendar, snapshot.now)
      const required = (await show.papersOf(from, row)).filter((paper) => paper.required)
      about.set(row.id, {
        appointmentCode: shown.code,
        servedName: shown.servedName,
        procedureName: shown.procedureName,
        papersReady: required.filter((paper) => paper.ready).length,
        papersRequired: required.length,
        slotFrom: shown.from,
      })
    }
    return about
  }

  const view = (snapshot: Snapshot, ticket: Ticket, about: Map<string, About>): QueueTicket => {
    const place = snapshot.waiting(ticket.group_id).findIndex((one) => one.id === ticket.id)
    return {
      ...ticketOf(snapshot, ticket),
      appointmentId: ticket.appointment_id,
      ...((ticket.appointment_id !== null && about.get(ticket.appointment_id)) || nothing),
      place: place < 0 ? null : place + 1,
      acts: actsOf(ticket),
    }
  }

  return {
    async ticket(from: Db | Tx, snapshot: Snapshot, id: string): Promise<QueueTicket> {
      const ticket = snapshot.tickets.get(id) ?? refuse('NOT_FOUND')
      return view(snapshot, ticket, await aboutAppointments(from, snapshot, [ticket]))
    },
    async queue(from: Db | Tx, snapshot: Snapshot): Promise<StaffQueue> {
      const rows = [...snapshot.tickets.values()]
      const about = await aboutAppointments(from, snapshot, rows)
      const shown = rows.map((ticket) => view(snapshot, ticket, about))
      return {
        unitId: snapshot.unitId,
        day: snapshot.day,
        now: snapshot.now.toISOString(),
        tickets: shown.sort(
          (one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || (one.takenAt < other.takenAt ? -1 : 1),
        ),
        counters: snapshot.groups.flatMap((group) =>
          group.counterNames.map((name) => ({
            groupId: group.id,
            name,
            isOpen: snapshot.counters.some((one) => one.name === name && one.is_open),
            serving: rows.find((row) => row.counter_name === name && isAtCounter(row.state))?.id ?? null,
          })),
        ),
      }
    },
  }
}
