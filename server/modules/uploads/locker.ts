import { randomUUID } from 'node:crypto'
import type { Lock, Locker, RequestRelease } from '@tus/utils'
import { sql } from 'kysely'
import type { Db } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'

const lastsMs = 10_000
const renewMs = 3_000
const pollMs = 50
const patienceMs = 5_000
/** For as long a request whose line broke may put away what had arrived; asked to stop at once, it would drop it. */
const graceMs = 1_000

/**
 * Locks of uploads in the database, so that every instance sees them. A lock is renewed while it is held and
 * runs out ten seconds after its holder was killed. A second request of the same phone lets the first end, and asks
 * it to stop when it does not.
 */
export function createUploadLocker(db: Db): Locker {
  const localHolders = new Map<string, RequestRelease>()
  return { newLock: (id) => createLock(db, localHolders, id) }
}

function createLock(db: Db, localHolders: Map<string, RequestRelease>, id: string): Lock {
  const holder = randomUUID()
  let renewal: NodeJS.Timeout | undefined
  const expiry = sql<Date>`now() + ${lastsMs} * interval '1 millisecond'`

  async function take(): Promise<boolean> {
    const row = await db
      .insertInto('upload_lock')
      .values({ upload_id: id, holder, expires_at: expiry })
      .onConflict((conflict) =>
        conflict
          .column('upload_id')
          .doUpdateSet({ holder, expires_at: expiry })
          .where('upload_lock.expires_at', '<', sql<Date>`now()`),
      )
      .returning('holder')
      .executeTakeFirst()
    return row !== undefined
  }

  const renew = () =>
    db
      .updateTable('upload_lock')
      .set({ expires_at: expiry })
      .where('upload_id', '=', id)
      .where('holder', '=', holder)
      .execute()
      .catch(() => undefined)

  return {
    async lock(signal, release) {
      const began = Date.now()
      while (!(await take())) {
        if (Date.now() > began + graceMs) await localHolders.get(id)?.()
        if (signal.aborted || Date.now() > began + patienceMs) refuse('BUSY', { retryAfterSeconds: 1 })
        await new Promise((resume) => setTimeout(resume, pollMs))
      }
      localHolders.set(id, release)
      renewal = setInterval(() => void renew(), renewMs).unref()
    },
    async unlock() {
      clearInterval(renewal)
      localHolders.delete(id)
      await db.deleteFrom('upload_lock').where('upload_id', '=', id).where('holder', '=', holder).execute()
    },
  }
}
