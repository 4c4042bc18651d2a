import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetWalks } from '../../server/modules/planning/walk.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterAll(() => server.close())

const wait = (seconds: number) =>
  server.clock.set(new Date(server.clock.now().getTime() + seconds * 1000).toISOString())

/** Somebody at an address of their own, who waits as long as the server says when it says so. */
function asker() {
  const [remoteAddress, seen] = [`10.60.${++address}.1`, { answered: 0, waits: [] as number[], refused: '' }]
  const call = async (method: 'GET' | 'POST', path: string, payload?: object) => {
    const reply = await server.app.inject({
      ...{ method, url: `/api/v1/planning${path}`, remoteAddress, ...(payload && { payload }) },
    })
    return { status: reply.statusCode, retryAfter: Number(reply.headers['retry-after']), reply }
  }
  const look = async (parcelId: string) => {
    for (;;) {
      const { status, retryAfter, reply } = await call('GET', `/parcels/${parcelId}`)
      if (status === 200) return (seen.answered += 1)
      const { code } = reply.json()
      if (code !== 'RATE_LIMITED' || retryAfter > 3600) return (seen.refused = `${code} ${retryAfter}`)
      seen.waits.push(retryAfter)
      wait(retryAfter)
    }
  }
  const confirm = () => call('POST', '/confirmations')
  return { seen, call, look, confirm }
}
let address = 0

const consecutive = (sheet: number, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `26515-${sheet}-${from + at}`)

it('somebody who looks at the ten neighbours of a house, some twice and with their pictures, is never held up', async () => {
  const { look, seen, call } = asker()
  for (const id of consecutive(7, 70, 10)) {
    await look(id)
    wait(20)
    expect((await call('GET', `/parcels/${id}/picture.svg`)).status).toBe(200)
  }
  for (const id of consecutive(7, 70, 10)) {
    wait(3)
    await look(id)
  }
  expect(seen).toEqual({ answered: 20, waits: [], refused: '' })
})

it('an evening of look-ups all over the town, with the neighbours of three houses, is not held up', async () => {
  const { look, seen } = asker()
  const house = (sheet: number) => [...consecutive(sheet, 30, 5), '26508-10-134', '26527-7-76', '26536-31-5']
  const town = [
    ...['26506-3-18', '26512-6-19', '26521-12-2', '26524-3-20', '26533-5-2', '26535-14-3', '26539-14-12'],
    ...['26542-68-15', '26545-10-5', '26508-12-939', '26512-4-903', '26506-9-74', '26508-4-686', '26535-25-19'],
  ]
  for (const id of [...house(4), ...town, ...house(7), ...house(10)]) {
    await look(id)
    wait(120)
  }
  expect(seen).toEqual({ answered: 38, waits: [], refused: '' })
})

it('somebody who goes through a sheet is slowed down, then asked whether a person is there, then stopped for the day', async () => {
  const { look, seen, confirm } = asker()
  const walk = consecutive(8, 1, 160)
  const goOn = async () => {
    seen.refused = ''
    while (seen.refused === '' && walk.length > 0) {
      const before = seen.answered
      await look(walk[0] ?? '')
      if (seen.answered > before) walk.shift()
      wait(2)
    }
  }
  await goOn()
  expect(seen.answered).toBeGreaterThan(25)
  expect(seen.answered).toBeLessThan(60)
  expect(seen.refused).toMatch(/^CONFIRM_PERSON/)
  // Each wait is longer than the one before: the first is a few seconds.
  const slowed = seen.waits.filter((seconds) => seconds > 2)
  expect(slowed[0]).toBeLessThanOrEqual(6)
  expect(Math.max(...slowed)).toBeGreaterThan(30)
  expect(Math.max(...slowed)).toBeLessThanOrEqual(60)

  const early = await confirm()
  expect([early.status, early.retryAfter]).toEqual([429, expect.any(Number)])
  wait(10)
  expect((await confirm()).status).toBe(204)
  const { answered: before } = seen
  await goOn()
  expect(seen.answered).toBeGreaterThan(before + 14)
  expect(seen.answered).toBeLessThan(before + 50)

  const { db } = server.services
  const askAgain = () =>
    db.updateTable('planning_walk').set({ confirm_since: server.clock.now() }).where('confirmations', '>', 0).execute()
  for (const _time of ['second', 'third']) {
    wait(10)
    expect((await confirm()).status).toBe(204)
    await askAgain()
  }
  wait(10)
  const last = await confirm()
  expect(last.status).toBe(429)
  expect(last.retryAfter).toBeGreaterThan(3600)
  // What was seen already stays open.
  const { answered } = seen
  await look('26515-8-1')
  expect(seen.answered).toBe(answered + 1)
})

it('a grid of points is a walk, though its points lie farther apart than neighbours do', async () => {
  const { call } = asker()
  const codes: string[] = []
  for (let step = 0; step < 80 && !codes.includes('CONFIRM_PERSON'); step++) {
    // 300 m to the east, ten in a row, then the next row.
    const point = { longitude: 107.07 + (step % 10) * 0.00274, latitude: 10.35 + Math.floor(step / 10) * 0.00271 }
    const { status, retryAfter, reply } = await call('POST', '/at', { from: 'map', ...point })
    const code = status === 200 ? 'answered' : String(reply.json().code)
    codes.push(code)
    wait(code === 'RATE_LIMITED' ? retryAfter : 3)
    if (code === 'RATE_LIMITED') step -= 1
  }
  expect(codes).toContain('RATE_LIMITED')
  expect(codes.at(-1)).toBe('CONFIRM_PERSON')
})

it('keeps neither who nor where, and forgets both', async () => {
  const { db } = server.services
  const { look } = asker()
  const parcelId = '26515-7-76'
  await look(parcelId)
  const kept = JSON.stringify([
    await db.selectFrom('planning_walk').selectAll().execute(),
    await db.selectFrom('planning_walk_mark').selectAll().execute(),
  ])
  expect(kept).not.toMatch(/10\.60\.|26515|107\.|4269\d\d/)
  wait(2 * 86_400)
  await forgetWalks(db, server.clock.now())
  expect(await db.selectFrom('planning_walk').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('planning_walk_mark').selectAll().execute()).toEqual([])
})

it('who has signed in is counted apart from the others at the address', async () => {
  const resident = await server.as(
    server.services.locality.samplePeople.find(({ role }) => role === 'resident')?.id ?? randomUUID(),
  )
  for (const parcelId of consecutive(9, 1, 12)) {
    const { status } = await resident.call('GET /planning/parcels/{parcelId}', { params: { parcelId }, query: {} })
    expect(status).toBe(200)
  }
  const { db } = server.services
  const { steps } = await db
    .selectFrom('planning_walk')
    .select('steps')
    .orderBy('updated_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(steps).toBeGreaterThan(5)
})
