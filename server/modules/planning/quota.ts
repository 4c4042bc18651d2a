import { hashOf } from '../../crypto/box.ts'
import type { Db } from '../../db/engine.ts'
import type { Context } from '../../http/context.ts'
import { takeToken, type Bucket } from '../../http/rate-limit.ts'

const perDay = (count: number): Bucket => ({ capacity: count, perSecond: count / 86_400 })

/** What one person, or one address that nobody has signed in from, may ask for. */
const quotas = {
  look: [{ capacity: 30, perSecond: 0.5 }, perDay(200)],
  corners: [perDay(20)],
  report: [perDay(10)],
} satisfies { [act: string]: Bucket[] }

/** Many phones share one address of the network: those who have signed in are counted by themselves. */
const addressTimes = 10

export type Act = keyof typeof quotas

export async function take(db: Db, act: Act, { request, caller, now }: Context): Promise<void> {
  const address = `planning:${act}:${hashOf(request.ip)}`
  for (const [index, bucket] of quotas[act].entries()) {
    if (caller) await takeToken(db, `planning:${act}:person:${caller.personId}:${index}`, bucket, now)
    await takeToken(
      db,
      `${address}:${caller ? 'signed-in' : 'any'}:${index}`,
      caller ? times(bucket, addressTimes) : bucket,
      now,
    )
  }
}

const times = ({ capacity, perSecond }: Bucket, factor: number): Bucket => ({
  capacity: capacity * factor,
  perSecond: perSecond * factor,
})

/** 600 tiles in five minutes. A token of the shared bucket is good for some tiles, so that a map costs few writes. */
const tilesPerToken = 20
const tileBucket: Bucket = { capacity: 600 / tilesPerToken, perSecond: 600 / tilesPerToken / 300 }
const mostCallers = 10_000

export function createTileQuota(db: Db) {
  const left = new Map<string, number>()
  return async ({ request, caller, now }: Context): Promise<void> => {
    const who = caller ? `person:${caller.personId}` : hashOf(request.ip)
    const rest = left.get(who) ?? 0
    left.delete(who)
    if (rest === 0) await takeToken(db, `planning:tiles:${who}`, tileBucket, now)
    left.set(who, (rest === 0 ? tilesPerToken : rest) - 1)
    const oldest = left.keys().next().value
    if (left.size > mostCallers && oldest !== undefined) left.delete(oldest)
  }
}
