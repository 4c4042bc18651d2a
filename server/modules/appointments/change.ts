import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import { confirmedFrom } from './book.ts'
import { readCalendar } from './calendars.ts'
import { dayPlace, refuseUnlessOpen } from './judge.ts'
import { offerFreed } from './offer-freed.ts'
import { endHold, freeSeats, lockPerson, lockSlots, takeSeatOrLapsed, type Seat } from './seats.ts'
import { slotById, viewSlot } from './slots.ts'
import { lockAppointment, saveAppointment, type AppointmentRow } from './store.ts'

const minute = 60_000

async function begin(tx: Tx, id: string, caller: Caller) {
  if (caller.role === 'resident') await lockPerson(tx, caller.personId)
  const row = await lockAppointment(tx, id, caller)
  const slot = await tx.selectFrom('slot').selectAll().where('id', '=', row.slot_id).executeTakeFirstOrThrow()
  return { row, slot, calendar: (await readCalendar(tx, row.unit_id)).calendar }
}

/** Of several cancels one finds the appointment booked and frees the seat; to the others it has ended. */
export async function cancelAppointment(tx: Tx, id: string, caller: Caller, now: Date): Promise<AppointmentRow> {
  const { row, slot } = await begin(tx, id, caller)
  if (row.status !== 'booked') refuse('APPOINTMENT_ENDED')
  if (now >= slot.starts_at) refuse('TOO_LATE_TO_CHANGE')
  const after = await saveAppointment(tx, row, { status: 'cancelled', ended_at: now }, now)
  await stopWishing(tx, id, now)
  await freeSeats(tx, slot.id)
  await offerFreed(tx, slot.id, now)
  return after
}

/** An offer that is out already runs out by itself. */
const stopWishing = (tx: Tx, id: string, now: Date) =>
  tx
    .updateTable('wait_entry')
    .set({ state: 'left', updated_at: now })
    .where('appointment_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()

export async function confirmAppointment(tx: Tx, id: string, caller: Caller, now: Date): Promise<AppointmentRow> {
  const { row, slot } = await begin(tx, id, caller)
  if (row.status !== 'booked' || now >= slot.ends_at) refuse('APPOINTMENT_ENDED')
  return row.confirmed_at ? row : saveAppointment(tx, row, { confirmed_at: now }, now)
}

/** Takes the new seat and gives the old one back in one transaction; the code stays. */
export async function moveAppointment(
  tx: Tx,
  id: string,
  to: { slotId?: string; holdId?: string },
  caller: Caller,
  now: Date,
): Promise<AppointmentRow> {
  const { row, slot, calendar } = await begin(tx, id, caller)
  if (row.status !== 'booked') refuse('APPOINTMENT_ENDED')
  // A slot that the office has closed can be left until it would have begun.
  const notice = slot.seats === 0 ? 0 : calendar.rules.changeUntilMinutes * minute
  if (now.getTime() > slot.starts_at.getTime() - notice) refuse('TOO_LATE_TO_CHANGE')
  const target = to.holdId
    ? await heldTarget(tx, to.holdId, caller, now)
    : await freeTarget(tx, to.slotId, calendar, now)
  if (target.id === row.slot_id) return row
  if (target.unit_id !== row.unit_id || target.group_id !== row.group_id)
    refuse('INVALID', { fields: [{ path: to.holdId ? 'holdId' : 'slotId', keyword: 'counter' }] })
  const place =
    row.person_id === null || target.day === row.day
      ? row.day_place
      : await dayPlace(tx, { personId: row.person_id, day: target.day, except: id }, calendar.rules)
  await lockSlots(tx, [row.slot_id, target.id])
  if (!to.holdId && !(await takeSeatOrLapsed(tx, target.id, now))) return refuse('SLOT_FULL')
  const after = await saveAppointment(
    tx,
    row,
    {
      slot_id: target.id,
      day: target.day,
      day_place: place,
      confirmed_at: confirmedFrom(row, target, calendar, now),
      reminded_at: null,
    },
    now,
  )
  await freeSeats(tx, slot.id)
  await offerFreed(tx, slot.id, now)
  return after
}

async function freeTarget(tx: Tx, slotId: string | undefined, { rules }: UnitCalendar, now: Date): Promise<Seat> {
  if (!slotId) return refuse('INVALID', { fields: [{ path: 'slotId', keyword: 'required' }] })
  const slot = (await slotById(tx, slotId, now)) ?? refuse('NOT_FOUND')
  refuseUnlessOpen(viewSlot(slot, rules, now))
  return slot
}

/** A seat that is held already: the earlier one that was offered, or one that the person has chosen. */
async function heldTarget(tx: Tx, holdId: string, caller: Caller, now: Date): Promise<Seat> {
  const hold = await endHold(tx, { id: holdId, personId: caller.personId }, 'used', now)
  if (!hold) return refuse('HOLD_EXPIRED')
  await tx.updateTable('wait_entry').set({ state: 'taken', updated_at: now }).where('hold_id', '=', holdId).execute()
  const slot = await tx.selectFrom('slot').selectAll().where('id', '=', hold.slot_id).executeTakeFirstOrThrow()
  return slot.seats === 0 ? refuse('DAY_CLOSED') : slot
}
