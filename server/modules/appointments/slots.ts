import { sql, type Selectable } from 'kysely'
import { slotState } from '../../../contract/rules/appointments/bookable.ts'
import { timeOfMinutes } from '../../../contract/rules/appointments/slots.ts'
import { minuteOfDay, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { BookingRules } from '../../../contract/schemas/appointment-calendar.ts'
import type { Slot } from '../../../contract/schemas/appointment-slot.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'

/** `lapsed` holds have run out and still count as taken until somebody clears them away. */
export type SlotRow = Selectable<Database['slot']> & { lapsed: number }

const withLapsed = (from: Db | Tx, now: Date) =>
  from
    .selectFrom('slot')
    .selectAll('slot')
    .select((slot) =>
      slot
        .selectFrom('slot_hold')
        .whereRef('slot_hold.slot_id', '=', 'slot.id')
        .where('slot_hold.state', '=', 'open')
        .where('slot_hold.expires_at', '<=', now)
        .select(sql<number>`count(*)`.as('count'))
        .$asScalar()
        .as('lapsed'),
    )
    .$narrowType<{ lapsed: number }>()

export const slotsOf = (
  from: Db | Tx,
  where: { unitId: string; groupId: string; days: readonly [CivilDay, CivilDay] },
  now: Date,
): Promise<SlotRow[]> =>
  withLapsed(from, now)
    .where('unit_id', '=', where.unitId)
    .where('group_id', '=', where.groupId)
    .where('day', '>=', where.days[0])
    .where('day', '<=', where.days[1])
    .orderBy('starts_at')
    .orderBy('place_name')
    .execute()

export const slotById = (from: Db | Tx, id: string, now: Date): Promise<SlotRow | undefined> =>
  withLapsed(from, now).where('id', '=', id).executeTakeFirst()

const seatsLeft = (row: SlotRow) => Math.max(0, row.seats - row.taken + row.lapsed)

export const clockOf = (instant: Date) => timeOfMinutes(minuteOfDay(instant))

export function viewSlot(row: SlotRow, rules: BookingRules, now: Date): Slot {
  const facts = {
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    seats: row.seats,
    seatsLeft: seatsLeft(row),
  }
  return {
    id: row.id,
    day: row.day,
    from: clockOf(row.starts_at),
    to: clockOf(row.ends_at),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state: slotState(facts, rules, now),
    seatsLeft: facts.seatsLeft,
    seats: row.seats,
    place: row.place_name === '' ? null : { name: row.place_name, address: row.place_address },
  }
}
