import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
const release = 'mau-47k-1'

beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterAll(() => server.close())

/** Quotas belong to the address: each asker of the tests has one of its own. */
let address = 0
const ask = async (method: 'GET' | 'POST', path: string, payload?: object) => {
  address += 1
  const remoteAddress = `10.0.${Math.floor(address / 250)}.${address % 250}`
  const reply = await server.app.inject({
    ...{ method, url: `/api/v1/planning${path}`, remoteAddress },
    ...(payload && { payload }),
  })
  const isJson = String(reply.headers['content-type']).includes('json')
  return { status: reply.statusCode, headers: reply.headers, raw: reply.rawPayload, body: isJson ? reply.json() : null }
}

describe('the releases', () => {
  it('name the shipped sample as the current one, and as a sample', async () => {
    const { body, headers } = await ask('GET', '/releases/current')
    expect(body).toMatchObject({ id: release, sample: true, current: true })
    expect(body.parcels).toBeGreaterThan(45_000)
    expect(body.themes.map((one: { audience: string }) => one.audience)).toEqual(Array(6).fill('public'))
    expect(headers['cache-control']).toContain('public')
  })
})

describe('the one search box', () => {
  it.each([
    ['tờ 7 thửa 76', 'parcel'],
    ['7/76', 'parcel'],
    ['10.35, 107.08', 'point'],
    ['Phường Thắng Tam', 'ward'],
    ['phường 4', 'ward'],
    ['P4', 'ward'],
    ['Đường mẫu 110', 'street'],
    ['1144200.5 426902.4', 'point'],
    ['1144200.5 426902.4 1144210.5 426902.4 1144210.5 426912.4', 'corners'],
    ['qwertz', 'nothing'],
  ])('%s is %s', async (q, understood) => {
    const { status, body } = await ask('POST', '/search', { q })
    expect([status, body.understood]).toEqual([200, understood])
  })

  it('asks for the ward by giving a choice, and takes the remembered ward first', async () => {
    const { body } = await ask('POST', '/search', { q: '7/76', ward: '26527' })
    expect(body.parcels.length).toBeGreaterThan(3)
    expect(body.parcels[0].formerWard.code).toBe('26527')
    const said = await ask('POST', '/search', { q: 'thửa 76 tờ 7 phường 4' })
    expect(said.body.parcels.map((one: { id: string }) => one.id)).toEqual(['26515-7-76'])
  })
})

describe('an answer', () => {
  it('of a parcel says plans, roads and the four networks', async () => {
    const { body } = await ask('GET', '/parcels/26515-7-76')
    expect(body).toMatchObject({ releaseId: release, sample: true, parcel: { sheet: '7', parcel: '76' } })
    expect(body.plans[0].governs).toBe(true)
    expect(body.networks.map((one: { theme: string }) => one.theme)).toEqual([
      ...['drainage', 'electricity', 'lighting', 'trees'],
    ])
  })

  it('of an unknown parcel is refused', async () => {
    expect((await ask('GET', '/parcels/26515-999-1')).status).toBe(404)
    expect((await ask('GET', '/parcels/26515-7-76?release=other')).status).toBe(404)
  })

  it.each([
    ['parcel', { from: 'device', accuracyMetres: 8 }],
    ['too-coarse', { from: 'device', accuracyMetres: 21 }],
    ['parcel', { from: 'map' }],
  ])('at a point is %s for %j', async (result, how) => {
    const { point } = (await ask('GET', '/parcels/26515-7-76')).body.parcel
    const { body } = await ask('POST', '/at', { ...point, ...how })
    expect(body.result).toBe(result)
    expect(body.answer?.parcel?.id ?? null).toBe(result === 'parcel' ? '26515-7-76' : null)
  })

  it('is the ground on a hill, and outside at sea', async () => {
    const hill = await ask('POST', '/at', { from: 'map', longitude: 107.0655, latitude: 10.366 })
    expect(hill.body).toMatchObject({ result: 'ground', answer: { parcel: null, rings: [] } })
    expect(hill.body.answer.plans[0].zones[0].code).toBe('RPH')
    expect((await ask('POST', '/at', { from: 'map', longitude: 107.3, latitude: 10.2 })).body.result).toBe('outside')
  })

  it('by Zalo needs Zalo', async () => {
    const { body } = await ask('POST', '/at', { from: 'zalo', accessToken: 'x', code: 'x' })
    expect(body.code).toBe('ZALO_UNREACHABLE')
  })
})

describe('corners', () => {
  const square = (x: number, y: number, side: number) => [
    { x, y },
    { x, y: y + side },
    { x: x + side, y: y + side },
    { x: x + side, y },
  ]
  it('are measured and compared with the paper', async () => {
    const corners = square(1_145_000, 427_000, 10)
    const { body } = await ask('POST', '/corners', { corners, statedAreaSquareMetres: 98 })
    expect(body).toMatchObject({ result: 'answered', frame: 'tm3-107-45', swapped: false, differencePercent: 2 })
    expect(body.areaSquareMetres).toBeCloseTo(100, 1)
    const swapped = corners.map(({ x, y }) => ({ x: y, y: x }))
    expect((await ask('POST', '/corners', { corners: swapped })).body).toMatchObject({ swapped: true })
  })

  it.each([
    ['too-large', square(1_145_000, 427_000, 300)],
    ['outside', square(1_300_000, 427_000, 10)],
    ['unclear', square(10, 10, 10)],
    ['crossing', [0, 2, 1, 3].flatMap((at) => square(1_145_000, 427_000, 10)[at] ?? [])],
  ])('%s', async (result, corners) => {
    expect((await ask('POST', '/corners', { corners })).body.result).toBe(result)
  })
})

describe('files', () => {
  it('a tile is compressed, kept for ever, and drawn where there is something', async () => {
    const { raw, headers, status } = await ask('GET', `/tiles/${release}/plan/12/3266/1929`)
    expect([status, headers['content-encoding'], headers['content-type']]).toEqual([
      ...[200, 'gzip', 'application/vnd.mapbox-vector-tile'],
    ])
    expect(headers['cache-control']).toContain('immutable')
    expect(Object.keys(new VectorTile(new PbfReader(gunzipSync(raw))).layers)).toContain('zone')
    const sea = await ask('GET', `/tiles/${release}/plan/12/1/1`)
    expect([sea.status, sea.raw.length, sea.headers['content-encoding']]).toEqual([200, 0, undefined])
    expect((await ask('GET', `/tiles/${release}/plan/3/1/1`)).status).toBe(404)
  })

  it('the picture and the paper say that they are a sample', async () => {
    const svg = await ask('GET', '/parcels/26515-7-76/picture.svg')
    expect(svg.headers['content-type']).toBe('image/svg+xml')
    expect(svg.raw.toString()).toContain('DỮ LIỆU MẪU')
    expect(svg.raw.length).toBeLessThan(40_000)
    const pdf = await ask('GET', '/parcels/26515-7-76/answer.pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.raw.toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('a document is shown by its id', async () => {
    const { plans } = (await ask('GET', '/parcels/26515-7-76')).body
    const { document } = plans[0]
    expect((await ask('GET', `/documents/${document.id}`)).body).toEqual(document)
    expect((await ask('GET', '/documents/none')).status).toBe(404)
  })
})

describe('a report', () => {
  it('is kept sealed, under a code, without who wrote it', async () => {
    const text = 'Ranh thửa vẽ lệch sang đường'
    const { status, body } = await ask('POST', '/reports', { releaseId: release, reason: 'wrong-parcel', text })
    expect([status, body.code]).toEqual([201, expect.stringMatching(/^BS-.{8}$/)])
    const row = await server.services.db.selectFrom('planning_report').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('Ranh')
    expect(server.services.box.open(`planning_report:${row.id}:text`, row.text_sealed)).toBe(text)
  })
})

describe('quotas', () => {
  const from = (remoteAddress: string, url: string) =>
    server.app.inject({ method: 'GET', url: `/api/v1/planning${url}`, remoteAddress })
  const search = (remoteAddress: string) =>
    server.app.inject({ method: 'POST', url: '/api/v1/planning/search', remoteAddress, payload: { q: 'zz' } })

  it('30 look-ups at once from one address, then it waits; another address is not held up', async () => {
    const codes: number[] = []
    for (let time = 0; time < 32; time++) codes.push((await search('10.9.0.1')).statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(30)
    expect(codes.slice(30)).toEqual([429, 429])
    expect((await search('10.9.0.2')).statusCode).toBe(200)
  })

  it('600 tiles at once', async () => {
    let served = 0
    while (served < 700 && (await from('10.9.0.3', `/tiles/${release}/plan/12/1/1`)).statusCode === 200) served++
    expect(served).toBe(600)
  })
})
