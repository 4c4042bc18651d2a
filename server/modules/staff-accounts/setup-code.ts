import { hashOf } from '../../crypto/box.ts'
import { codeGroups, plainCode } from '../../crypto/code-letters.ts'
import type { Db, Tx } from '../../db/engine.ts'

const hours = 24

export const setupCodeHash = (code: string) => hashOf(plainCode(code))

/** A code of 98 bits that sets up one account (null: that of the first administrator), once, within a day. */
export async function issueSetupCode(db: Db | Tx, personId: string | null, now: Date) {
  const setupCode = codeGroups(4, 5)
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  await db
    .deleteFrom('staff_setup')
    .where('person_id', personId === null ? 'is' : '=', personId)
    .execute()
  await db
    .insertInto('staff_setup')
    .values({ code_hash: setupCodeHash(setupCode), person_id: personId, totp_sealed: null, expires_at: expiresAt })
    .execute()
  return { setupCode, expiresAt }
}
