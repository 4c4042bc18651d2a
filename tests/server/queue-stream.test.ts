import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { QueueBoard, QueueMark, QueuePlace } from '../../contract/schemas/queue.ts'
import { bookToday, callNext, openCounter, step, walkIn } from '../support/queue.ts'
import { wednesdayMorning } from '../support/appointments.ts'
import { readEvents } from '../support/event-reader.ts'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let origin: string
let an: Caller
let binh: Caller
let clerk: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  origin = await server.app.listen({ port: 0, host: '127.0.0.1' })
  an = await server.as('resident-1')
  binh = await server.as('resident-2')
  clerk = await server.as(server.sampleOf('one-stop'))
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.anonymous.call('POST /sandbox/reset')
})

const url = (path: string, from = origin) => `${from}/api/v1${path}`
const boardUrl = (from = origin) => url(`/units/${homeUnit(server)}/queue/stream`, from)

/** Booked for 09:30 and checked in: 09:00 is not too early there when the unit lets people in from half an hour before. */
async function arrived(resident: Caller) {
  const booked = await bookToday(server, resident, '09:30')
  const { db } = server.services
  const row = await db
    .selectFrom('unit_calendar')
    .select('content')
    .where('unit_id', '=', booked.unitId)
    .executeTakeFirstOrThrow()
  const rules = { ...row.content.rules, checkIn: { earlyMinutes: 60, lateMinutes: 15 } }
  await db
    .updateTable('unit_calendar')
    .set({ content: JSON.stringify({ ...row.content, rules }) })
    .where('unit_id', '=', booked.unitId)
    .execute()
  await clerk.call('POST /staff/queue/check-ins', { body: { code: booked.code } })
  return booked
}

describe('the live queue', () => {
  it('tells the resident the place and the call as it happens, and the board too', async () => {
    await walkIn(clerk)
    const booked = await arrived(an)
    const mine = await readEvents<QueuePlace>(url(`/appointments/${booked.id}/place/stream`), an.token)
    const board = await readEvents<QueueBoard>(boardUrl())
    expect(await mine.until(() => true)).toMatchObject({ number: 'A002', ahead: 1, state: 'waiting' })
    await openCounter(clerk, 'Quầy 1')
    const first = await callNext(clerk, 'Quầy 1')
    await mine.until((place) => place.ahead === 0 && place.openCounters === 1)
    expect((await board.until(({ calls }) => calls.length > 0)).calls[0]).toMatchObject({ number: 'A001' })
    await step(clerk, first, { action: 'finish' })
    await callNext(clerk, 'Quầy 1')
    const called = await mine.until((place) => place.state === 'called')
    expect(called).toMatchObject({ counterName: 'Quầy 1', calls: 1 })
    // Nobody else's number, and no name, is in what a resident is sent.
    expect(JSON.stringify(mine.seen)).not.toContain('A001')
    expect(JSON.stringify([mine.seen, board.seen])).not.toContain(booked.servedName ?? 'nobody')
    mine.stop()
    board.stop()
  })

  it('says nothing while nothing changes, and the revision to the staff', async () => {
    const marks = await readEvents<QueueMark>(url('/staff/queue/stream'), clerk.token)
    const { revision } = await marks.until(() => true)
    await walkIn(clerk)
    expect((await marks.until((mark) => mark.revision > revision)).revision).toBe(revision + 1)
    expect(marks.seen).toHaveLength(2)
    marks.stop()
  })

  it('sees what another node has changed', async () => {
    const other = await buildApp(server.services)
    const there = await other.listen({ port: 0, host: '127.0.0.1' })
    const board = await readEvents<QueueBoard>(boardUrl(there))
    await board.until(() => true)
    await walkIn(clerk)
    expect((await board.until(({ groups }) => groups[0]?.waiting === 1)).groups[0]?.letter).toBe('A')
    await other.close()
    await board.ended
  })

  it('ends by itself when asked to, and is refused to whoever it is not for', async () => {
    const booked = await arrived(an)
    const short = await readEvents<QueueBoard>(`${boardUrl()}?forSeconds=0`)
    await short.ended
    expect(short.seen).toHaveLength(1)
    const path = url(`/appointments/${booked.id}/place/stream`)
    await expect(readEvents(path, binh.token)).rejects.toThrow('NOT_FOUND')
    await expect(readEvents(path)).rejects.toThrow('SIGNED_OUT')
    await expect(readEvents(url('/units/nowhere/queue/stream'))).rejects.toThrow('NOT_FOUND')
  })

  it('lets another origin read it, as the app in Zalo does', async () => {
    const response = await fetch(`${boardUrl()}?forSeconds=0`, { headers: { origin: 'https://h5.zdn.vn' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://h5.zdn.vn')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    await response.text()
  })

  it('costs nothing for a phone that does not read: it holds one event, and whoever reads gets the newest', async () => {
    const { port } = new URL(origin)
    const deaf = connect(Number(port), '127.0.0.1')
    deaf.pause()
    deaf.write(`GET ${new URL(boardUrl()).pathname} HTTP/1.1\r\nHost: x\r\n\r\n`)
    const board = await readEvents<QueueBoard>(boardUrl())
    for (let count = 0; count < 5; count += 1) await walkIn(clerk)
    await board.until(({ groups }) => groups[0]?.waiting === 5)
    deaf.destroy()
    board.stop()
  })
})
