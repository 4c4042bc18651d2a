import { sql } from 'kysely'
import type { Db } from '../db/engine.ts'
import { refuse } from './refusal.ts'

export type Bucket = { capacity: number; perSecond: number }

/**
 * Takes one token of a bucket that all instances share (a row in the database). The row is made full,
 * refilled by the time that has passed, and refuses when nothing is left.
 */
export async function takeToken(db: Db, name: string, bucket: Bucket, now: Date): Promise<void> {
  const refilled = sql<number>`least(${bucket.capacity}::double precision, rate_limit.tokens + ${bucket.perSecond}::double precision * greatest(0, extract(epoch from (excluded.updated_at - rate_limit.updated_at))))`
  const row = await db
    .insertInto('rate_limit')
    .values({ bucket: name, tokens: bucket.capacity - 1, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('bucket')
        .doUpdateSet({
          tokens: sql<number>`${refilled} - 1`,
          updated_at: sql<Date>`greatest(rate_limit.updated_at, excluded.updated_at)`,
        })
        .where(refilled, '>=', 1),
    )
    .returning('tokens')
    .executeTakeFirst()
  if (!row) refuse('RATE_LIMITED', { retryAfterSeconds: Math.ceil(1 / bucket.perSecond) })
}
