import { Value } from 'typebox/value'
import type { Box } from '../../crypto/box.ts'
import { canonical } from '../../crypto/canonical-json.ts'
import type { Db } from '../../db/engine.ts'
import { OneStopFault, type OneStopSystem } from '../../one-stop/system.ts'
import { IncomingStatus } from '../../one-stop/wire.ts'
import type { Services } from '../../services.ts'
import { isRecord } from '../locality/faults.ts'
import { addMessage, claimMs, heldMessages, incomingOf, settle, type MessageRow } from './messages.ts'
import { mostAttempts, waitAfter } from './retry.ts'

type Rules = Pick<Services, 'db' | 'box' | 'now'>

const mostPages = 50
/** A status that is only late needs no question. */
const askAfterMs = 60_000

/**
 * Reads on in what the real system tells and writes each entry down; acting on it comes later. The place is moved
 * after a page is written, so that a crash reads the page again, and a status that is there already is passed over.
 */
export async function readFeed({ db, box, now }: Rules, system: OneStopSystem): Promise<void> {
  const feed = await takeFeed(db, now())
  if (!feed) return
  let failure: string | null = null
  try {
    let { cursor } = feed
    for (let page = 0; page < mostPages; page++) {
      const { items, next } = await system.statuses(cursor)
      for (const item of items) await keep({ db, box, now }, item)
      if (next === cursor) break
      cursor = next
      await db
        .updateTable('connector_feed')
        .set({ cursor, claimed_until: claimEnd(now()) })
        .execute()
    }
  } catch (error) {
    failure = error instanceof OneStopFault ? error.reason : 'our-own-fault'
    if (failure === 'our-own-fault') throw error
  } finally {
    await db
      .updateTable('connector_feed')
      .set({ claimed_until: null, failure, ...(failure === null && { read_at: now() }) })
      .execute()
  }
}

const claimEnd = (now: Date) => new Date(now.getTime() + claimMs)

const takeFeed = (db: Db, now: Date) =>
  db
    .updateTable('connector_feed')
    .set({ claimed_until: claimEnd(now) })
    .where((free) => free.or([free('claimed_until', 'is', null), free('claimed_until', '<=', now)]))
    .returning('cursor')
    .executeTakeFirst()

/** Asks for the whole history of dossiers of which a status came whose predecessor did not. */
export async function fillGaps(services: Rules, system: OneStopSystem): Promise<void> {
  const { db, now } = services
  const held = await heldMessages(db)
    .where('m.next_at', '<=', now())
    .where('m.created_at', '<=', new Date(now().getTime() - askAfterMs))
    .orderBy('m.sequence')
    .limit(50)
    .execute()
  for (const message of held) {
    const reason = await system.statusesOf(message.dossier_code).then(
      async (items) => {
        for (const item of items) await keep(services, item)
        return 'earlier-one-missing'
      },
      (error: unknown) => {
        if (error instanceof OneStopFault) return error.reason
        throw error
      },
    )
    const isHeld = await heldMessages(db).where('m.id', '=', message.id).executeTakeFirst()
    if (isHeld) await putOff(db, message, reason, now())
  }
}

/** Waits longer each time; a step that nobody can tell any more is for a person to look at. */
async function putOff(db: Db, { id, attempts }: MessageRow, reason: string, now: Date) {
  const tried = attempts + 1
  const next = new Date(now.getTime() + waitAfter(tried))
  await db
    .updateTable('connector_message')
    .set({ attempts: tried, reason, ...(tried >= mostAttempts ? { state: 'dead', ended_at: now } : { next_at: next }) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Writes one entry down. What has no place is kept as well, once however often it is told, for a person to look at. */
async function keep(services: Rules, item: unknown): Promise<void> {
  const { db, box, now } = services
  const hash = hashOfStatus(box, item)
  const dead = await place(services, item, hash)
  const aside = { direction: 'in', dossier_code: `?${hash}`, sequence: 1, dossier_id: null, kind: 'status' } as const
  if (dead) await addMessage(db, box, aside, { item }, now(), { hash, dead })
}

const hashOfStatus = (box: Box, item: unknown) => box.index('connector-status', canonical(item))

/** Puts an entry into its place in its dossier; gives the reason when it has none. */
async function place({ db, box, now }: Rules, item: unknown, hash: string): Promise<string | undefined> {
  if (!Value.Check(IncomingStatus, item)) return 'garbage'
  const dossier = await db
    .selectFrom('dossier')
    .select(['id', 'connected'])
    .where('temporary_code', '=', item.dossierCode)
    .executeTakeFirst()
  if (!dossier?.connected) return 'unknown-dossier'
  const at = { direction: 'in', dossier_code: item.dossierCode, sequence: item.number } as const
  if (await addMessage(db, box, { ...at, dossier_id: dossier.id, kind: 'status' }, item, now(), { hash })) return
  const there = await db
    .selectFrom('connector_message')
    .select('content_hash')
    .where('direction', '=', 'in')
    .where('dossier_code', '=', item.dossierCode)
    .where('sequence', '=', item.number)
    .executeTakeFirst()
  // The same number says something else now: told, not applied.
  return there?.content_hash === hash ? undefined : 'number-used-twice'
}

/** What was laid aside is tried at its place again. */
export async function placeAnew(services: Rules, row: MessageRow): Promise<void> {
  const content = incomingOf(services.box, row)
  const item = isRecord(content) ? content.item : undefined
  const reason = await place(services, item, hashOfStatus(services.box, item))
  if (reason) throw new OneStopFault(reason, true)
  await settle(services.db, row, services.now())
}
