import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { bookToday, act, callNext, openCounter, queueOf, step, waitingIn, walkIn } from '../support/queue.ts'
import { book, slotAt, wednesdayMorning } from '../support/appointments.ts'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { clearSkipped, closePastQueues } from '../../server/modules/queue/jobs.ts'
import { closePastDays, reconcile } from '../../server/modules/appointments/jobs.ts'

let server: TestServer
let an: Caller
let binh: Caller
let clerk: Caller
let elsewhere: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  an = await server.as('resident-1')
  binh = await server.as('resident-2')
  clerk = await server.as(server.sampleOf('one-stop'))
  elsewhere = await server.as(server.sampleOf('one-stop', 'elsewhere'))
})
afterAll(() => server.close())
beforeEach(async () => {
  await at('09:00')
  await server.anonymous.call('POST /sandbox/reset')
})

/** Puts the clock to a time in Vietnam; the sessions of the test stay open meanwhile. */
async function at(clock: string, day = '2026-11-25') {
  const now = new Date(`${day}T${clock}:00+07:00`)
  server.clock.set(now.toISOString())
  const expires = new Date(now.getTime() + 3_600_000)
  await server.services.db.updateTable('session').set({ last_seen_at: now, expires_at: expires }).execute()
}
const checkIn = (code: string, caller = clerk, key?: string) =>
  caller.call('POST /staff/queue/check-ins', { body: { code } }, key === undefined ? {} : { key })
const statusOf = async (caller: Caller, id: string) =>
  (await caller.call('GET /appointments/{id}', { params: { id } })).body.status
const place = (caller: Caller, id: string) => caller.call('GET /appointments/{id}/place', { params: { id } })

describe('check-in at the counter', () => {
  it('takes what was typed or scanned, gives a number and says so to the resident', async () => {
    const booked = await bookToday(server, an, '10:00')
    expect((await place(an, booked.id)).problem.code).toBe('NOT_CHECKED_IN')
    await at('09:46')
    const ticket = await checkIn(booked.code.toLowerCase())
    expect([ticket.status, ticket.body.number, ticket.body.servedName, ticket.body.slotFrom]).toEqual([
      201,
      'A001',
      booked.servedName,
      '10:00',
    ])
    expect(await statusOf(an, booked.id)).toBe('arrived')
    expect((await place(an, booked.id)).body).toMatchObject({ number: 'A001', state: 'waiting', ahead: 0 })
    expect((await checkIn(booked.qr)).body).toMatchObject({ id: ticket.body.id, number: 'A001' })
  })

  it('sent again with its key it is the very same answer, also when the queue has moved on', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    const key = randomUUID()
    const first = await checkIn(booked.code, clerk, key)
    await openCounter(clerk, 'Quầy 1')
    await callNext(clerk, 'Quầy 1')
    const again = await checkIn(booked.code, clerk, key)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
  })

  it.each([
    ['09:44', 'CHECK_IN_EARLY', '2026-11-25T02:45:00.000Z'],
    ['10:16', 'CHECK_IN_LATE', '2026-11-25T03:15:00.000Z'],
  ])('at %s for 10:00 it is %s, with the moment', async (clock, code, moment) => {
    const booked = await bookToday(server, an, '10:00')
    await at(clock)
    const reply = await checkIn(booked.code)
    expect([reply.problem.code, reply.problem.items?.[0]?.name]).toEqual([code, moment])
    expect(await statusOf(an, booked.id)).toBe('booked')
  })

  it.each(['09:45', '10:15'])('at %s for 10:00 it is just in time', async (clock) => {
    const booked = await bookToday(server, an, '10:00')
    await at(clock)
    expect((await checkIn(booked.code)).status).toBe(201)
  })

  it('refuses another day, another unit, what is cancelled, unknown or forged, each by its name', async () => {
    const tomorrow = await book(an, (await slotAt(server, '2026-11-26', '10:00')).id)
    const cancelled = await bookToday(server, binh, '10:00')
    await binh.call('POST /appointments/{id}/cancel', { params: { id: cancelled.id } })
    await at('09:50')
    const codes = [
      await checkIn(tomorrow.code),
      await checkIn(tomorrow.code, elsewhere),
      await checkIn(cancelled.code),
      await checkIn('LH-ZZZZ-ZZZZ'),
      await checkIn('https://example.com'),
      await checkIn(`${tomorrow.code}.abcdefghijklmnop`),
    ].map((reply) => reply.problem.code)
    expect(codes).toEqual([
      'CHECK_IN_OTHER_DAY',
      'CHECK_IN_OTHER_UNIT',
      'APPOINTMENT_ENDED',
      'CODE_UNKNOWN',
      'CODE_FORGED',
      'CODE_FORGED',
    ])
    expect((await queueOf(clerk)).tickets).toEqual([])
  })

  it('two who scan the same ticket at once make one number', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    const both = await Promise.all([checkIn(booked.code), checkIn(booked.qr)])
    expect(both.map((reply) => reply.body.number)).toEqual(['A001', 'A001'])
    expect((await queueOf(clerk)).tickets).toHaveLength(1)
  })
})

describe('check-in with one’s own phone', () => {
  const mine = (id: string, code: string, caller = an) =>
    caller.call('POST /appointments/{id}/check-in', { params: { id }, body: { code } })
  const deskCode = async (caller = clerk) => (await caller.call('GET /staff/queue/desk-code')).body

  it('by the code at the counter, which is good for five to ten minutes', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:48')
    const { code, secondsLeft } = await deskCode()
    expect(secondsLeft).toBe(120)
    await at('09:54')
    expect((await mine(booked.id, code)).body).toMatchObject({ number: 'A001', appointmentId: booked.id })
    expect((await mine(booked.id, code)).body.number).toBe('A001')
  })

  it('refuses an old one, one of another unit, a made up one and a ticket’s own; and whoever’s it is not', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:48')
    const old = await deskCode()
    await at('10:00')
    const other = await deskCode(elsewhere)
    const now = await deskCode()
    const codes = [
      await mine(booked.id, old.code),
      await mine(booked.id, other.code),
      await mine(
        booked.id,
        now.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
      await mine(booked.id, booked.qr),
      await mine(booked.id, now.code, binh),
    ].map((reply) => reply.problem.code)
    expect(codes).toEqual(['DESK_CODE_OLD', 'CHECK_IN_OTHER_UNIT', 'CODE_FORGED', 'CODE_UNKNOWN', 'NOT_FOUND'])
    expect(await statusOf(an, booked.id)).toBe('booked')
  })
})

describe('numbers', () => {
  it('count up by letter, with and without appointment, and begin again every day', async () => {
    await walkIn(clerk)
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    expect((await checkIn(booked.code)).body.number).toBe('A002')
    expect((await walkIn(clerk, false, 'dat-dai-xay-dung')).number).toBe('B001')
    await at('08:00', '2026-11-26')
    expect((await walkIn(clerk)).number).toBe('A001')
    expect((await queueOf(clerk)).tickets).toHaveLength(1)
  })

  it('are different for twenty who take one at once', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => walkIn(clerk)))
    expect(new Set(taken.map((one) => one.number)).size).toBe(20)
    expect(taken.map((one) => one.number).sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`),
    )
  })

  it('end at 999, and say so', async () => {
    const { db } = server.services
    const day = '2026-11-25'
    await db
      .insertInto('queue_sequence')
      .values({ unit_id: homeUnit(server), day, letter: 'A', last: 998 })
      .execute()
    expect((await walkIn(clerk)).number).toBe('A999')
    await expect(walkIn(clerk)).rejects.toThrow('QUEUE_FULL')
  })

  it('are not given on a day when nobody is received', async () => {
    await at('09:00', '2026-11-29')
    await expect(walkIn(clerk)).rejects.toThrow('DAY_CLOSED')
  })

  it.each([
    ['00:30', '2026-11-25'],
    ['23:30', '2026-11-25'],
  ])('at %s they belong to the day in Vietnam, whatever the clock of the server says', async (clock, day) => {
    await at(clock, day)
    expect((await walkIn(clerk)).day).toBe(day)
    expect((await queueOf(clerk)).day).toBe(day)
  })
})

describe('the order of calling', () => {
  it('is by appointment at its time, priority, and who came first', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:46')
    const early = await walkIn(clerk)
    await at('09:50')
    await checkIn(booked.code)
    await at('09:55')
    const later = await walkIn(clerk)
    const old = await walkIn(clerk, true)
    const [first, second, third, fourth] = waitingIn(await queueOf(clerk))
    expect([first, second, third, fourth]).toEqual([old.number, early.number, 'A002', later.number])
  })
})

describe('calling', () => {
  beforeEach(() => openCounter(clerk, 'Quầy 1'))

  it('next, recall, hold, back, skip, back behind the others, done', async () => {
    const [one, two, three] = [await walkIn(clerk), await walkIn(clerk), await walkIn(clerk)]
    let ticket = await callNext(clerk, 'Quầy 1')
    expect(ticket).toMatchObject({ id: one.id, state: 'called', counterName: 'Quầy 1', calls: 1 })
    ticket = await step(clerk, ticket, { action: 'recall' })
    expect(ticket.calls).toBe(2)
    ticket = await step(clerk, ticket, { action: 'hold' })
    ticket = await step(clerk, ticket, { action: 'return' })
    expect(waitingIn(await queueOf(clerk))).toEqual([one.number, two.number, three.number])
    ticket = await step(clerk, ticket, { action: 'call', counterName: 'Quầy 1' })
    ticket = await step(clerk, ticket, { action: 'skip' })
    await at('09:30')
    ticket = await step(clerk, ticket, { action: 'return' })
    expect(waitingIn(await queueOf(clerk))).toEqual([two.number, three.number, one.number])
    const next = await callNext(clerk, 'Quầy 1')
    expect(next.id).toBe(two.id)
    const begun = await step(clerk, next, { action: 'start' })
    expect((await step(clerk, begun, { action: 'finish' })).state).toBe('done')
  })

  it('hands over to another counter group with the same number and its place in time', async () => {
    const ticket = await walkIn(clerk)
    await at('09:10')
    const there = await walkIn(clerk, false, 'dat-dai-xay-dung')
    const called = await callNext(clerk, 'Quầy 1')
    await step(clerk, called, { action: 'transfer', groupId: 'dat-dai-xay-dung' })
    const queue = await queueOf(clerk)
    expect(waitingIn(queue)).toEqual([])
    expect(waitingIn(queue, 'dat-dai-xay-dung')).toEqual([ticket.number, there.number])
    expect(queue.counters.find((one) => one.name === 'Quầy 1')?.serving).toBeNull()
  })

  it('takes what happened back to the appointment: served, missed, and undone', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    await checkIn(booked.code)
    const done = await step(clerk, await callNext(clerk, 'Quầy 1'), { action: 'finish' })
    expect(await statusOf(an, booked.id)).toBe('served')
    await step(clerk, done, { action: 'return' })
    expect(await statusOf(an, booked.id)).toBe('arrived')
    await step(clerk, await callNext(clerk, 'Quầy 1'), { action: 'no-show' })
    expect(await statusOf(an, booked.id)).toBe('no-show')
    expect(await reconcile(server.services)).toEqual([])
  })

  it('two clerks call at once: two people at two counters, and nobody twice', async () => {
    await openCounter(clerk, 'Quầy 2')
    for (let count = 0; count < 2; count += 1) await walkIn(clerk)
    const both = await Promise.all([callNext(clerk, 'Quầy 1'), callNext(clerk, 'Quầy 2')])
    expect(new Set(both.map((one) => one.id)).size).toBe(2)
  })

  it('two clerks act on one ticket at once: exactly one wins', async () => {
    await openCounter(clerk, 'Quầy 2')
    const ticket = await walkIn(clerk)
    const both = await Promise.all(
      ['Quầy 1', 'Quầy 2'].map((counterName) => act(clerk, ticket, { action: 'call', counterName })),
    )
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(both.find((reply) => reply.status === 409)?.problem.code).toBe('STALE')
  })

  it('refuses a closed counter, one with somebody at it, another group’s, an empty line, and what is not the unit’s', async () => {
    const codes: string[] = []
    const ask = async (reply: Promise<{ problem: { code: string } }>) => codes.push((await reply).problem.code)
    await ask(clerk.call('POST /staff/queue/next', { body: { counterName: 'Quầy 1' } }))
    const [one, two] = [await walkIn(clerk), await walkIn(clerk)]
    await ask(clerk.call('POST /staff/queue/next', { body: { counterName: 'Quầy 2' } }))
    const called = await callNext(clerk, 'Quầy 1')
    await ask(clerk.call('POST /staff/queue/next', { body: { counterName: 'Quầy 1' } }))
    await ask(clerk.call('POST /staff/queue/counters', { body: { counterName: 'Quầy 1', isOpen: false } }))
    await openCounter(clerk, 'Quầy 3')
    await ask(act(clerk, two, { action: 'call', counterName: 'Quầy 3' }))
    await ask(act(clerk, one, { action: 'finish' }))
    await ask(act(clerk, { ...called }, { action: 'return' }).then(() => act(clerk, two, { action: 'finish' })))
    await ask(act(elsewhere, two, { action: 'transfer', groupId: 'dat-dai-xay-dung' }))
    expect(codes).toEqual([
      'QUEUE_EMPTY',
      'COUNTER_CLOSED',
      'COUNTER_BUSY',
      'COUNTER_BUSY',
      'QUEUE_ACT_NOT_ALLOWED',
      'STALE',
      'QUEUE_ACT_NOT_ALLOWED',
      'NOT_FOUND',
    ])
  })
})

describe('what the place says', () => {
  it('who is before, and how long: nothing until five were served, then an interval', async () => {
    await openCounter(clerk, 'Quầy 1')
    for (let count = 0; count < 6; count += 1) await walkIn(clerk)
    const booked = await bookToday(server, an, '10:00')
    await at('09:46')
    await checkIn(booked.code)
    const unknown = (await place(an, booked.id)).body
    expect(unknown).toMatchObject({ ahead: 6, openCounters: 1, estimate: { minutes: null, learntFrom: 0 } })
    for (const minute of [48, 50, 52, 54, 56]) {
      const called = await callNext(clerk, 'Quầy 1')
      await at(`09:${minute}`)
      await step(clerk, called, { action: 'finish' })
    }
    const { ahead, estimate } = (await place(an, booked.id)).body
    expect([ahead, estimate.learntFrom, estimate.minutes]).toEqual([1, 5, 2])
    expect(estimate.from).toBeLessThanOrEqual(2)
    expect(estimate.to).toBeGreaterThanOrEqual(2)
  })

  it('asked again it is 304 while nothing has changed', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    await checkIn(booked.code)
    const first = await place(an, booked.id)
    expect(first.headers['cache-control']).toBe('no-store')
    const known = { headers: { 'if-none-match': String(first.headers['etag']) } }
    const params = { id: booked.id }
    server.clock.set(new Date(server.clock.now().getTime() + 1_000).toISOString())
    expect((await an.call('GET /appointments/{id}/place', { params }, known)).status).toBe(304)
    await openCounter(clerk, 'Quầy 1')
    expect((await an.call('GET /appointments/{id}/place', { params }, known)).status).toBe(200)
  })
})

describe('the board', () => {
  const board = async () =>
    (await server.anonymous.call('GET /units/{unitId}/queue', { params: { unitId: homeUnit(server) } })).body

  it('shows who is called where, how many wait, and nobody’s name', async () => {
    await openCounter(clerk, 'Quầy 1')
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    await checkIn(booked.code)
    await walkIn(clerk)
    await callNext(clerk, 'Quầy 1')
    const shown = await board()
    expect(shown).toMatchObject({ sample: true, calls: [{ number: 'A001', counterName: 'Quầy 1', calls: 1 }] })
    expect(shown.groups[0]).toMatchObject({ letter: 'A', waiting: 1, openCounters: 1 })
    expect(JSON.stringify(shown)).not.toContain(booked.servedName ?? 'nobody')
  })

  it('of a unit that there is not, there is none', async () => {
    const reply = await server.anonymous.call('GET /units/{unitId}/queue', { params: { unitId: 'nowhere' } })
    expect(reply.problem.code).toBe('NOT_FOUND')
  })
})

describe('what clears itself', () => {
  it('who was passed over and stays away for half an hour has missed it', async () => {
    await openCounter(clerk, 'Quầy 1')
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    await checkIn(booked.code)
    await step(clerk, await callNext(clerk, 'Quầy 1'), { action: 'skip' })
    await at('10:19')
    expect(await clearSkipped(server.services)).toBe(0)
    await at('10:20')
    expect(await clearSkipped(server.services)).toBe(1)
    expect(await statusOf(an, booked.id)).toBe('no-show')
  })

  it('what is left at the end of the day is over, and held against nobody who came', async () => {
    const booked = await bookToday(server, an, '10:00')
    await at('09:50')
    await checkIn(booked.code)
    await at('08:00', '2026-11-26')
    await closePastDays(server.services)
    await closePastQueues(server.services)
    expect(await statusOf(an, booked.id)).toBe('ended')
    expect((await place(an, booked.id)).problem.code).toBe('NOT_CHECKED_IN')
    expect((await queueOf(clerk)).tickets).toEqual([])
  })
})
