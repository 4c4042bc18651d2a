import type { Db, Tx } from '../db/engine.ts'
import type { Services } from '../services.ts'

const batch = 200

/** Writes down, with the change that forgets them, which bytes have to go: what the store cannot do now is not forgotten. */
export async function condemnBlobs(at: Db | Tx, keys: readonly string[], since: Date): Promise<void> {
  if (keys.length === 0) return
  await at
    .insertInto('dead_blob')
    .values(keys.map((key) => ({ key, since })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** Takes condemned bytes out of the store; stops at the first that it does not take, and goes on next time. */
export async function buryBlobs({ db, blobs }: Pick<Services, 'db' | 'blobs'>): Promise<void> {
  for (;;) {
    const dead = await db.selectFrom('dead_blob').select('key').orderBy('since').limit(batch).execute()
    for (const { key } of dead) {
      const gone = await blobs.delete(key).then(
        () => true,
        () => false,
      )
      if (!gone) return
      await db.deleteFrom('dead_blob').where('key', '=', key).execute()
    }
    if (dead.length < batch) return
  }
}
