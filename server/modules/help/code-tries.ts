import { hashOf } from '../../crypto/box.ts'
import type { Db } from '../../db/engine.ts'
import { takeToken } from '../../http/rate-limit.ts'

/** A code has 39 bits and lasts minutes: at this pace nobody finds one. */
const perPerson = { capacity: 10, perSecond: 1 / 60 }
const perAddress = { capacity: 60, perSecond: 1 / 10 }

type Try = { purpose: 'help-code' | 'hand-over'; personId: string; ip: string }

/** Counts a code that somebody typed or scanned, right or wrong; refuses when it is too many. */
export async function countCodeTry(db: Db, { purpose, personId, ip }: Try, now: Date): Promise<void> {
  await takeToken(db, `${purpose}:${personId}`, perPerson, now)
  await takeToken(db, `${purpose}-address:${hashOf(ip)}`, perAddress, now)
}
