import type { Db } from '../../db/engine.ts'
import { heldMessages } from './messages.ts'

export type ConnectorHealth = {
  /** Waits to be sent or carried out, or to be tried again. */
  waiting: number
  /** Came before one that has to come first. */
  held: number
  /** Laid aside for a person; `npm run connector:list` tells them. */
  dead: number
  /** Age of the oldest that waits. */
  oldestMinutes: number
  /** When the statuses of the real system were read to their end for the last time, and why not since. */
  readAt: string | null
  failure: string | null
}

export async function connectorHealth(db: Db, now: Date): Promise<ConnectorHealth> {
  const waiting = await db
    .selectFrom('connector_message')
    .where('state', '=', 'waiting')
    .select((at) => [at.fn.countAll<number>().as('count'), at.fn.min('created_at').as('oldest')])
    .executeTakeFirstOrThrow()
  const dead = await db
    .selectFrom('connector_message')
    .where('state', '=', 'dead')
    .select((at) => at.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const feed = await db.selectFrom('connector_feed').selectAll().executeTakeFirst()
  return {
    waiting: Number(waiting.count),
    held: (await heldMessages(db).execute()).length,
    dead: Number(dead.count),
    oldestMinutes: waiting.oldest ? Math.floor((now.getTime() - waiting.oldest.getTime()) / 60_000) : 0,
    readAt: feed?.read_at?.toISOString() ?? null,
    failure: feed?.failure ?? null,
  }
}
