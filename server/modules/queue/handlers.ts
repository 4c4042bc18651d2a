import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { hashOf } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken, type Bucket } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { readAppointment } from '../appointments/store.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { checkInMyself } from './check-in.ts'
import type { QueueHub } from './hub.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'
import { staffQueueHandlers } from './staff-handlers.ts'
import { boardOf, placeIn } from './views.ts'

/** A waiting room behind one address: some boards and many phones, each asking now and then. */
const boardBucket: Bucket = { capacity: 120, perSecond: 4 }
const longest = 600

type Mine =
  | 'GET /units/{unitId}/queue'
  | 'GET /units/{unitId}/queue/stream'
  | 'POST /appointments/{id}/check-in'
  | 'GET /appointments/{id}/place'
  | 'GET /appointments/{id}/place/stream'

export function queueHandlers(services: Services, catalogue: Catalogue, hub: QueueHub) {
  return { ...staffQueueHandlers(services, catalogue, hub), ...residentHandlers(services, hub) }
}

function residentHandlers(services: Services, hub: QueueHub): Pick<Handlers, Mine> {
  const { db, box, locality, environment } = services
  const sample = environment.mode === 'sandbox'
  const board = (snapshot: Snapshot) =>
    boardOf(snapshot, { name: unitNameOf(locality, snapshot.unitId) ?? snapshot.unitId, sample })

  async function ticketOfMine(id: string, me: Caller): Promise<{ id: string; unit_id: string }> {
    const row = await readAppointment(db, id, me)
    const ticket = await db
      .selectFrom('queue_ticket')
      .select(['id', 'unit_id'])
      .where('appointment_id', '=', row.id)
      .executeTakeFirst()
    return ticket ?? refuse('NOT_CHECKED_IN')
  }
  // Yesterday's ticket has no place today.
  const placeOf = (snapshot: Snapshot, id: string) => placeIn(snapshot, id) ?? refuse('NOT_CHECKED_IN')

  return {
    async 'GET /units/{unitId}/queue'({ params }, { request, now }) {
      await takeToken(db, `board:${hashOf(request.ip)}`, boardBucket, now)
      return board(await hub.current(params.unitId))
    },
    async 'GET /units/{unitId}/queue/stream'({ params, query }, { request, now }) {
      await takeToken(db, `board:${hashOf(request.ip)}`, boardBucket, now)
      const first = await hub.current(params.unitId)
      return {
        seconds: query.forSeconds ?? longest,
        listen(push) {
          push(board(first))
          return hub.watch(params.unitId, (snapshot) => push(board(snapshot)))
        },
      }
    },
    async 'POST /appointments/{id}/check-in'({ params, body }, { me, now, effect }) {
      const place = await effect(async (tx: Tx) => {
        const ticket = await checkInMyself(tx, box, { id: params.id, caller: me(), text: body.code, now })
        if (ticket.day !== civilDayOf(now)) return refuse('CHECK_IN_OTHER_DAY')
        return placeOf(await takeSnapshot(services, tx, ticket.unit_id, now), ticket.id)
      })
      hub.touch(place.unitId)
      return place
    },
    async 'GET /appointments/{id}/place'({ params }, { me }) {
      const ticket = await ticketOfMine(params.id, me())
      return placeOf(await hub.current(ticket.unit_id), ticket.id)
    },
    async 'GET /appointments/{id}/place/stream'({ params, query }, { me }) {
      const ticket = await ticketOfMine(params.id, me())
      const first = placeOf(await hub.current(ticket.unit_id), ticket.id)
      return {
        seconds: query.forSeconds ?? longest,
        listen(push) {
          push(first)
          return hub.watch(ticket.unit_id, (snapshot) => push(placeIn(snapshot, ticket.id) ?? null))
        },
      }
    },
  }
}
