import { randomUUID } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { FollowUp, NewDossier, OneStopFault } from '../../one-stop/system.ts'
import { mostAttempts, waitAfter } from './retry.ts'

export type MessageRow = Selectable<Database['connector_message']>
type New = Pick<MessageRow, 'direction' | 'dossier_code' | 'dossier_id' | 'sequence' | 'kind'>
type Options = { hash?: string; dead?: string; id?: string }

/** As long as a claim lasts; a server that was killed gives its messages up after that. */
export const claimMs = 180_000

const place = (id: string) => `connector_message:${id}:content`
const contentOf = (box: Box, { id, content_sealed: sealed }: MessageRow) =>
  JSON.parse(sealed === null ? 'null' : box.open(place(id), sealed))
/** What we wrote ourselves. */
export const outgoingOf = (box: Box, row: MessageRow): NewDossier | FollowUp => contentOf(box, row)
/** What came from outside and is judged again by who reads it. */
export const incomingOf = (box: Box, row: MessageRow): unknown => contentOf(box, row)

/** Writes a message down; false when this number of this dossier is there already. */
export async function addMessage(db: Db | Tx, box: Box, fresh: New, content: object, now: Date, options: Options = {}) {
  const { id = randomUUID(), hash, dead } = options
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('connector_message')
    .values({
      ...fresh,
      id,
      content_sealed: box.seal(place(id), JSON.stringify(content)),
      content_hash: hash ?? null,
      state: dead ? 'dead' : 'waiting',
      reason: dead ?? null,
      next_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['direction', 'dossier_code', 'sequence']).doNothing())
    .executeTakeFirst()
  return added === 1n
}

/** Nothing that comes before it in its dossier is missing or open. */
const inTurn = sql<boolean>`m.sequence = 1 + (select count(*) from connector_message as earlier
  where earlier.direction = m.direction and earlier.dossier_code = m.dossier_code and earlier.state in ('done', 'skipped'))`

/** Takes one message that is due and in turn; of several servers one gets it. */
export async function claim(db: Db, me: string, now: Date): Promise<MessageRow | undefined> {
  return db
    .updateTable('connector_message')
    .set({
      claimed_by: me,
      claimed_until: new Date(now.getTime() + claimMs),
      attempts: sql<number>`attempts + 1`,
    })
    .where('id', '=', (where) =>
      where
        .selectFrom('connector_message as m')
        .select('m.id')
        .where('m.state', '=', 'waiting')
        .where('m.next_at', '<=', now)
        .where((free) => free.or([free('m.claimed_until', 'is', null), free('m.claimed_until', '<=', now)]))
        .where(inTurn)
        .orderBy('m.next_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

const mine = (db: Db | Tx, { id, claimed_by: holder }: MessageRow) =>
  db
    .updateTable('connector_message')
    .where('id', '=', id)
    .where('claimed_by', '=', holder)
    .where('state', '=', 'waiting')

/** Somebody else has taken the message over: what was begun must leave no trace. */
export class LostClaim extends Error {}

export async function renewClaim(db: Db, message: MessageRow, now: Date) {
  const until = new Date(now.getTime() + claimMs)
  const { numUpdatedRows } = await mine(db, message).set({ claimed_until: until }).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LostClaim()
}

export async function settle(db: Db | Tx, message: MessageRow, now: Date, note?: string) {
  const { numUpdatedRows } = await mine(db, message)
    .set({ state: 'done', reason: note ?? null, content_sealed: null, claimed_until: null, ended_at: now })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LostClaim()
}

/** Puts a failed message back for later, or lays it aside for a person. Tells which. */
export async function putBack(db: Db, message: MessageRow, fault: OneStopFault, now: Date): Promise<'later' | 'dead'> {
  const dead = fault.lasting || message.attempts >= mostAttempts
  const next = new Date(now.getTime() + waitAfter(message.attempts))
  await mine(db, message)
    .set({
      reason: fault.reason,
      claimed_until: null,
      ...(dead ? { state: 'dead', ended_at: now } : { next_at: next }),
    })
    .execute()
  return dead ? 'dead' : 'later'
}

/** Messages that came before one that comes earlier in their dossier did. */
export const heldMessages = (db: Db) =>
  db
    .selectFrom('connector_message as m')
    .selectAll('m')
    .where('m.state', '=', 'waiting')
    .where(
      sql<boolean>`m.sequence > 1 + (select count(*) from connector_message as earlier
        where earlier.direction = m.direction and earlier.dossier_code = m.dossier_code and earlier.sequence < m.sequence)`,
    )
