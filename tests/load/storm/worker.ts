import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createBox } from '../../../server/crypto/box.ts'
import { inTransaction, isBusy, openPostgres, type Tx } from '../../../server/db/engine.ts'
import { once } from '../../../server/http/idempotency.ts'
import { Refusal } from '../../../server/http/refusal.ts'
import { bookHold } from '../../../server/modules/appointments/book.ts'
import { cancelAppointment, moveAppointment } from '../../../server/modules/appointments/change.ts'
import { dropHold, holdSeat } from '../../../server/modules/appointments/holds.ts'
import type { Storm } from './plan.ts'

/**
 * One process of a storm: many clients on one pool, through the repository as the handlers use it, each write with its
 * idempotency key in the same transaction. What is acknowledged is printed at once, so that the parent knows it even
 * when this process is killed.
 */
const storm = JSON.parse(process.env.STORM ?? '') as Storm
const engine = openPostgres(storm.url, 25)
const box = createBox(Buffer.alloc(32, 7))
/** No procedure is named in a storm, so nothing is looked up. */
const catalogue = { version: () => Promise.reject(new Error('not in a storm')) } as never

const say = (word: string, id: string) => process.stdout.write(`${word} ${id}\n`)
const tally = {
  booked: 0,
  refused: 0,
  replaysCompared: 0,
  replaysDiffer: 0,
  moved: 0,
}
const pick = <T>(from: readonly T[]): T => {
  const one = from[randomInt(from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
const chance = (part: number) => Math.random() < part

type Outcome = { ok: true; value: { id: string } } | { ok: false }

/** One keyed request; asked again with its key while the database is too busy. */
async function send(
  person: string,
  route: string,
  key: string,
  work: (tx: Tx) => Promise<{ id: string }>,
): Promise<Outcome> {
  for (let tries = 0; ; tries += 1) {
    try {
      const call = { personId: person, route, key, body: null, now: new Date() }
      const keyed = (tx: Tx) => once(tx, box, call, async () => ({ id: (await work(tx)).id }))
      return { ok: true, value: (await inTransaction(engine.db, keyed)).value }
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'BUSY') return { ok: false }
      if (tries >= 100 || !(error instanceof Refusal || isBusy(error))) throw error
      await pause(randomInt(200))
    }
  }
}

/** Some requests are sent twice at the same moment with one key, as by an impatient thumb: the answers are one. */
async function perhapsTwice(
  person: string,
  route: string,
  work: (tx: Tx) => Promise<{ id: string }>,
): Promise<Outcome> {
  const key = randomUUID()
  if (!chance(storm.replay)) return send(person, route, key, work)
  const [one, other] = await Promise.all([send(person, route, key, work), send(person, route, key, work)])
  // A refusal is not stored; only two successes can be compared.
  if (one.ok && other.ok) {
    tally.replaysCompared += 1
    if (one.value.id !== other.value.id) tally.replaysDiffer += 1
  }
  return one.ok ? one : other
}

async function attempt(mayUndo: boolean): Promise<void> {
  const personId = pick(storm.people)
  const caller = { personId, role: 'resident' as const, unitId: null, tokenHash: '' }
  const slotId = pick(storm.slots)
  const held = await perhapsTwice(personId, 'hold', (tx) => holdSeat(tx, { slotId, personId, now: new Date() }))
  if (!held.ok) return void (tally.refused += 1)
  if (mayUndo && chance(storm.abandon)) return
  const holdId = held.value.id
  const given = { holdId, personId, profileName: 'Mẫu', asked: { versionId: null } }
  const booked = await perhapsTwice(personId, 'book', (tx) =>
    bookHold(tx, { box, catalogue }, { ...given, now: new Date() }),
  )
  if (!booked.ok) {
    tally.refused += 1
    // A move has given the person their place of the day meanwhile: the seat goes back, as the app gives it back.
    return inTransaction(engine.db, (tx) => dropHold(tx, { id: holdId, personId, now: new Date() })).catch(busy)
  }
  const { id } = booked.value
  tally.booked += 1
  say('ack', id)
  if (mayUndo && chance(storm.move)) {
    const to = { slotId: pick(storm.slots) }
    const moved = await perhapsTwice(personId, `move ${id}`, (tx) => moveAppointment(tx, id, to, caller, new Date()))
    if (moved.ok) tally.moved += 1
  }
  if (mayUndo && chance(storm.cancel)) {
    say('cancelling', id)
    const cancel = () =>
      send(personId, `cancel ${id}`, randomUUID(), (tx) => cancelAppointment(tx, id, caller, new Date()))
    // Two clients may act for one person and share the appointment, so wins are counted by appointment, by the parent.
    for (const outcome of await Promise.all([cancel(), cancel()])) if (outcome.ok) say('cancelled', id)
  }
}

/** A seat that cannot be given back now runs out by itself. */
function busy(error: unknown) {
  if (!isBusy(error)) throw error
}

const isFull = async () => {
  const free = await engine.db
    .selectFrom('slot')
    .select('id')
    .whereRef('taken', '<', 'seats')
    .limit(1)
    .executeTakeFirst()
  const held = await engine.db
    .selectFrom('slot_hold')
    .select('id')
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return !free && !held
}

async function client(): Promise<void> {
  for (let done = 0; done < storm.attempts; done += 1) await attempt(true)
  for (let more = 0; storm.fill && more < 400 && !(await isFull()); more += 1) await attempt(false)
}

await Promise.all(Array.from({ length: storm.clients }, client))
process.stdout.write(`tally ${JSON.stringify(tally)}\n`)
await engine.close()
