import type { Hold } from '../../../contract/schemas/appointment.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import { readCalendar } from './calendars.ts'
import { dayPlace, refuseBlocked, refuseUnlessOpen } from './judge.ts'
import { offerFreed } from './offer-freed.ts'
import {
  endHold,
  freeSeats,
  holdById,
  keepSeat,
  lockPerson,
  lockSlots,
  openChoiceOf,
  takeSeatOrLapsed,
  type HoldRow,
} from './seats.ts'
import { slotById, viewSlot, type SlotRow } from './slots.ts'

/**
 * Keeps a seat for a resident for some minutes. A seat that the person held before goes back, in the same transaction;
 * the same slot again is the same hold.
 */
export async function holdSeat(tx: Tx, given: { slotId: string; personId: string; now: Date }): Promise<HoldRow> {
  const { slotId, personId, now } = given
  await lockPerson(tx, personId)
  const slot = (await slotById(tx, slotId, now)) ?? refuse('NOT_FOUND')
  const { rules } = (await readCalendar(tx, slot.unit_id)).calendar
  const before = await openChoiceOf(tx, personId)
  if (before && before.slot_id === slotId && before.expires_at > now) return before
  refuseUnlessOpen(viewSlot(slot, rules, now))
  await refuseBlocked(tx, personId, rules, now)
  await dayPlace(tx, { personId, day: slot.day }, rules)
  if (before) {
    await lockSlots(tx, [before.slot_id, slotId])
    await giveBack(tx, before, now)
  }
  if (!(await takeSeatOrLapsed(tx, slotId, now))) return refuse('SLOT_FULL')
  return keepSeat(tx, { slotId, personId, kind: 'choice', minutes: rules.holdMinutes, now })
}

/** Lets go of a hold that may have been ended by somebody else a moment ago. */
async function giveBack(tx: Tx, hold: HoldRow, now: Date) {
  if (!(await endHold(tx, { id: hold.id, personId: hold.person_id }, 'dropped', now))) return
  await freeSeats(tx, hold.slot_id)
  await offerFreed(tx, hold.slot_id, now)
}

/** Gives a held or offered seat back. Whoever declines an offer has left the wait-list. */
export async function dropHold(tx: Tx, given: { id: string; personId: string; now: Date }): Promise<void> {
  const { id, personId, now } = given
  await lockPerson(tx, personId)
  const hold = await holdById(tx, id)
  if (hold?.person_id !== personId) return refuse('NOT_FOUND')
  if (hold.state !== 'open') return
  await lockSlots(tx, [hold.slot_id])
  await tx
    .updateTable('wait_entry')
    .set({ state: 'left', updated_at: now })
    .where('hold_id', '=', id)
    .where('state', '=', 'offered')
    .execute()
  await giveBack(tx, hold, now)
}

/** A seat for somebody without an account, taken at the desk and used at once. Staff may book up to the beginning. */
export async function holdAtDesk(tx: Tx, given: { slotId: string; unitId: string; now: Date }): Promise<HoldRow> {
  const { slotId, unitId, now } = given
  const slot = await slotById(tx, slotId, now)
  if (!slot || slot.unit_id !== unitId) return refuse('NOT_FOUND')
  const { rules } = (await readCalendar(tx, unitId)).calendar
  refuseUnlessOpen(viewSlot(slot, { ...rules, cutOffMinutes: 0, leadDays: 0 }, now))
  if (!(await takeSeatOrLapsed(tx, slotId, now))) return refuse('SLOT_FULL')
  return keepSeat(tx, { slotId, personId: null, kind: 'desk', minutes: rules.holdMinutes, now })
}

/** The seats that are kept for a person now. */
export async function openHolds(from: Db | Tx, personId: string, now: Date): Promise<Hold[]> {
  const rows = await from
    .selectFrom('slot_hold')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute()
  const holds: Hold[] = []
  for (const row of rows) holds.push(await viewHold(from, row, now))
  return holds
}

export async function viewHold(from: Db | Tx, hold: HoldRow, now: Date): Promise<Hold> {
  const slot: SlotRow = (await slotById(from, hold.slot_id, now)) ?? refuse('NOT_FOUND')
  const kept = await readCalendar(from, slot.unit_id)
  const entry = await from
    .selectFrom('wait_entry')
    .select('appointment_id')
    .where('hold_id', '=', hold.id)
    .executeTakeFirst()
  return {
    id: hold.id,
    kind: hold.kind === 'offer' ? 'offer' : 'choice',
    unitId: slot.unit_id,
    groupId: slot.group_id,
    groupName: kept.calendar.groups.find((group) => group.id === slot.group_id)?.name ?? slot.group_id,
    slot: viewSlot(slot, kept.calendar.rules, now),
    expiresAt: hold.expires_at.toISOString(),
    secondsLeft: Math.max(0, Math.floor((hold.expires_at.getTime() - now.getTime()) / 1000)),
    appointmentId: entry?.appointment_id ?? null,
  }
}
