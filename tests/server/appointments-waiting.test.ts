import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { book, changeCalendar, civilStatus, fill, slotAt, slotsOn, wednesdayMorning } from '../support/appointments.ts'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import {
  closePastDays,
  isNight,
  mendDrift,
  reconcile,
  releaseUnconfirmed,
  remind,
  sweepHolds,
} from '../../server/modules/appointments/jobs.ts'

let server: TestServer
let an: Caller
let binh: Caller
let clerk: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
})
afterAll(() => server.close())
const signIn = async () => {
  an = await server.as('resident-1')
  binh = await server.as('resident-2')
  clerk = await server.as(server.sampleOf('one-stop'))
}
beforeEach(async () => {
  server.clock.set(wednesdayMorning)
  await server.anonymous.call('POST /sandbox/reset')
  await signIn()
})

// A Saturday has eight slots of one counter: two seats each.
const saturday = '2026-11-28'
const friday = '2026-11-27'
const join = (caller: Caller, part: 'any' | 'morning' | 'afternoon' = 'any') =>
  caller.call('POST /waits', { body: { unitId: homeUnit(server), groupId: civilStatus, day: saturday, part } })
const fullSaturday = async () => {
  const booked = []
  for (const slot of await slotsOn(server, saturday)) booked.push(...(await fill(clerk, slot)))
  return booked
}
const waitsOf = async (caller: Caller) => (await caller.call('GET /waits')).body.items

describe('the wait-list', () => {
  it('offers a freed seat to the first for ten minutes, then to the next', async () => {
    const [first] = await fullSaturday()
    expect((await join(an)).body).toMatchObject({ state: 'waiting', ahead: 0, offer: null })
    server.clock.set('2026-11-25T02:00:01Z')
    expect((await join(binh)).body).toMatchObject({ state: 'waiting', ahead: 1 })
    await clerk.call('POST /staff/appointments/{id}/cancel', { params: { id: first?.id ?? '' } })
    expect((await waitsOf(an))[0]).toMatchObject({ state: 'offered', offer: { kind: 'offer', secondsLeft: 600 } })
    expect((await waitsOf(binh))[0]).toMatchObject({ state: 'waiting', offer: null })
    expect((await slotAt(server, saturday, '07:30')).state).toBe('full')
    server.clock.set('2026-11-25T02:10:02Z')
    await sweepHolds(server.services)
    expect((await waitsOf(an))[0]?.state).toBe('missed')
    const offered = (await waitsOf(binh))[0]?.offer
    expect((await binh.call('POST /appointments', { body: { holdId: offered?.id ?? '' } })).status).toBe(201)
    expect((await waitsOf(binh))[0]?.state).toBe('taken')
    expect(await reconcile(server.services)).toEqual([])
  })

  it('offers at once what is free, and passes on what is declined', async () => {
    const slots = await slotsOn(server, saturday)
    for (const slot of slots.slice(1)) await fill(clerk, slot)
    expect((await join(an)).body.state).toBe('offered')
    await join(binh)
    expect((await waitsOf(binh))[0]?.state).toBe('offered')
    const mine = (await waitsOf(an))[0]
    await an.call('DELETE /waits/{id}', { params: { id: mine?.id ?? '' } })
    expect((await waitsOf(an))[0]?.state).toBe('left')
    expect((await slotAt(server, saturday, '07:30')).seatsLeft).toBe(1)
    expect(await reconcile(server.services)).toEqual([])
  })

  it('keeps one’s place when asked twice, and has none for a closed day', async () => {
    await fullSaturday()
    const { id } = (await join(an)).body
    expect((await join(an)).body.id).toBe(id)
    const sunday = { unitId: homeUnit(server), groupId: civilStatus, day: '2026-11-29', part: 'any' as const }
    expect((await an.call('POST /waits', { body: sunday })).problem.code).toBe('DAY_CLOSED')
  })

  it('offers an earlier seat for an appointment; taking it moves the appointment', async () => {
    const [first] = await fullSaturday()
    const mine = await book(an, (await slotAt(server, '2026-11-30', '08:00')).id)
    const wish = await an.call('POST /appointments/{id}/earlier', { params: { id: mine.id }, body: { wanted: true } })
    expect(wish.body.wantsEarlier).toBe(true)
    await clerk.call('POST /staff/appointments/{id}/cancel', { params: { id: first?.id ?? '' } })
    const { earlierOffer } = (await an.call('GET /appointments/{id}', { params: { id: mine.id } })).body
    expect(earlierOffer).toMatchObject({ slot: { day: saturday, from: '07:30' }, appointmentId: mine.id })
    const holdId = earlierOffer?.id ?? ''
    expect((await an.call('POST /appointments', { body: { holdId } })).problem.code).toBe('INVALID')
    const moved = await an.call('POST /appointments/{id}/move', { params: { id: mine.id }, body: { holdId } })
    expect(moved.body).toMatchObject({ code: mine.code, day: saturday, wantsEarlier: false, earlierOffer: null })
    expect(await reconcile(server.services)).toEqual([])
  })
})

describe('the day before', () => {
  /** A unit whose reminders really reach people may give seats on; the sample does not, since none leaves the app. */
  const releasing = () =>
    changeCalendar(clerk, ({ rules }) => void (rules.confirm = { remindHoursBefore: 24, releaseHoursBefore: 3 }))

  it('gives no seat on where no message goes out', async () => {
    const { id } = await book(an, (await slotAt(server, friday, '10:00')).id)
    server.clock.set('2026-11-26T03:30:00Z')
    await signIn()
    await remind(server.services)
    server.clock.set('2026-11-27T02:59:00Z')
    await signIn()
    expect(await releaseUnconfirmed(server.services)).toBe(0)
    const seen = (await an.call('GET /appointments/{id}', { params: { id } })).body
    expect(seen).toMatchObject({ status: 'booked', asks: 'confirm', confirmUntil: null })
  })

  it('asks who has not said so; a seat that nobody confirms goes to the next one', async () => {
    await releasing()
    const mine = await book(an, (await slotAt(server, friday, '10:00')).id)
    const see = async () => (await an.call('GET /appointments/{id}', { params: { id: mine.id } })).body
    expect(await remind(server.services)).toBe(0)
    server.clock.set('2026-11-26T03:30:00Z')
    await signIn()
    expect(await remind(server.services)).toBe(1)
    expect(await remind(server.services)).toBe(0)
    expect(await see()).toMatchObject({ asks: 'confirm', confirmUntil: '2026-11-27T00:00:00.000Z' })
    expect(await releaseUnconfirmed(server.services)).toBe(0)
    server.clock.set('2026-11-27T00:00:01Z')
    await signIn()
    expect(await releaseUnconfirmed(server.services)).toBe(1)
    expect(await see()).toMatchObject({ status: 'released', asks: null, actions: [] })
    expect(await reconcile(server.services)).toEqual([])
  })

  it('lets who confirms keep the seat', async () => {
    await releasing()
    const { id } = await book(an, (await slotAt(server, friday, '10:00')).id)
    server.clock.set('2026-11-26T03:30:00Z')
    await signIn()
    await remind(server.services)
    const said = await an.call('POST /appointments/{id}/confirm', { params: { id } })
    expect(said.body).toMatchObject({ asks: null, status: 'booked' })
    server.clock.set('2026-11-27T00:00:01Z')
    expect(await releaseUnconfirmed(server.services)).toBe(0)
  })

  it('does not ask who booked just now', async () => {
    await book(an, (await slotAt(server, '2026-11-25', '16:00')).id)
    expect(await remind(server.services)).toBe(0)
  })
})

describe('missed appointments', () => {
  const miss = async (days: string[]) => {
    for (const day of days) {
      const { id } = await book(an, (await slotAt(server, day, '10:00')).id)
      await server.services.db.updateTable('appointment').set({ status: 'no-show' }).where('id', '=', id).execute()
    }
  }

  it('close booking in the app after the third, until staff open it again', async () => {
    await miss(['2026-11-25', '2026-11-26', '2026-11-27'])
    const slotId = (await slotAt(server, '2026-11-30', '08:00')).id
    const blocked = await an.call('POST /holds', { body: { slotId } })
    expect(blocked.problem).toMatchObject({ code: 'BOOKING_BLOCKED', items: [{ id: 'until', name: '2026-12-11' }] })
    const { items } = (await an.call('GET /appointments', { query: { when: 'past' } })).body
    server.clock.set('2026-11-25T02:00:05Z')
    await clerk.call('POST /staff/appointments/{id}/lift-block', { params: { id: items[0]?.id ?? '' } })
    expect((await an.call('POST /holds', { body: { slotId } })).status).toBe(201)
  })

  it('are counted only where people were checked in that day', async () => {
    const mine = await book(an, (await slotAt(server, '2026-11-25', '10:00')).id)
    const theirs = await book(binh, (await slotAt(server, '2026-11-26', '10:00')).id)
    const other = await book(an, (await slotAt(server, '2026-11-26', '10:00')).id)
    await server.services.db.updateTable('appointment').set({ status: 'served' }).where('id', '=', other.id).execute()
    server.clock.set('2026-11-27T02:00:00Z')
    await signIn()
    await closePastDays(server.services)
    const statusOf = async (caller: Caller, id: string) =>
      (await caller.call('GET /appointments/{id}', { params: { id } })).body.status
    expect([await statusOf(an, mine.id), await statusOf(binh, theirs.id)]).toEqual(['ended', 'no-show'])
  })
})

describe('the nightly reconciliation', () => {
  it.each([
    ['2026-11-25T18:59:00Z', false],
    ['2026-11-25T19:00:00Z', true],
    ['2026-11-25T19:59:00Z', true],
    ['2026-11-25T20:00:00Z', false],
  ])('is at two in Vietnam: %s', (instant, expected) => expect(isNight(new Date(instant))).toBe(expected))

  it('puts a counter right that differs from its rows, and reports it once', async () => {
    const slot = await slotAt(server, friday, '08:00')
    await book(an, slot.id)
    expect(await mendDrift(server.services)).toEqual([])
    await server.services.db.updateTable('slot').set({ taken: 3 }).where('id', '=', slot.id).execute()
    expect(await mendDrift(server.services)).toEqual([{ slotId: slot.id, taken: 3, counted: 1 }])
    expect(await mendDrift(server.services)).toEqual([])
    expect((await slotAt(server, friday, '08:00')).seatsLeft).toBe(slot.seats - 1)
  })

  it('counts people whom a smaller calendar has no seat for, and holds', async () => {
    const slot = await slotAt(server, friday, '08:00')
    await book(an, slot.id)
    await binh.call('POST /holds', { body: { slotId: slot.id } })
    const { db } = server.services
    await db.updateTable('slot').set({ seats: 1, capacity: 2 }).where('id', '=', slot.id).execute()
    await db.updateTable('slot').set({ taken: 0, capacity: 1 }).where('id', '=', slot.id).execute()
    expect(await mendDrift(server.services)).toEqual([{ slotId: slot.id, taken: 0, counted: 2 }])
    expect(await reconcile(server.services)).toEqual([])
  })
})
