import { randomInt } from 'node:crypto'
import { hashOf } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'

/** Neither 0 and O nor 1, I and L: the code is read from paper. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const groups = 4
const groupLength = 5
const hours = 24

export const setupCodeHash = (code: string) => hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/** A code of 99 bits that sets up one account (null: that of the first administrator), once, within a day. */
export async function issueSetupCode(db: Db | Tx, personId: string | null, now: Date) {
  const group = () => Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join('')
  const setupCode = Array.from({ length: groups }, group).join('-')
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
