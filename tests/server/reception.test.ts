import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNow } from '../../contract/rules/places/open-now.ts'
import { startFakeGraph, type FakeGraph } from '../support/fake-graph.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let graph: FakeGraph
let server: TestServer

beforeAll(async () => {
  graph = await startFakeGraph('app-secret')
  server = await startTestServer({
    at: '2026-11-25T02:00:00Z',
    environment: { ZALO_APP_ID: '1', ZALO_APP_SECRET: 'app-secret', ZALO_GRAPH_URL: graph.url },
  })
})
afterAll(async () => {
  await server.close()
  await graph.stop()
})

const nearest = (body: object) => server.anonymous.call('POST /places/nearest', { body } as never)
const device = (latitude: number, longitude: number) => nearest({ from: 'device', latitude, longitude })

describe('the counters', () => {
  it('are those of the five units of today, with the usual hours that nobody has confirmed', async () => {
    const { body, headers } = await server.anonymous.call('GET /reception')
    expect(body.counters.map((one) => one.unitId)).toEqual([
      'phuong-vung-tau',
      'phuong-tam-thang',
      'phuong-rach-dua',
      'phuong-phuoc-thang',
      'xa-long-son',
    ])
    expect(body.hoursUnconfirmed).toMatch(/chưa xác nhận/)
    expect(body.counters.flatMap((one) => [one.quietHours, one.oaId, one.hours[0]?.source])).toEqual(
      body.counters.flatMap(() => [null, null, null]),
    )
    expect(headers['cache-control']).toContain('public')
    expect(headers.etag).toBeDefined()
  })

  it('carry what the phone needs to say open or closed by itself', async () => {
    const { body } = await server.anonymous.call('GET /reception')
    const weekly = body.counters[0]?.hours[0]?.weekly ?? []
    expect(openNow(body.calendar, weekly, new Date('2026-11-25T02:00:00Z')).open).toEqual({
      from: '07:30',
      to: '11:30',
    })
    expect(openNow(body.calendar, weekly, new Date('2026-09-02T02:00:00Z')).today.holiday).toBe('Quốc khánh')
  })
})

describe('where a phone stands', () => {
  it.each([
    ['Bãi Sau', 10.34, 107.09, 'phuong-vung-tau'],
    ['the middle of Long Sơn', 10.455, 107.085, 'xa-long-son'],
    ['the north-east', 10.44, 107.19, 'phuong-phuoc-thang'],
  ])('%s is answered with two likely units, without signing in', async (_where, latitude, longitude, id) => {
    const { status, body } = await device(latitude, longitude)
    expect([status, body.result, body.units.length, body.units[0]?.id]).toEqual([200, 'found', 2, id])
  })

  it('far away is said to be outside', async () => {
    expect((await device(21.03, 105.85)).body).toEqual({ result: 'outside', units: [] })
  })

  it('is decoded from the one-use code that Zalo gave', async () => {
    const token = graph.signIn({ id: 'z-1', name: 'A' })
    const code = graph.locationCode(token, { latitude: '10.455', longitude: '107.085' })
    const first = await nearest({ from: 'zalo', accessToken: token, code })
    expect([first.status, first.body.units[0]?.id]).toEqual([200, 'xa-long-son'])
    const again = await nearest({ from: 'zalo', accessToken: token, code })
    expect([again.status, again.problem.code]).toEqual([401, 'ZALO_REFUSED'])
  })

  it.each([
    ['no number', { latitude: 'x', longitude: '107' }],
    ['empty', { latitude: '', longitude: '' }],
    ['beyond the pole', { latitude: '91', longitude: '107' }],
  ])('is refused when Zalo answers with what is no place: %s', async (_what, place) => {
    const token = graph.signIn({ id: 'z-2', name: 'B' })
    const reply = await nearest({ from: 'zalo', accessToken: token, code: graph.locationCode(token, place) })
    expect(reply.problem.code).toBe('ZALO_REFUSED')
  })

  it('says so when Zalo cannot be reached', async () => {
    const token = graph.signIn({ id: 'z-3', name: 'C' })
    const code = graph.locationCode(token, { latitude: '10.4', longitude: '107.1' })
    graph.fault = 'status-500'
    try {
      expect((await nearest({ from: 'zalo', accessToken: token, code })).problem.code).toBe('ZALO_UNREACHABLE')
    } finally {
      graph.fault = undefined
    }
  })

  it.each([
    ['no coordinates', { from: 'device' }],
    ['coordinates as text', { from: 'device', latitude: '10.3', longitude: '107' }],
    ['off the earth', { from: 'device', latitude: 100, longitude: 107 }],
    ['more than is asked', { from: 'device', latitude: 10.3, longitude: 107, name: 'A' }],
    ['another source', { from: 'guess', latitude: 10.3, longitude: 107 }],
  ])('%s is refused', async (_what, body) => {
    expect((await nearest(body)).status).toBe(422)
  })

  it('leaves no trace in the log or the database', async () => {
    const token = graph.signIn({ id: 'z-4', name: 'D' })
    const code = graph.locationCode(token, { latitude: '10.3456789', longitude: '107.0987654' })
    await nearest({ from: 'zalo', accessToken: token, code })
    await device(10.3456789, 107.0987654)
    const rows = JSON.stringify(await server.services.db.selectFrom('rate_limit').selectAll().execute())
    for (const trace of ['10.345', '10.346', '107.09', token, code]) {
      expect(server.logged()).not.toContain(trace)
      expect(rows).not.toContain(trace)
    }
  })

  it('is answered sixty times in a row, then only after a pause', async () => {
    server.clock.set('2026-11-26T02:00:00Z')
    const statuses: number[] = []
    for (let times = 0; times < 61; times += 1) statuses.push((await device(10.35, 107.08)).status)
    expect([statuses.indexOf(429), statuses.length]).toEqual([60, 61])
    server.clock.set('2026-11-26T02:01:00Z')
    expect((await device(10.35, 107.08)).status).toBe(200)
  })
})

it('a locality of the past has counters, and no points to place a phone by', async () => {
  const past = await startTestServer({ environment: { LOCALITY: 'vung-tau-2023' } })
  try {
    const { body } = await past.anonymous.call('GET /reception')
    expect(body.counters.map((one) => one.unitId)).toContain('phuong-7')
    const reply = await past.anonymous.call('POST /places/nearest', {
      body: { from: 'device', latitude: 10.35, longitude: 107.08 },
    })
    expect(reply.body).toEqual({ result: 'unknown', units: [] })
  } finally {
    await past.close()
  }
  // A second server on a database of its own.
}, 60_000)
