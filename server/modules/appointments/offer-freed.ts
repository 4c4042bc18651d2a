import { randomUUID } from 'node:crypto'
import { slotState } from '../../../contract/rules/appointments/bookable.ts'
import { minuteOfDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { BookingRules } from '../../../contract/schemas/appointment-calendar.ts'
import type { Tx } from '../../db/engine.ts'
import { readCalendar } from './calendars.ts'
import { keepSeat, takeSeat, type Seat } from './seats.ts'

const noon = 12 * 60
const minute = 60_000

/**
 * Offers the free seats of a slot to the people who wait for one, first come first served, before anybody else can take
 * them. The caller holds the slot's row (it has just changed it). First come those who have nothing, then those who
 * would like to come earlier.
 */
export async function offerFreed(tx: Tx, slotId: string, now: Date): Promise<void> {
  for (;;) {
    const slot = await tx.selectFrom('slot').selectAll().where('id', '=', slotId).executeTakeFirstOrThrow()
    if (slot.taken >= slot.seats) return
    const entry = await nextWaiting(tx, slot)
    if (!entry) return
    const { rules } = (await readCalendar(tx, slot.unit_id)).calendar
    if (!isOpen(slot, rules, now) || !(await takeSeat(tx, slot.id))) return
    const untilCutOff = (slot.starts_at.getTime() - now.getTime()) / minute - rules.cutOffMinutes
    const hold = await keepSeat(tx, {
      slotId: slot.id,
      personId: entry.person_id,
      kind: 'offer',
      minutes: Math.min(rules.offerMinutes, Math.max(1, untilCutOff)),
      now,
    })
    await tx
      .updateTable('wait_entry')
      .set({ state: 'offered', hold_id: hold.id, updated_at: now })
      .where('id', '=', entry.id)
      .execute()
    await tx
      .insertInto('appointment_notice')
      .values({
        id: randomUUID(),
        person_id: entry.person_id,
        kind: entry.appointment_id === null ? 'offer' : 'earlier-offer',
        appointment_id: entry.appointment_id,
        hold_id: hold.id,
        created_at: now,
        sent_at: null,
      })
      .execute()
  }
}

function isOpen(slot: Seat, rules: BookingRules, now: Date): boolean {
  const facts = {
    day: slot.day,
    startsAt: slot.starts_at,
    endsAt: slot.ends_at,
    seats: slot.seats,
    seatsLeft: slot.seats - slot.taken,
  }
  return slotState(facts, rules, now) === 'open'
}

const nextWaiting = (tx: Tx, slot: Seat) =>
  tx
    .selectFrom('wait_entry')
    .selectAll()
    .where('unit_id', '=', slot.unit_id)
    .where('group_id', '=', slot.group_id)
    .where('state', '=', 'waiting')
    .where('part', 'in', ['any', minuteOfDay(slot.starts_at) < noon ? 'morning' : 'afternoon'])
    .where((where) =>
      where.or([
        where.and([where('appointment_id', 'is', null), where('day', '=', slot.day)]),
        where.exists(
          where
            .selectFrom('appointment')
            .innerJoin('slot as later', 'later.id', 'appointment.slot_id')
            .whereRef('appointment.id', '=', 'wait_entry.appointment_id')
            .where('appointment.status', '=', 'booked')
            .where('later.starts_at', '>', slot.starts_at)
            .select('appointment.id'),
        ),
      ]),
    )
    .orderBy((order) => order('appointment_id', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
