import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { QueueTicket } from '../../../contract/schemas/queue.ts'
import type { Tx } from '../../db/engine.ts'
import type { Context } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { actOnTicket, callNext } from './act.ts'
import { checkInByCode } from './check-in.ts'
import { switchCounter } from './counters.ts'
import type { Ticket } from './day.ts'
import { deskCode } from './desk-code.ts'
import type { QueueHub } from './hub.ts'
import { createShowQueue } from './show-staff.ts'
import { takeSnapshot } from './snapshot.ts'
import { takeWalkIn } from './take-ticket.ts'
import { markOf } from './views.ts'

const longest = 600

type Mine =
  | 'GET /staff/queue'
  | 'GET /staff/queue/stream'
  | 'GET /staff/queue/desk-code'
  | 'POST /staff/queue/check-ins'
  | 'POST /staff/queue/walk-ins'
  | 'POST /staff/queue/counters'
  | 'POST /staff/queue/next'
  | 'POST /staff/queue/tickets/{id}/acts'

/** What the staff of a unit do with its queue of today. */
export function staffQueueHandlers(services: Services, catalogue: Catalogue, hub: QueueHub): Pick<Handlers, Mine> {
  const { db, box } = services
  const show = createShowQueue(services, catalogue)
  const unitOf = ({ me }: Context) => me().unitId ?? refuse('NOT_FOUND')

  /** One change of a ticket; its answer is read in the same transaction, so a repeat gets the very same. */
  async function change(context: Context, work: (tx: Tx, unitId: string) => Promise<Ticket>): Promise<QueueTicket> {
    const unitId = unitOf(context)
    const shown = await context.effect(async (tx) => {
      const ticket = await work(tx, unitId)
      if (ticket.day !== civilDayOf(context.now)) return refuse('CHECK_IN_OTHER_DAY')
      return show.ticket(tx, await takeSnapshot(services, tx, unitId, context.now), ticket.id)
    })
    hub.touch(unitId)
    return shown
  }

  return {
    async 'GET /staff/queue'(_input, context) {
      return show.queue(db, await hub.current(unitOf(context)))
    },
    async 'GET /staff/queue/stream'({ query }, context) {
      const unitId = unitOf(context)
      const first = await hub.current(unitId)
      return {
        seconds: query.forSeconds ?? longest,
        listen(push) {
          push(markOf(first))
          return hub.watch(unitId, (snapshot) => push(markOf(snapshot)))
        },
      }
    },
    async 'GET /staff/queue/desk-code'(_input, context) {
      return deskCode(box, unitOf(context), context.now)
    },
    async 'POST /staff/queue/check-ins'({ body }, context) {
      const { now } = context
      return change(context, (tx, unitId) => checkInByCode(tx, box, { text: body.code, unitId, now }))
    },
    async 'POST /staff/queue/walk-ins'({ body }, context) {
      return change(context, (tx, unitId) => takeWalkIn(services, tx, { ...body, unitId }, context.now))
    },
    async 'POST /staff/queue/counters'({ body }, context) {
      const { now, effect } = context
      const unitId = unitOf(context)
      const shown = await effect(async (tx) => {
        await switchCounter(tx, { unitId, day: civilDayOf(now) }, body, now)
        return show.queue(tx, await takeSnapshot(services, tx, unitId, now))
      })
      hub.touch(unitId)
      return shown
    },
    async 'POST /staff/queue/next'({ body }, context) {
      const { now } = context
      return change(context, (tx, unitId) => callNext(tx, { unitId, day: civilDayOf(now) }, body.counterName, now))
    },
    async 'POST /staff/queue/tickets/{id}/acts'({ params, body }, context) {
      return change(context, (tx, unitId) => actOnTicket(tx, { id: params.id, unitId, act: body, now: context.now }))
    },
  }
}
