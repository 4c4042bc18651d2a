import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { slotsOfDay } from '../../../contract/rules/appointments/slots.ts'
import type { CounterGroup, Place } from '../../../contract/rules/appointments/calendar.ts'
import { instantAt, type CivilDay, type ClockTime } from '../../../contract/rules/calendar/civil-day.ts'
import { inTransaction, type Db, type Tx } from '../../db/engine.ts'
import type { LocalityData } from '../locality/load.ts'
import { groupIn, readCalendar, type KeptCalendar } from './calendars.ts'

type Rules = { locality: Pick<LocalityData, 'calendar'> }

/**
 * Sees to it that the slots of these days stand in the table as the calendar wants them. Usually they do; otherwise the
 * calendar's row is held, so that two readers and a change by the staff follow one another.
 */
export async function ensureDays(
  services: Rules & { db: Db },
  kept: KeptCalendar,
  groupId: string,
  days: readonly CivilDay[],
): Promise<void> {
  const missing = await missingDays(services.db, kept, groupId, days)
  if (missing.length === 0) return
  await inTransaction(services.db, async (tx) => {
    await holdCalendar(tx, kept.unitId)
    const current = await readCalendar(tx, kept.unitId)
    const group = groupIn(current, groupId)
    for (const day of await missingDays(tx, current, groupId, days))
      await materialiseDay(services, tx, current, group, day)
  })
}

export const holdCalendar = (tx: Tx, unitId: string) =>
  tx.selectFrom('unit_calendar').select('unit_id').where('unit_id', '=', unitId).forUpdate().execute()

async function missingDays(from: Db | Tx, kept: KeptCalendar, groupId: string, days: readonly CivilDay[]) {
  if (days.length === 0) return []
  const done = await from
    .selectFrom('slot_day')
    .select('day')
    .where('unit_id', '=', kept.unitId)
    .where('group_id', '=', groupId)
    .where('calendar_revision', '=', kept.revision)
    .where('day', 'in', days)
    .execute()
  const known = new Set(done.map((row) => row.day))
  return days.filter((day) => !known.has(day))
}

/**
 * Writes the slots of one day. A slot that the calendar no longer has gets 0 seats and stays, because people may be
 * booked in it; where more are booked than there are seats now, `capacity` stands above `seats` until they are fewer.
 * Rows are locked in the order of their ids, as everywhere.
 */
export async function materialiseDay(
  { locality }: Rules,
  tx: Tx,
  kept: KeptCalendar,
  group: CounterGroup,
  day: CivilDay,
): Promise<void> {
  const where = { unit_id: kept.unitId, group_id: group.id, day }
  const planned = slotsOfDay(group, kept.calendar.rules, locality.calendar, day)
    .map(({ from, to, place, seats }) => ({
      id: slotIdOf(kept.unitId, group.id, day, { from, place }),
      ...where,
      starts_at: instantAt(day, from),
      ends_at: instantAt(day, to),
      place_name: place?.name ?? '',
      place_address: place?.address ?? null,
      seats,
      capacity: seats,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const present = await tx
    .selectFrom('slot')
    .select('id')
    .where('unit_id', '=', kept.unitId)
    .where('group_id', '=', group.id)
    .where('day', '=', day)
    .orderBy('id')
    .forUpdate()
    .execute()
  const wanted = new Set(planned.map((slot) => slot.id))
  const gone = present.map((row) => row.id).filter((id) => !wanted.has(id))
  if (gone.length > 0)
    await tx
      .updateTable('slot')
      .set({ seats: 0, capacity: sql<number>`taken` })
      .where('id', 'in', gone)
      .execute()
  if (planned.length > 0)
    await tx
      .insertInto('slot')
      .values(planned)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((to) => ({
          seats: to.ref('excluded.seats'),
          capacity: sql<number>`greatest(excluded.seats, slot.taken)`,
          ends_at: to.ref('excluded.ends_at'),
          place_address: to.ref('excluded.place_address'),
        })),
      )
      .execute()
  await tx
    .insertInto('slot_day')
    .values({ ...where, calendar_revision: kept.revision })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'group_id', 'day']).doUpdateSet({ calendar_revision: kept.revision }),
    )
    .execute()
}

/** The same slot has the same id wherever and whenever it is worked out. */
export function slotIdOf(
  unitId: string,
  groupId: string,
  day: CivilDay,
  { from, place }: { from: ClockTime; place: Place | null },
): string {
  const parts = [unitId, groupId, day, from, place?.name ?? '']
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
