import { randomUUID } from 'node:crypto'
import type { CounterGroup, UnitCalendar } from '../../../contract/rules/appointments/calendar.ts'
import { addDays, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { inTransaction, openPostgres, type Db } from '../../../server/db/engine.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { materialiseDay } from '../../../server/modules/appointments/materialise.ts'
import { sql } from 'kysely'
import { readCalendar } from '../../../server/modules/appointments/calendars.ts'

/** What one storm does; sent to each of its processes as JSON. */
export type Storm = {
  url: string
  clients: number
  attempts: number
  people: string[]
  slots: string[]
  /** Parts of all requests: sent twice at once with one key; cancelled afterwards; held and left; moved afterwards. */
  replay: number
  cancel: number
  abandon: number
  move: number
  /** Goes on after the attempts until every seat is taken. */
  fill: boolean
}

export const unitId = 'storm'
export const groupId = 'all'
export const seats = 20
const slotsOfDays = [4, 3, 3]

/** No day off is needed: every day of the storm has sessions of its own. */
export const work = { completeYears: [], holidays: [], makeUpDays: [], observeUnconfirmed: true }

/** Ten slots of twenty seats on three days; one appointment a person and day. */
export function stormCalendar(now: Date, holdMinutes: number, counters = seats): UnitCalendar {
  const today = civilDayOf(now)
  const group: CounterGroup = {
    id: groupId,
    letter: 'A',
    name: 'Storm',
    description: '',
    fieldIds: [],
    takesOther: true,
    counterNames: Array.from({ length: seats }, (_, index) => `${index + 1}`),
    serviceMinutes: 30,
    weekly: [],
    exceptions: slotsOfDays.map((count, index) => ({
      day: addDays(today, index + 1),
      kind: 'hours',
      reason: 'storm',
      sessions: [{ from: '08:00', to: count === 4 ? '10:00' : '09:30', counters, place: null }],
    })),
  }
  return {
    rules: {
      slotMinutes: 30,
      walkInPercent: 0,
      leadDays: 0,
      horizonDays: 14,
      cutOffMinutes: 30,
      changeUntilMinutes: 60,
      holdMinutes,
      offerMinutes: 10,
      perDay: 1,
      perProcedure: 1,
      checkIn: { earlyMinutes: 15, lateMinutes: 15 },
      noShow: null,
      confirm: null,
      makeUpWeekday: 1,
      priorities: [],
    },
    groups: [group],
    unconfirmed: null,
  }
}

/** An empty database with the slots and the people of a storm. */
export async function prepare(url: string, people: number, holdMinutes: number) {
  const engine = openPostgres(url, 4)
  await migrate(engine.db, 'sandbox')
  const ids = Array.from({ length: people }, () => randomUUID())
  for (let from = 0; from < ids.length; from += 5_000)
    await engine.db
      .insertInto('person')
      .values(
        ids
          .slice(from, from + 5_000)
          .map((id) => ({ id, kind: 'resident' as const, zalo_key: null, sample_id: null, name_sealed: null })),
      )
      .execute()
  const now = new Date()
  const calendar = stormCalendar(now, holdMinutes)
  await engine.db
    .insertInto('unit_calendar')
    .values({ unit_id: unitId, content: JSON.stringify(calendar), content_hash: 'storm', edited_at: null })
    .execute()
  await inTransaction(engine.db, async (tx) => {
    const kept = await readCalendar(tx, unitId)
    for (const group of kept.calendar.groups)
      for (const { day } of group.exceptions)
        await materialiseDay({ locality: { calendar: work } }, tx, kept, group, day)
  })
  const slots = await engine.db.selectFrom('slot').select('id').orderBy('id').execute()
  return { engine, people: ids, slots: slots.map((row) => row.id) }
}

/** What must hold whatever has happened. */
export type Wreck = {
  overbooked: number
  counterDrift: number
  capacityDrift: number
  dayLimitBroken: number
  twoAppointmentsOfOneHold: number
  filled: number
  deadlocks: number
}

export async function inspect(db: Db): Promise<Wreck> {
  const rows = await db.selectFrom('slot').selectAll().execute()
  const seated = await db
    .selectFrom('appointment')
    .select(['slot_id', 'person_id', 'day', 'hold_id'])
    .where('status', 'not in', ['cancelled', 'released'])
    .execute()
  const held = await db.selectFrom('slot_hold').select('slot_id').where('state', '=', 'open').execute()
  const count = <T>(values: T[], value: T) => values.filter((one) => one === value).length
  const inSlot = seated.map((row) => row.slot_id)
  const open = held.map((row) => row.slot_id)
  const people = seated.map((row) => `${row.person_id} ${row.day}`)
  const { deadlocks } = await db.selectFrom(deadlockCount.as('stat')).select('deadlocks').executeTakeFirstOrThrow()
  return {
    overbooked: rows.reduce(
      (sum, row) => sum + Math.max(0, count(inSlot, row.id) - Math.max(row.seats, row.capacity)),
      0,
    ),
    counterDrift: rows.filter((row) => row.taken !== count(inSlot, row.id) + count(open, row.id)).length,
    capacityDrift: rows.filter((row) => row.capacity !== Math.max(row.seats, row.taken)).length,
    dayLimitBroken: people.length - new Set(people).size,
    twoAppointmentsOfOneHold: seated.length - new Set(seated.map((row) => row.hold_id)).size,
    filled: seated.length,
    deadlocks: Number(deadlocks),
  }
}

const deadlockCount = sql<{
  deadlocks: number
}>`(select deadlocks from pg_stat_database where datname = current_database())`
