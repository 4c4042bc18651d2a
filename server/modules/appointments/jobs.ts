import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import { civilDayOf, minuteOfDay } from '../../../contract/rules/calendar/civil-day.ts'
import { inTransaction, isBusy, type Tx } from '../../db/engine.ts'
import { schedule } from '../../jobs/schedule.ts'
import type { Services } from '../../services.ts'
import { offerFreed } from './offer-freed.ts'
import { clearLapsed, freeSeats, lockSlots } from './seats.ts'
import { countedSlots } from './slot-counts.ts'

type Rules = Pick<Services, 'db' | 'now'>
const hour = 3_600_000

/** Ends holds and offers that have run out; what they free goes to the people who wait. Safe on every instance at once. */
export async function sweepHolds({ db, now }: Rules): Promise<number> {
  const at = now()
  const rows = await db
    .selectFrom('slot_hold')
    .select('slot_id')
    .distinct()
    .where('state', '=', 'open')
    .where('expires_at', '<=', at)
    .limit(500)
    .execute()
  let ended = 0
  for (const { slot_id: slotId } of rows)
    ended += await inTransaction(db, async (tx) => {
      await lockSlots(tx, [slotId])
      const count = await clearLapsed(tx, slotId, at)
      if (count > 0) await offerFreed(tx, slotId, at)
      return count
    }).catch((error: unknown) => {
      // A slot that everybody wants at this moment clears its own lapsed holds; the next sweep sees to the rest.
      if (isBusy(error)) return 0
      throw error
    })
  return ended
}

const notice = (tx: Tx, kind: 'reminder' | 'released', row: { id: string; person_id: string }, now: Date) =>
  tx
    .insertInto('appointment_notice')
    .values({
      id: randomUUID(),
      person_id: row.person_id,
      kind,
      appointment_id: row.id,
      hold_id: null,
      created_at: now,
      sent_at: null,
    })
    .execute()

/** Asks the day before whether people will come. */
export async function remind({ db, now }: Rules): Promise<number> {
  const at = now()
  let asked = 0
  for (const { unitId, confirm } of await confirming({ db })) {
    asked += await inTransaction(db, async (tx) => {
      const near = tx
        .selectFrom('slot')
        .select('id')
        .where('unit_id', '=', unitId)
        .where('starts_at', '>', at)
        .where('starts_at', '<=', new Date(at.getTime() + confirm.remindHoursBefore * hour))
      const rows = await tx
        .updateTable('appointment')
        .set({ reminded_at: at })
        .where('slot_id', 'in', near)
        .where('status', '=', 'booked')
        .where('confirmed_at', 'is', null)
        .where('reminded_at', 'is', null)
        .where('person_id', 'is not', null)
        .returning(['id', 'person_id'])
        .execute()
      for (const { id, person_id: personId } of rows)
        if (personId) await notice(tx, 'reminder', { id, person_id: personId }, at)
      return rows.length
    })
  }
  return asked
}

/** Gives a seat on that nobody confirmed in time, where the office wants it so; only after a reminder. */
export async function releaseUnconfirmed({ db, now }: Rules): Promise<number> {
  const at = now()
  let released = 0
  for (const { unitId, confirm } of await confirming({ db })) {
    if (confirm.releaseHoursBefore === null) continue
    const rows = await db
      .selectFrom('appointment')
      .innerJoin('slot', 'slot.id', 'appointment.slot_id')
      .select('appointment.id')
      .where('appointment.unit_id', '=', unitId)
      .where('appointment.status', '=', 'booked')
      .where('appointment.confirmed_at', 'is', null)
      .where('appointment.reminded_at', '<=', new Date(at.getTime() - hour))
      .where('slot.starts_at', '>', at)
      .where('slot.starts_at', '<=', new Date(at.getTime() + confirm.releaseHoursBefore * hour))
      .execute()
    for (const { id } of rows) released += await inTransaction(db, (tx) => release(tx, id, at))
  }
  return released
}

async function release(tx: Tx, id: string, now: Date): Promise<number> {
  const row = await tx
    .updateTable('appointment')
    .set({ status: 'released', ended_at: now, updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .where('status', '=', 'booked')
    .where('confirmed_at', 'is', null)
    .returning(['id', 'person_id', 'slot_id'])
    .executeTakeFirst()
  if (!row) return 0
  await freeSeats(tx, row.slot_id)
  await offerFreed(tx, row.slot_id, now)
  if (row.person_id) await notice(tx, 'released', { id, person_id: row.person_id }, now)
  return 1
}

async function confirming({ db }: Pick<Services, 'db'>) {
  const rows = await db.selectFrom('unit_calendar').select(['unit_id', 'content']).execute()
  return rows.flatMap(({ unit_id: unitId, content }) =>
    content.rules.confirm ? [{ unitId, confirm: content.rules.confirm }] : [],
  )
}

/**
 * Ends what is left of past days. Whoever did not check in has missed the appointment only where the unit did check
 * people in that day; where nobody was, nothing is known and nothing is held against anybody.
 */
export async function closePastDays({ db, now }: Rules): Promise<void> {
  const at = now()
  const today = civilDayOf(at)
  await inTransaction(db, async (tx) => {
    const left = tx.updateTable('appointment').where('status', '=', 'booked').where('day', '<', today)
    await left
      .set({ status: 'no-show', ended_at: at, updated_at: at, revision: sql<number>`revision + 1` })
      .where((where) =>
        where.exists(
          where
            .selectFrom('appointment as other')
            .whereRef('other.unit_id', '=', 'appointment.unit_id')
            .whereRef('other.day', '=', 'appointment.day')
            .where('other.status', 'in', ['arrived', 'served'])
            .select('other.id'),
        ),
      )
      .execute()
    await left.set({ status: 'ended', ended_at: at, updated_at: at, revision: sql<number>`revision + 1` }).execute()
    await tx
      .updateTable('wait_entry')
      .set({ state: 'over', updated_at: at })
      .where('state', '=', 'waiting')
      .where('day', '<', today)
      .execute()
  })
}

export type Drift = { slotId: string; taken: number; counted: number }

/** Compares every counter from today on with the rows it counts. */
export async function reconcile({ db, now }: Rules): Promise<Drift[]> {
  const rows = await countedSlots(db).where('slot.day', '>=', civilDayOf(now())).execute()
  return rows
    .map(({ id, taken, booked, held }) => ({ slotId: id, taken, counted: booked + held }))
    .filter((row) => row.taken !== row.counted)
}

/**
 * Puts counters right that differ from their rows, each under the lock of its slot and counted again there, since what
 * was seen without it may have been a booking on its way. Gives back what it mended: drift is a fault to be looked for.
 */
export async function mendDrift(services: Rules): Promise<Drift[]> {
  const mended: Drift[] = []
  for (const { slotId } of await reconcile(services))
    await inTransaction(services.db, async (tx) => {
      await lockSlots(tx, [slotId])
      const { taken, seats, booked, held } = await countedSlots(tx)
        .where('slot.id', '=', slotId)
        .executeTakeFirstOrThrow()
      const counted = booked + held
      if (taken === counted) return
      await tx
        .updateTable('slot')
        .set({ taken: counted, capacity: Math.max(seats, counted) })
        .where('id', '=', slotId)
        .execute()
      mended.push({ slotId, taken, counted })
    })
  return mended
}

/** At night in Vietnam, when nobody books. */
const nightHour = 2
export const isNight = (instant: Date) => Math.floor(minuteOfDay(instant) / 60) === nightHour

/** Runs the jobs of appointments until stopped. */
export function startAppointmentJobs(services: Services, log: FastifyBaseLogger): () => void {
  return schedule(log, [
    [15_000, 'sweep of holds', () => sweepHolds(services)],
    [
      hour / 12,
      'reminders',
      async () => {
        await remind(services)
        await releaseUnconfirmed(services)
      },
    ],
    [hour, 'end of past days', () => closePastDays(services)],
    // Asked every hour, so that a server that is started anew every day has its night, too.
    [
      hour,
      'reconciliation',
      async () => {
        if (!isNight(services.now())) return
        const drift = await mendDrift(services)
        if (drift.length > 0) log.error({ drift }, 'counters of slots differed from their rows and were mended')
      },
    ],
  ])
}
