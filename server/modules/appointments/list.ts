import type { AppointmentSummary } from '../../../contract/schemas/appointment.ts'
import type { CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { readCalendar } from './calendars.ts'
import type { ShowAppointments } from './show.ts'

type Page = { when?: 'upcoming' | 'past'; cursor?: string; limit?: number }

const joined = (db: Db) => db.selectFrom('appointment').innerJoin('slot', 'slot.id', 'appointment.slot_id')

/** A person's appointments: those to come, the nearest first, or those that are over, the newest first. */
export async function pageOfAppointments(db: Db, show: ShowAppointments, personId: string, page: Page, now: Date) {
  const limit = page.limit ?? 30
  const toCome = (page.when ?? 'upcoming') === 'upcoming'
  const order = toCome ? 'asc' : 'desc'
  let query = joined(db)
    .select(['appointment.id', 'slot.starts_at'])
    .where('appointment.person_id', '=', personId)
    .where((where) => {
      const ahead = where.and([
        where('appointment.status', 'in', ['booked', 'arrived']),
        where('slot.ends_at', '>', now),
      ])
      return toCome ? ahead : where.not(ahead)
    })
    .orderBy('slot.starts_at', order)
    .orderBy('appointment.id', order)
    .limit(limit + 1)
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, ['instant', 'uuid'])
  if (after) {
    const [at, id] = after
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('slot.starts_at', 'appointment.id'), toCome ? '>' : '<', tuple(new Date(String(at)), String(id))),
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await summaries(
      db,
      show,
      shown.map((row) => row.id),
      now,
    ),
    nextCursor: rows.length > limit && last ? encodeCursor([last.starts_at.toISOString(), last.id]) : null,
  }
}

/** The appointments of a day of a unit, in order of time; those that were called off last. */
export async function appointmentsOfDay(
  db: Db,
  show: ShowAppointments,
  where: { unitId: string; day: CivilDay; groupId?: string | undefined },
  now: Date,
): Promise<AppointmentSummary[]> {
  let query = joined(db)
    .select('appointment.id')
    .where('appointment.unit_id', '=', where.unitId)
    .where('appointment.day', '=', where.day)
    .orderBy((order) => order('appointment.status', 'in', ['cancelled', 'released']))
    .orderBy('slot.starts_at')
    .orderBy('appointment.created_at')
  if (where.groupId) query = query.where('appointment.group_id', '=', where.groupId)
  return summaries(
    db,
    show,
    (await query.execute()).map((row) => row.id),
    now,
  )
}

/** In the order of the ids. */
export async function summaries(
  db: Db | Tx,
  show: ShowAppointments,
  ids: string[],
  now: Date,
): Promise<AppointmentSummary[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('appointment').selectAll().where('id', 'in', ids).execute()
  const slots = await db
    .selectFrom('slot')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((row) => row.slot_id),
    )
    .execute()
  const calendars = new Map<string, Awaited<ReturnType<typeof readCalendar>>>()
  for (const { unit_id: unitId } of rows)
    if (!calendars.has(unitId)) calendars.set(unitId, await readCalendar(db, unitId))
  const shown = new Map<string, AppointmentSummary>()
  for (const row of rows) {
    const slot = slots.find((one) => one.id === row.slot_id)
    const kept = calendars.get(row.unit_id)
    if (slot && kept) shown.set(row.id, await show.summary(db, row, slot, kept.calendar, now))
  }
  return ids.flatMap((id) => shown.get(id) ?? [])
}
