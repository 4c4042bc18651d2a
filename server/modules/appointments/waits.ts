import { randomUUID } from 'node:crypto'
import { bookableDays } from '../../../contract/rules/appointments/bookable.ts'
import { civilDayOf, compareDays, isCivilDay, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { DayPart, Wait } from '../../../contract/schemas/appointment.ts'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import { refuse } from '../../http/refusal.ts'
import { groupIn, readCalendar } from './calendars.ts'
import { viewHold } from './holds.ts'
import { refuseBlocked } from './judge.ts'
import { offerFreed } from './offer-freed.ts'
import { freeSeats, holdById, lockPerson, lockSlots } from './seats.ts'

export type WaitRow = Selectable<Database['wait_entry']>
type Asked = { unitId: string; groupId: string; day: CivilDay; part: DayPart }

/** Waits for a seat of a day. Whoever waits already keeps their place; a seat that is free now is offered at once. */
export async function joinWaitList(tx: Tx, asked: Asked, personId: string, now: Date): Promise<WaitRow> {
  await lockPerson(tx, personId)
  const kept = await readCalendar(tx, asked.unitId)
  groupIn(kept, asked.groupId)
  const [, last] = bookableDays(kept.calendar.rules, now)
  if (!isCivilDay(asked.day) || compareDays(asked.day, last) > 0) refuse('DAY_CLOSED')
  if (compareDays(asked.day, civilDayOf(now)) < 0) refuse('SLOT_PAST')
  await refuseBlocked(tx, personId, kept.calendar.rules, now)
  const before = await tx
    .selectFrom('wait_entry')
    .selectAll()
    .where('person_id', '=', personId)
    .where('unit_id', '=', asked.unitId)
    .where('group_id', '=', asked.groupId)
    .where('day', '=', asked.day)
    .where('appointment_id', 'is', null)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst()
  if (before) return before
  const slots = await openSlots(tx, asked, now)
  if (slots.length === 0) refuse('DAY_CLOSED')
  const entry = await insertWait(tx, { ...asked, personId, appointmentId: null }, now)
  await offerFirst(
    tx,
    slots.filter((slot) => slot.taken < slot.seats).map((slot) => slot.id),
    entry.id,
    now,
  )
  return readWait(tx, entry.id)
}

export const insertWait = (
  tx: Tx,
  asked: Asked & { personId: string; appointmentId: string | null },
  now: Date,
): Promise<WaitRow> =>
  tx
    .insertInto('wait_entry')
    .values({
      id: randomUUID(),
      person_id: asked.personId,
      unit_id: asked.unitId,
      group_id: asked.groupId,
      day: asked.day,
      part: asked.part,
      appointment_id: asked.appointmentId,
      state: 'waiting',
      hold_id: null,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export const readWait = (from: Db | Tx, id: string): Promise<WaitRow> =>
  from.selectFrom('wait_entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const openSlots = (tx: Tx, { unitId, groupId, day }: Asked, now: Date) =>
  tx
    .selectFrom('slot')
    .select(['id', 'taken', 'seats'])
    .where('unit_id', '=', unitId)
    .where('group_id', '=', groupId)
    .where('day', '=', day)
    .where('starts_at', '>', now)
    .where('seats', '>', 0)
    .orderBy('starts_at')
    .execute()

/** Offers free seats of these slots, in their order, until the entry has got one. */
export async function offerFirst(tx: Tx, slotIds: readonly string[], entryId: string, now: Date) {
  if (slotIds.length === 0) return
  await lockSlots(tx, slotIds)
  for (const id of slotIds) {
    await offerFreed(tx, id, now)
    if ((await readWait(tx, entryId)).state !== 'waiting') return
  }
}

/** Leaves the wait-list; a seat that was being offered goes to the next one. */
export async function leaveWaitList(tx: Tx, id: string, personId: string, now: Date): Promise<void> {
  await lockPerson(tx, personId)
  const seen = await tx
    .selectFrom('wait_entry')
    .select('hold_id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!seen) return refuse('NOT_FOUND')
  const hold = seen.hold_id ? await holdById(tx, seen.hold_id) : undefined
  if (hold) await lockSlots(tx, [hold.slot_id])
  const entry = await tx
    .updateTable('wait_entry')
    .set({ state: 'left', updated_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'offered'])
    .returning('hold_id')
    .executeTakeFirst()
  if (!entry?.hold_id) return
  const dropped = await tx
    .updateTable('slot_hold')
    .set({ state: 'dropped' })
    .where('id', '=', entry.hold_id)
    .where('state', '=', 'open')
    .returning('slot_id')
    .executeTakeFirst()
  if (!dropped) return
  await freeSeats(tx, dropped.slot_id)
  await offerFreed(tx, dropped.slot_id, now)
}

export async function viewWait(from: Db | Tx, row: WaitRow, now: Date): Promise<Wait> {
  const kept = await readCalendar(from, row.unit_id)
  const hold = row.state === 'offered' && row.hold_id ? await holdById(from, row.hold_id) : undefined
  const isOpen = hold?.state === 'open' && hold.expires_at > now
  const { ahead } = await from
    .selectFrom('wait_entry')
    .select((count) => count.fn.countAll<number>().as('ahead'))
    .where('unit_id', '=', row.unit_id)
    .where('group_id', '=', row.group_id)
    .where('day', '=', row.day)
    .where('appointment_id', 'is', null)
    .where('state', '=', 'waiting')
    .where('created_at', '<', row.created_at)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    unitId: row.unit_id,
    groupId: row.group_id,
    groupName: kept.calendar.groups.find((group) => group.id === row.group_id)?.name ?? row.group_id,
    day: row.day,
    part: row.part,
    state: row.state === 'offered' && !isOpen ? 'missed' : row.state,
    ahead: row.state === 'waiting' ? ahead : 0,
    offer: hold && isOpen ? await viewHold(from, hold, now) : null,
    createdAt: row.created_at.toISOString(),
  }
}
