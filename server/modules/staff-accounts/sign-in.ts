import type { Box } from '../../crypto/box.ts'
import { hashOf } from '../../crypto/box.ts'
import { isPassword } from '../../crypto/password.ts'
import type { Db } from '../../db/engine.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import { stepOf } from './totp.ts'

/** Five wrong tries, then one in fifteen minutes; also for a login that nobody has, so that none can be found out. */
const tries = { capacity: 5, perSecond: 1 / 900 }
const bucketOf = (login: string) => `staff-sign-in:${hashOf(login)}`

export const totpPlace = (personId: string) => `staff_account:${personId}:totp`

type Given = { login: string; password: string; totp: string }

/** The person behind login, password and code. Every way of being wrong gets the same answer after the same work. */
export async function checkStaffSignIn(db: Db, box: Box, { password, totp, ...given }: Given, now: Date) {
  const login = given.login.trim().toLowerCase()
  await takeToken(db, bucketOf(login), tries, now)
  const row = await db.selectFrom('staff_account').selectAll().where('login', '=', login).executeTakeFirst()
  const usable = row && !row.disabled_at ? row : undefined
  const right = await isPassword(password, usable?.password_hash ?? null)
  if (!usable || !right || usable.totp_sealed === null) return refuse('SIGN_IN_FAILED')
  const step = stepOf(box.open(totpPlace(usable.person_id), usable.totp_sealed), totp, now)
  if (step === null || !(await spendStep(db, usable.person_id, step))) return refuse('SIGN_IN_FAILED')
  await forgiveTries(db, login)
  return usable.person_id
}

/** A code serves once: of two that send the same one, one is refused. */
async function spendStep(db: Db, personId: string, step: number): Promise<boolean> {
  const spent = await db
    .updateTable('staff_account')
    .set({ totp_step: step })
    .where('person_id', '=', personId)
    .where('totp_step', '<', step)
    .returning('person_id')
    .executeTakeFirst()
  return spent !== undefined
}

export const forgiveTries = (db: Db, login: string) =>
  db.deleteFrom('rate_limit').where('bucket', '=', bucketOf(login)).execute()
