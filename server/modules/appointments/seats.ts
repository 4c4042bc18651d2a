import { randomUUID } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'

export type Seat = Selectable<Database['slot']>
export type HoldRow = Selectable<Database['slot_hold']>

const minute = 60_000

/*
 * Locks are taken in one order everywhere, so that no two changes wait for each other: a person, then an appointment or
 * a hold of that person, then slots by their ids, then what follows from a slot (lapsed holds, the wait-list), where
 * rows that somebody else holds are skipped.
 */

/** One change after the other for one person, on however many phones. */
export const lockPerson = (tx: Tx, personId: string) =>
  tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()

export const lockSlots = (tx: Tx, ids: readonly string[]) =>
  tx.selectFrom('slot').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()

/** Takes one seat if there is one, in one conditional statement: of two who want the last one gets it. */
export const takeSeat = (tx: Tx, slotId: string): Promise<Seat | undefined> =>
  tx
    .updateTable('slot')
    .set({ taken: sql<number>`taken + 1` })
    .where('id', '=', slotId)
    .whereRef('taken', '<', 'capacity')
    .returningAll()
    .executeTakeFirst()

/** Gives seats back; a capacity that stood above the calendar's seats sinks with them. */
export const freeSeats = (tx: Tx, slotId: string, count = 1): Promise<Seat> =>
  tx
    .updateTable('slot')
    .set({ taken: sql<number>`taken - ${count}`, capacity: sql<number>`greatest(seats, taken - ${count})` })
    .where('id', '=', slotId)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Ends the holds of a slot that have run out and frees their seats. The slot's row is held by the caller. */
export async function clearLapsed(tx: Tx, slotId: string, now: Date): Promise<number> {
  const lapsed = tx
    .selectFrom('slot_hold')
    .select('id')
    .where('slot_id', '=', slotId)
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .forUpdate()
    .skipLocked()
  const ended = await tx
    .updateTable('slot_hold')
    .set({ state: 'expired' })
    .where('id', 'in', lapsed)
    .returning(['id', 'kind'])
    .execute()
  if (ended.length === 0) return 0
  const offers = ended.filter((hold) => hold.kind === 'offer').map((hold) => hold.id)
  if (offers.length > 0)
    await tx
      .updateTable('wait_entry')
      .set({ state: 'missed', updated_at: now })
      .where('hold_id', 'in', offers)
      .where('state', '=', 'offered')
      .execute()
  await freeSeats(tx, slotId, ended.length)
  return ended.length
}

/** Takes a seat, or one whose hold has just run out. */
export async function takeSeatOrLapsed(tx: Tx, slotId: string, now: Date): Promise<Seat | undefined> {
  const seat = await takeSeat(tx, slotId)
  if (seat) return seat
  const lapsed = await tx
    .selectFrom('slot_hold')
    .select('id')
    .where('slot_id', '=', slotId)
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  if (!lapsed) return undefined
  await lockSlots(tx, [slotId])
  return (await clearLapsed(tx, slotId, now)) > 0 ? takeSeat(tx, slotId) : undefined
}

/** Writes down for whom a seat that was just taken is kept. */
export const keepSeat = (
  tx: Tx,
  given: { slotId: string; personId: string | null; kind: HoldRow['kind']; minutes: number; now: Date },
): Promise<HoldRow> =>
  tx
    .insertInto('slot_hold')
    .values({
      id: randomUUID(),
      slot_id: given.slotId,
      person_id: given.personId,
      kind: given.kind,
      state: 'open',
      created_at: given.now,
      expires_at: new Date(given.now.getTime() + given.minutes * minute),
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Ends an open hold of a person as `state`; undefined when it is not open any more or has run out. */
export const endHold = (
  tx: Tx,
  hold: { id: string; personId: string | null },
  state: 'used' | 'dropped',
  now: Date,
): Promise<HoldRow | undefined> => {
  const open = tx
    .updateTable('slot_hold')
    .set({ state })
    .where('id', '=', hold.id)
    .where('person_id', hold.personId === null ? 'is' : '=', hold.personId)
    .where('state', '=', 'open')
  return (state === 'used' ? open.where('expires_at', '>', now) : open).returningAll().executeTakeFirst()
}

export const holdById = (from: Db | Tx, id: string): Promise<HoldRow | undefined> =>
  from.selectFrom('slot_hold').selectAll().where('id', '=', id).executeTakeFirst()

export const openChoiceOf = (from: Db | Tx, personId: string) =>
  from
    .selectFrom('slot_hold')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .where('kind', '=', 'choice')
    .executeTakeFirst()
