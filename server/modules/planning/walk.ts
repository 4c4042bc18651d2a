import { sql } from 'kysely'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { P } from './geo/ring.ts'

/**
 * Somebody who copies the map looks at one thing after another, each beside what was seen before or as far again in the same
 * direction. Positions are rounded to a cell and kept only as keyed hashes of the asker's own, for two hours; what counts is
 * how many steps were made. A family that compares its dozen neighbours stays far below the first limit.
 */
const cellMetres = 100
/** A grid is recognised up to this many cells from point to point. */
const farthestStep = 5
const marksKeptMs = 2 * 3_600_000

const slowFrom = 25
const confirmFrom = 45
const fadingPerSecond = 20 / 3600
const longestWaitSeconds = 60
/** What a press of the button gives back. */
const afterConfirming = 15
const confirmAfterSeconds = 10
const mostConfirmations = 3
const dayMs = 86_400_000

export type Seen = {
  /** What was looked at: coming back to it is no step. */
  subject: string
  at: P
  /** Part of a step that this counts as. */
  weight?: number
}

type Needed = Pick<Services, 'db' | 'box'>

const askerOf = ({ box }: Needed, { caller, request }: Context) =>
  box.index('planning:walk', caller ? `person ${caller.personId}` : `address ${request.ip}`)

const secondsUntil = (moment: Date, now: Date) => Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1000))

/** Refuses when this look is one too many of a walk, and otherwise remembers it. */
export async function watchWalk(services: Needed, { subject, at, weight = 1 }: Seen, context: Context): Promise<void> {
  const { db, box } = services
  const { now } = context
  const asker = askerOf(services, context)
  const markOf = (text: string) => box.index('planning:walk:mark', `${asker} ${text}`)
  const [cellX, cellY] = [Math.floor(at[0] / cellMetres), Math.floor(at[1] / cellMetres)]
  const cell = (dx: number, dy: number) => markOf(`cell ${cellX + dx} ${cellY + dy}`)
  const seen = markOf(`subject ${subject}`)
  const steps = vectors.map(([dx, dy]) => [cell(-dx, -dy), cell(-2 * dx, -2 * dy)] as const)
  const beside = [cell(0, 0), ...steps.filter((_, index) => isNear(vectors[index])).map(([one]) => one)]
  const known = await knownMarks(services, asker, [seen, ...beside, ...steps.flat()], now)
  if (known.has(seen)) return
  await refuseWalker(services, asker, now)
  const marks = [seen, cell(0, 0)].map((mark) => ({ asker, mark, seen_at: now }))
  await db
    .insertInto('planning_walk_mark')
    .values(marks)
    .onConflict((conflict) => conflict.columns(['asker', 'mark']).doUpdateSet({ seen_at: now }))
    .execute()
  const isStep = beside.some((mark) => known.has(mark)) || steps.some(([one, two]) => known.has(one) && known.has(two))
  if (isStep) await countStep(services, asker, weight, now)
}

const isNear = (vector: readonly [number, number] | undefined) =>
  vector !== undefined && Math.max(Math.abs(vector[0]), Math.abs(vector[1])) === 1

const reach = Array.from({ length: 2 * farthestStep + 1 }, (_, index) => index - farthestStep)
const vectors = reach.flatMap((dx) => reach.map((dy) => [dx, dy] as const)).filter(([dx, dy]) => dx !== 0 || dy !== 0)

async function knownMarks({ db }: Needed, asker: string, marks: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom('planning_walk_mark')
    .select('mark')
    .where('asker', '=', asker)
    .where('mark', 'in', marks)
    .where('seen_at', '>', new Date(now.getTime() - marksKeptMs))
    .execute()
  return new Set(rows.map(({ mark }) => mark))
}

const walkOf = ({ db }: Needed, asker: string) =>
  db.selectFrom('planning_walk').selectAll().where('asker', '=', asker).executeTakeFirst()
type Walk = NonNullable<Awaited<ReturnType<typeof walkOf>>>

async function refuseWalker(services: Needed, asker: string, now: Date) {
  const walk = await walkOf(services, asker)
  if (walk?.confirm_since) {
    const used = usedUp(walk, now)
    if (used) refuse('RATE_LIMITED', { retryAfterSeconds: secondsUntil(used, now) })
    refuse('CONFIRM_PERSON', { retryAfterSeconds: secondsUntil(readyAt(walk.confirm_since), now) })
  }
  if (walk?.free_at && walk.free_at > now)
    refuse('RATE_LIMITED', { retryAfterSeconds: secondsUntil(walk.free_at, now) })
}

const readyAt = (since: Date) => new Date(since.getTime() + confirmAfterSeconds * 1000)

/** When the button works again, once it was pressed as often as a day allows. */
function usedUp({ confirmations, confirmations_since: since }: Walk, now: Date): Date | undefined {
  if (!since || confirmations < mostConfirmations) return undefined
  const again = new Date(since.getTime() + dayMs)
  return again > now ? again : undefined
}

async function countStep({ db }: Needed, asker: string, weight: number, now: Date) {
  const faded = sql<number>`greatest(0, planning_walk.steps - ${fadingPerSecond}::double precision * greatest(0, extract(epoch from (excluded.updated_at - planning_walk.updated_at))))`
  const { steps } = await db
    .insertInto('planning_walk')
    .values({ asker, steps: weight, updated_at: now })
    .onConflict((conflict) =>
      conflict.column('asker').doUpdateSet({
        steps: sql<number>`${faded} + ${weight}::double precision`,
        updated_at: sql<Date>`greatest(planning_walk.updated_at, excluded.updated_at)`,
      }),
    )
    .returning('steps')
    .executeTakeFirstOrThrow()
  if (steps <= slowFrom) return
  const wait = Math.min(longestWaitSeconds, 3 * Math.ceil(steps - slowFrom))
  await db
    .updateTable('planning_walk')
    .set({
      free_at: new Date(now.getTime() + wait * 1000),
      ...(steps >= confirmFrom && { confirm_since: now }),
    })
    .where('asker', '=', asker)
    .execute()
}

/** A person has waited and pressed the button; who was not asked to has nothing to confirm. */
export async function confirmPerson(services: Needed, context: Context): Promise<void> {
  const { now } = context
  const asker = askerOf(services, context)
  const walk = await walkOf(services, asker)
  if (!walk?.confirm_since) return
  const until = usedUp(walk, now) ?? readyAt(walk.confirm_since)
  if (until > now) refuse('RATE_LIMITED', { retryAfterSeconds: secondsUntil(until, now) })
  const isNewDay = !walk.confirmations_since || now.getTime() - walk.confirmations_since.getTime() >= dayMs
  await services.db
    .updateTable('planning_walk')
    .set({
      ...{ steps: slowFrom - afterConfirming, updated_at: now, free_at: null, confirm_since: null },
      confirmations: isNewDay ? 1 : sql<number>`confirmations + 1`,
      ...(isNewDay && { confirmations_since: now }),
    })
    .where('asker', '=', asker)
    // Of two presses at once one counts.
    .where('confirm_since', 'is not', null)
    .execute()
}

/** Forgets what has run out. */
export async function forgetWalks(db: Services['db'], now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db.deleteFrom('planning_walk_mark').where('seen_at', '<', before(marksKeptMs)).execute()
  await db.deleteFrom('planning_walk').where('updated_at', '<', before(dayMs)).execute()
}
