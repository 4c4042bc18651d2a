import { hashOf, type Box } from '../crypto/box.ts'
import { canonical } from '../crypto/canonical-json.ts'
import type { Tx } from '../db/engine.ts'
import { refuse } from './refusal.ts'

export type IdempotentCall = { personId: string; route: string; key: string; body: unknown; now: Date }

/**
 * Runs `work` once for each key. The row is inserted first, in the same transaction: a twin that runs at the same
 * moment waits on the primary key and is then answered with the stored response. Only successes are stored.
 */
export async function once<T>(
  tx: Tx,
  box: Box,
  call: IdempotentCall,
  work: () => Promise<T>,
): Promise<{ value: T; replayed: boolean }> {
  const { personId, route, key, now } = call
  const bodyHash = hashOf(canonical(call.body))
  const place = `idempotency:${personId}/${route}/${key}:response`
  const inserted = await tx
    .insertInto('idempotency')
    .values({ person_id: personId, route, key, body_hash: bodyHash, response_sealed: null, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const row = tx
    .selectFrom('idempotency')
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('key', '=', key)
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    const stored = await row.select(['body_hash', 'response_sealed']).executeTakeFirstOrThrow()
    if (stored.body_hash !== bodyHash) refuse('IDEMPOTENCY_MISMATCH')
    if (stored.response_sealed === null) return refuse('BUSY', { retryAfterSeconds: 1 })
    return { value: JSON.parse(box.open(place, stored.response_sealed)), replayed: true }
  }
  const value = await work()
  await tx
    .updateTable('idempotency')
    .set({ response_sealed: box.seal(place, JSON.stringify(value)) })
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute()
  return { value, replayed: false }
}
