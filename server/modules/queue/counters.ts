import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import { readCalendar } from '../appointments/calendars.ts'
import { changeDay, type UnitDay } from './day.ts'

/** Opens or closes one counter; a counter with somebody at it is not closed. */
export async function switchCounter(
  tx: Tx,
  where: UnitDay,
  asked: { counterName: string; isOpen: boolean },
  now: Date,
): Promise<void> {
  const { calendar } = await readCalendar(tx, where.unitId)
  const group = calendar.groups.find((one) => one.counterNames.includes(asked.counterName)) ?? refuse('NOT_FOUND')
  await changeDay(tx, where)
  if (!asked.isOpen) await refuseBusy(tx, where, asked.counterName)
  const set = { group_id: group.id, is_open: asked.isOpen, changed_at: now }
  await tx
    .insertInto('queue_counter')
    .values({ unit_id: where.unitId, day: where.day, name: asked.counterName, ...set })
    .onConflict((conflict) => conflict.columns(['unit_id', 'day', 'name']).doUpdateSet(set))
    .execute()
}

/** The group that an open and free counter serves. The day is held by the caller. */
export async function freeCounter(tx: Tx, where: UnitDay, name: string): Promise<string> {
  const counter = await tx
    .selectFrom('queue_counter')
    .select(['group_id', 'is_open'])
    .where('unit_id', '=', where.unitId)
    .where('day', '=', where.day)
    .where('name', '=', name)
    .executeTakeFirst()
  if (!counter?.is_open) return refuse('COUNTER_CLOSED')
  await refuseBusy(tx, where, name)
  return counter.group_id
}

async function refuseBusy(tx: Tx, { unitId, day }: UnitDay, name: string) {
  const there = await tx
    .selectFrom('queue_ticket')
    .select(['id', 'number'])
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .where('counter_name', '=', name)
    .where('state', 'in', ['called', 'serving'])
    .executeTakeFirst()
  if (there) refuse('COUNTER_BUSY', { items: [{ id: there.id, name: there.number }] })
}
