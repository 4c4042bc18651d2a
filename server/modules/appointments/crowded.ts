import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { CrowdedSlot } from '../../../contract/schemas/appointment-calendar.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Seat } from './seats.ts'
import { countedSlots } from './slot-counts.ts'
import { clockOf } from './slots.ts'

export type FutureSlot = Seat & { booked: number; held: number }

/** The slots of a unit that are not over, each with who is in it. */
export const futureSlots = (from: Db | Tx, unitId: string, now: Date): Promise<FutureSlot[]> =>
  countedSlots(from, now)
    .where('unit_id', '=', unitId)
    .where('day', '>=', civilDayOf(now))
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()

/** Slots with more people than the given number of seats. */
export const crowdedSlots = (slots: FutureSlot[], seatsOf: (slot: FutureSlot) => number): CrowdedSlot[] =>
  slots
    .filter((slot) => slot.booked + slot.held > seatsOf(slot))
    .map((slot) => ({
      slotId: slot.id,
      groupId: slot.group_id,
      day: slot.day,
      from: clockOf(slot.starts_at),
      to: clockOf(slot.ends_at),
      booked: slot.booked,
      held: slot.held,
      seats: seatsOf(slot),
    }))
