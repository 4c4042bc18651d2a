import type { Updateable } from 'kysely'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { isAtCounter, losesRank, stateAfter } from '../../../contract/rules/queue/acts.ts'
import type { QueueAct } from '../../../contract/schemas/queue.ts'
import type { Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import { refuse } from '../../http/refusal.ts'
import { groupIn, readCalendar } from '../appointments/calendars.ts'
import { saveAppointment } from '../appointments/store.ts'
import { freeCounter } from './counters.ts'
import { changeDay, type Ticket, type UnitDay } from './day.ts'

type Change = Updateable<Database['queue_ticket']>
/** Between two people a clerk puts papers away; a pause of up to two minutes belongs to the service, for who waits. */
const pauseMs = 120_000

/** Calls whoever is next to a counter. */
export async function callNext(tx: Tx, where: UnitDay, counterName: string, now: Date): Promise<Ticket> {
  await changeDay(tx, where)
  const groupId = await freeCounter(tx, where, counterName)
  const ticket = await tx
    .selectFrom('queue_ticket')
    .selectAll()
    .where('unit_id', '=', where.unitId)
    .where('day', '=', where.day)
    .where('group_id', '=', groupId)
    .where('state', '=', 'waiting')
    .orderBy('rank_at')
    .orderBy('taken_at')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  if (!ticket) return refuse('QUEUE_EMPTY')
  return save(tx, ticket, { state: 'called', ...(await atCounter(tx, ticket, counterName, now)) }, now)
}

/** One step of a ticket at the revision that the clerk has seen: of two clerks at once one is told that it is stale. */
export async function actOnTicket(
  tx: Tx,
  { id, unitId, act, now }: { id: string; unitId: string; act: QueueAct; now: Date },
): Promise<Ticket> {
  const known = await tx
    .selectFrom('queue_ticket')
    .select(['day', 'appointment_id'])
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!known) return refuse('NOT_FOUND')
  if (known.day !== civilDayOf(now)) return refuse('QUEUE_ACT_NOT_ALLOWED')
  const appointment =
    known.appointment_id === null
      ? undefined
      : await tx
          .selectFrom('appointment')
          .selectAll()
          .where('id', '=', known.appointment_id)
          .forUpdate()
          .executeTakeFirst()
  await changeDay(tx, { unitId, day: known.day })
  const ticket = await tx.selectFrom('queue_ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (ticket.revision !== act.revision) refuse('STALE')
  const state = stateAfter(ticket.state, act.action) ?? refuse('QUEUE_ACT_NOT_ALLOWED')
  if (act.action !== 'return' && isAtCounter(ticket.state) && !isAtCounter(state)) await keepService(tx, ticket, now)
  const left: Change = isAtCounter(state) ? {} : { occupied_from: null }
  const after = await save(tx, ticket, { ...left, ...(await changeOf(tx, ticket, act, now)), state }, now)
  const status = statusAfter(act)
  if (appointment && status && appointment.status !== status)
    await saveAppointment(tx, appointment, { status, ended_at: status === 'arrived' ? null : now }, now)
  return after
}

/** What the act changes besides the state. */
async function changeOf(tx: Tx, ticket: Ticket, act: QueueAct, now: Date): Promise<Change> {
  switch (act.action) {
    case 'call': {
      const groupId = await freeCounter(tx, { unitId: ticket.unit_id, day: ticket.day }, act.counterName)
      // Another group's matter is handed over first, so that its line and its times stay true.
      if (groupId !== ticket.group_id) return refuse('QUEUE_ACT_NOT_ALLOWED')
      return atCounter(tx, ticket, act.counterName, now)
    }
    case 'recall':
      return { called_at: now, calls: ticket.calls + 1 }
    case 'transfer':
      groupIn(await readCalendar(tx, ticket.unit_id), act.groupId)
      if (act.groupId === ticket.group_id) return refuse('QUEUE_ACT_NOT_ALLOWED')
      return { group_id: act.groupId, counter_name: null }
    case 'return':
      return losesRank(ticket.state) ? { counter_name: null, rank_at: now } : { counter_name: null }
    default:
      return {}
  }
}

const statusAfter = ({ action }: QueueAct) =>
  action === 'finish' ? 'served' : action === 'no-show' ? 'no-show' : action === 'return' ? 'arrived' : null

async function atCounter(tx: Tx, ticket: Ticket, counterName: string, now: Date): Promise<Change> {
  const before = await tx
    .selectFrom('queue_service')
    .select('to_at')
    .where('unit_id', '=', ticket.unit_id)
    .where('day', '=', ticket.day)
    .where('counter_name', '=', counterName)
    .orderBy('to_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isPause = before && now.getTime() - before.to_at.getTime() <= pauseMs && ticket.taken_at < before.to_at
  return {
    counter_name: counterName,
    called_at: now,
    calls: ticket.calls + 1,
    occupied_from: isPause ? before.to_at : now,
  }
}

/** For how long the counter was taken up; the times of those to come are learnt from it. */
const keepService = (tx: Tx, ticket: Ticket, now: Date) =>
  tx
    .insertInto('queue_service')
    .values({
      ticket_id: ticket.id,
      sequence: ticket.revision,
      unit_id: ticket.unit_id,
      day: ticket.day,
      group_id: ticket.group_id,
      counter_name: ticket.counter_name ?? '',
      from_at: ticket.occupied_from ?? now,
      to_at: now,
    })
    .execute()

const save = async (tx: Tx, ticket: Ticket, set: Change, now: Date): Promise<Ticket> =>
  (await tx
    .updateTable('queue_ticket')
    .set({ ...set, changed_at: now, revision: ticket.revision + 1 })
    .where('id', '=', ticket.id)
    .where('revision', '=', ticket.revision)
    .returningAll()
    .executeTakeFirst()) ?? refuse('STALE')
