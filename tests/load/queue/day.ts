import { randomUUID } from 'node:crypto'
import { instantAt } from '../../../contract/rules/calendar/civil-day.ts'
import { randomFrom } from '../../../contract/rules/queue/estimate.ts'
import type { QueueAct } from '../../../contract/schemas/queue.ts'
import { createBox } from '../../../server/crypto/box.ts'
import { inTransaction, openPostgres, type Db, type Tx } from '../../../server/db/engine.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { once } from '../../../server/http/idempotency.ts'
import { Refusal } from '../../../server/http/refusal.ts'
import { bookAtDesk } from '../../../server/modules/appointments/book.ts'
import { readCalendar } from '../../../server/modules/appointments/calendars.ts'
import { holdAtDesk } from '../../../server/modules/appointments/holds.ts'
import { materialiseDay } from '../../../server/modules/appointments/materialise.ts'
import { actOnTicket, callNext } from '../../../server/modules/queue/act.ts'
import { checkInByCode } from '../../../server/modules/queue/check-in.ts'
import { switchCounter } from '../../../server/modules/queue/counters.ts'
import type { Ticket } from '../../../server/modules/queue/day.ts'
import { clearSkipped } from '../../../server/modules/queue/jobs.ts'
import { takeSnapshot } from '../../../server/modules/queue/snapshot.ts'
import { takeWalkIn } from '../../../server/modules/queue/take-ticket.ts'
import { placeIn } from '../../../server/modules/queue/views.ts'
import { calendar, day, residentsOf, unitId, work, type Resident } from './plan.ts'

const box = createBox(Buffer.alloc(32, 7))
const catalogue = { version: () => Promise.reject(new Error('no procedure is named in a simulation')) } as never
const locality = { calendar: work } as never
const where = { unitId, day }
const step = 5
const tick = { snapshot: 300, clear: 60 }
const lunch = { from: 11.5 * 3600, to: 13.5 * 3600 }
const closes = 17 * 3600

export type Claim = { ticketId: string; at: number; from: number; to: number; ahead: number }
export type DayResult = {
  db: Db
  close: () => Promise<void>
  booked: number
  notBooked: number
  /** Seconds after midnight of the first call, and of taking the number. */
  waits: { id: string; isWalkIn: boolean; hasPriority: boolean; took: number; called: number }[]
  claims: Claim[]
  refusals: Record<string, number>
  /** Calls that passed over somebody who ranked before. */
  outOfTurn: number
  replaysDiffer: number
  races: number
}

/**
 * Plays a day on a database through the functions that the handlers call. Whatever happens within the same five seconds
 * is sent at once, each write with its idempotency key in the same transaction, one of five twice.
 */
export async function playDay(url: string, seed: number, count: number): Promise<DayResult> {
  const engine = openPostgres(url, 12)
  const { db } = engine
  await migrate(db, 'sandbox')
  const clerk = randomUUID()
  await db
    .insertInto('person')
    .values({ id: clerk, kind: 'staff', zalo_key: null, sample_id: null, name_sealed: null })
    .execute()
  await db
    .insertInto('unit_calendar')
    .values({ unit_id: unitId, content: JSON.stringify(calendar), content_hash: 'sim', edited_at: null })
    .execute()
  await inTransaction(db, async (tx) => {
    const kept = await readCalendar(tx, unitId)
    for (const group of kept.calendar.groups) await materialiseDay({ locality }, tx, kept, group, day)
  })

  const midnight = instantAt(day, '00:00').getTime()
  let now = 5 * 3600
  const at = (seconds = now) => new Date(midnight + seconds * 1000)
  const random = randomFrom(seed + 1)
  const agenda = new Map<number, (() => Promise<void>)[]>()
  const plan = (seconds: number, work: () => Promise<void>) => {
    const due = Math.max(now + step, Math.ceil(seconds / step) * step)
    agenda.set(due, [...(agenda.get(due) ?? []), work])
  }
  const result: DayResult = {
    db,
    close: engine.close,
    booked: 0,
    notBooked: 0,
    waits: [],
    claims: [],
    refusals: {},
    outOfTurn: 0,
    replaysDiffer: 0,
    races: 0,
  }
  const owners = new Map<string, Resident>()
  const seen = new Map<string, DayResult['waits'][number]>()
  const inside = new Set<string>()
  const idle = new Set<string>()
  /** Somebody waits: every counter that has nobody calls at once, and all but one are told that nobody is left. */
  const wake = () => {
    for (const counter of idle) plan(now + step, () => free(counter))
    idle.clear()
  }

  /** One keyed request; some are sent twice at the same moment with one key. */
  async function send(route: string, work: (tx: Tx) => Promise<Ticket>): Promise<Ticket | string> {
    const key = randomUUID()
    const one = async (): Promise<Ticket | string> => {
      try {
        const call = { personId: clerk, route, key, body: null, now: at() }
        const { value } = await inTransaction(db, (tx) => once(tx, box, call, () => work(tx)))
        return value
      } catch (error) {
        if (error instanceof Refusal) return error.code
        throw error
      }
    }
    if (random() >= 0.2) return noted(await one())
    const both = await Promise.all([one(), one()])
    const ids = both.map((value) => (typeof value === 'string' ? value : value.id))
    // Of two at once one may be told that the other is still at work, or come when its effect has been seen.
    if (typeof both[0] === 'object' && typeof both[1] === 'object' && ids[0] !== ids[1]) result.replaysDiffer += 1
    return noted(both.find((value) => typeof value === 'object') ?? both[0])
  }
  const noted = (value: Ticket | string): Ticket | string => {
    if (typeof value === 'string') result.refusals[value] = (result.refusals[value] ?? 0) + 1
    return value
  }
  const act = (ticket: Ticket, change: QueueAct) =>
    send(`act ${ticket.id}`, (tx) => actOnTicket(tx, { id: ticket.id, unitId, act: change, now: at() }))

  async function arrive(resident: Resident, code: string | undefined) {
    const early = code === undefined ? undefined : await send('check-in', (tx) => checkIn(tx, code))
    const { groupId, hasPriority } = resident
    const ticket =
      typeof early === 'object'
        ? early
        : await send('walk-in', (tx) => takeWalkIn({ locality }, tx, { unitId, groupId, hasPriority }, at()))
    if (typeof ticket === 'string') return
    owners.set(ticket.id, resident)
    inside.add(ticket.id)
    const isWalkIn = ticket.appointment_id === null
    seen.set(ticket.id, { id: ticket.id, isWalkIn, hasPriority: ticket.has_priority, took: now, called: 0 })
    wake()
  }
  const checkIn = (tx: Tx, code: string) => checkInByCode(tx, box, { text: code, unitId, now: at() })

  async function free(counter: string): Promise<void> {
    if (now >= lunch.from && now < lunch.to) return plan(lunch.to + random() * 60, () => free(counter))
    if (counter === 'A3' && now >= 14.5 * 3600) {
      await inTransaction(db, (tx) => switchCounter(tx, where, { counterName: counter, isOpen: false }, at()))
      return
    }
    const ticket = await send(`next ${counter}`, (tx) => callNext(tx, where, counter, at()))
    if (typeof ticket === 'string') return void idle.add(counter)
    await called(ticket, counter)
  }

  async function called(ticket: Ticket, counter: string) {
    const resident = owners.get(ticket.id)
    const wait = seen.get(ticket.id)
    if (!resident || !wait) throw new Error('A number was called that nobody has')
    if (wait.called === 0) wait.called = now
    const { walks, backAfter, copies, isWrong, serviceSeconds } = resident
    if (walks === null) {
      owners.set(ticket.id, { ...resident, walks: 20 })
      return plan(now + 60, async () => {
        const again = await act(ticket, { action: 'recall', revision: ticket.revision })
        if (typeof again === 'string') return free(counter)
        plan(now + 60, async () => {
          const skipped = await act(again, { action: 'skip', revision: again.revision })
          if (typeof skipped === 'object' && backAfter !== null) plan(now + backAfter * 60, () => comeBack(skipped))
          else inside.delete(ticket.id)
          await free(counter)
        })
      })
    }
    const begun = now + walks
    if (isWrong && ticket.group_id === resident.groupId)
      return plan(begun + 40, async () => {
        const groupId = ticket.group_id === 'quick' ? 'slow' : 'quick'
        await act(ticket, { action: 'transfer', groupId, revision: ticket.revision })
        owners.set(ticket.id, { ...resident, isWrong: false, groupId })
        wake()
        await free(counter)
      })
    if (copies !== null)
      return plan(begun + serviceSeconds / 2, async () => {
        const held = await act(ticket, { action: 'hold', revision: ticket.revision })
        owners.set(ticket.id, { ...resident, copies: null, serviceSeconds: serviceSeconds / 2 })
        if (typeof held === 'object') plan(now + copies * 60, () => comeBack(held))
        await free(counter)
      })
    plan(begun + serviceSeconds, async () => {
      await act(ticket, { action: 'finish', revision: ticket.revision })
      inside.delete(ticket.id)
      plan(now + 10 + random() * 30, () => free(counter))
    })
  }

  async function comeBack(ticket: Ticket) {
    const back = await act(ticket, { action: 'return', revision: ticket.revision })
    // Cleared away meanwhile: too late.
    if (typeof back === 'string') inside.delete(ticket.id)
    else wake()
  }

  async function claim() {
    const snapshot = await takeSnapshot({ locality }, db, unitId, at())
    for (const [id, wait] of seen) {
      const place = wait.called === 0 && wait.took <= now ? placeIn(snapshot, id) : undefined
      if (!place || place.estimate.from === null || place.estimate.to === null) continue
      const { from, to } = place.estimate
      result.claims.push({ ticketId: id, at: now, from, to, ahead: place.ahead })
    }
    if (now < closes || inside.size > 0) plan(now + tick.snapshot, claim)
  }

  async function clear() {
    await clearSkipped({ db, now: at })
    if (now < closes || inside.size > 0) plan(now + tick.clear, clear)
  }

  for (const resident of residentsOf(seed, count)) {
    let code: string | undefined
    if (resident.slotMinute !== null) {
      code = await book(db, resident, at())
      if (code === undefined) result.notBooked += 1
      else result.booked += 1
    }
    const { comes } = resident
    if (comes !== null) plan(comes * 60, () => arrive(resident, code))
  }
  for (const { counterNames } of calendar.groups)
    for (const counterName of counterNames)
      plan(7.5 * 3600 + random() * 120, async () => {
        await inTransaction(db, (tx) => switchCounter(tx, where, { counterName, isOpen: true }, at()))
        await free(counterName)
      })
  plan(7.5 * 3600, claim)
  plan(7.5 * 3600, clear)

  while (agenda.size > 0) {
    now = Math.min(...agenda.keys())
    if (now > 22 * 3600) throw new Error('The day does not end')
    const works = agenda.get(now) ?? []
    agenda.delete(now)
    if (works.length > 1) result.races += 1
    await Promise.all(works.map((work) => work()))
  }
  // Who was passed over and never came back has left.
  now += 3600
  await clearSkipped({ db, now: at })
  result.waits = [...seen.values()]
  result.outOfTurn = await callsOutOfTurn(db)
  return result
}

async function book(db: Db, resident: Resident, now: Date): Promise<string | undefined> {
  const minute = resident.slotMinute ?? 0
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  try {
    return await inTransaction(db, async (tx) => {
      const slot = await tx
        .selectFrom('slot')
        .select('id')
        .where('group_id', '=', resident.groupId)
        .where('starts_at', '=', instantAt(day, clock))
        .executeTakeFirstOrThrow()
      const hold = await holdAtDesk(tx, { slotId: slot.id, unitId, now })
      const asked = { versionId: null, ...(resident.hasPriority && { priorityId: 'age-75' }) }
      const given = { hold, name: 'Người mẫu', phone: null, asked, now }
      return (await bookAtDesk(tx, { box, catalogue }, given)).code
    })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Of two who wait in one group at the same time, nobody who was there in time was passed by a first call. */
async function callsOutOfTurn(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('queue_ticket')
    .selectAll()
    .where('calls', '=', 1)
    .where('state', '=', 'done')
    .execute()
  let wrong = 0
  for (const one of rows)
    for (const other of rows)
      if (
        one.group_id === other.group_id &&
        one.rank_at < other.rank_at &&
        one.called_at !== null &&
        other.called_at !== null &&
        one.called_at > other.called_at &&
        one.taken_at < other.called_at
      )
        wrong += 1
  return wrong
}
