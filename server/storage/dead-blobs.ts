import type { Db, Tx } from '../db/engine.ts'
import type { Services } from '../services.ts'

const batch = 200
/** No phone goes on with an upload for longer. */
const namedWithin = 72 * 3_600_000

/**
 * Before bytes are stored that no row names yet: condemned from later on, so that they do not lie there for ever when
 * the server is killed in between and nobody goes on. `keepBlob` takes it back with the row.
 */
export const expectBlob = ({ db, now }: Pick<Services, 'db' | 'now'>, key: string) =>
  condemnBlobs(db, [key], new Date(now().getTime() + namedWithin))

export async function keepBlob(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('dead_blob').where('key', '=', key).execute()
}

/** Writes down, with the change that forgets them, which bytes have to go: what the store cannot do now is not forgotten. */
export async function condemnBlobs(at: Db | Tx, keys: readonly string[], since: Date): Promise<void> {
  if (keys.length === 0) return
  await at
    .insertInto('dead_blob')
    .values(keys.map((key) => ({ key, since })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ since }))
    .execute()
}

/** Takes condemned bytes out of the store; stops at the first that it does not take, and goes on next time. */
export async function buryBlobs({ db, blobs, now }: Pick<Services, 'db' | 'blobs' | 'now'>): Promise<void> {
  for (;;) {
    const dead = await db
      .selectFrom('dead_blob')
      .select('key')
      .where('since', '<=', now())
      .orderBy('since')
      .limit(batch)
      .execute()
    const named = await namedOf(
      db,
      dead.map(({ key }) => key),
    )
    for (const { key } of dead) {
      const gone =
        named.has(key) ||
        (await blobs.delete(key).then(
          () => true,
          () => false,
        ))
      if (!gone) return
      await db.deleteFrom('dead_blob').where('key', '=', key).execute()
    }
    if (dead.length < batch) return
  }
}

/** Of two that finish one upload, the second may be killed when the first has written the row: it stays. */
async function namedOf(db: Db, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.selectFrom('dossier_file').select('id').where('id', 'in', keys).execute()
  return new Set(rows.map(({ id }) => id))
}
