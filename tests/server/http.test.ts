import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let resident: Caller

beforeAll(async () => {
  server = await startTestServer()
  resident = await server.as(server.sampleOf('resident'))
})
afterAll(() => server.close())

const get = (url: string) => resident.inject({ method: 'GET', url })
const post = (payload: string, type = 'application/json') =>
  resident.inject({
    method: 'POST',
    url: '/api/v1/dossiers',
    payload,
    headers: { 'content-type': type, 'idempotency-key': 'some-key-1' },
  })

describe('bad input is answered with problem details, and never with our insides', () => {
  it.each([
    ['malformed JSON', () => post('{"procedureCode":'), 400, 'BAD_JSON'],
    ['an empty body', () => post(''), 400, 'BAD_JSON'],
    ['another type', () => post('a=1', 'application/x-www-form-urlencoded'), 415, 'UNSUPPORTED_TYPE'],
    [
      'a body over the limit',
      () => post(JSON.stringify({ procedureCode: 'x'.repeat(300_000) })),
      413,
      'BODY_TOO_LARGE',
    ],
    ['a missing member', () => post('{"unitId":"u"}'), 422, 'INVALID'],
    ['an unknown member', () => post('{"procedureCode":"1","unitId":"u","admin":true}'), 422, 'INVALID'],
    ['an id that is none', () => get('/api/v1/dossiers/1%20or%201=1'), 422, 'INVALID'],
    ['a broken cursor', () => get('/api/v1/dossiers?cursor=xx'), 422, 'INVALID'],
    ['an unknown path', () => get('/api/v1/nothing'), 404, 'NOT_FOUND'],
    ['a path outside the API', () => get('/etc/passwd.txt'), 404, 'NOT_FOUND'],
    ['an unknown procedure', () => get('/api/v1/procedures/9.999999'), 404, 'NOT_FOUND'],
    [
      'an unknown action',
      () =>
        resident.inject({
          method: 'POST',
          url: `/api/v1/dossiers/${crypto.randomUUID()}/transitions`,
          payload: { action: 'sell', revision: 0 },
          headers: { 'idempotency-key': 'some-key-2' },
        }),
      422,
      'INVALID',
    ],
  ])('%s', async (_name, ask, status, code) => {
    const reply = await ask()
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({
      status,
      code,
      type: expect.stringContaining('urn:'),
      requestId: reply.headers['x-request-id'],
    })
    expect(reply.body).not.toMatch(/ at |node_modules|select |fastify/i)
  })

  it('names the fields that are wrong, by path and keyword', async () => {
    expect((await post('{"unitId":"u"}')).json().fields).toEqual([{ path: 'procedureCode', keyword: 'required' }])
  })

  it('a form field of the wrong kind is refused by name when the draft is saved or sent', async () => {
    const draft = await resident.call('POST /dossiers', {
      body: { procedureCode: '1.001193', unitId: homeUnit(server) },
    })
    const change = {
      params: { id: draft.body.id },
      body: { revision: 0, answers: { 'requester.phone': { sql: 'drop' } } },
    }
    const reply = await resident.call('PATCH /dossiers/{id}', change as never)
    expect([reply.status, reply.problem.code]).toEqual([422, 'INVALID'])
  })
})

describe('public reads', () => {
  it('carry an ETag and answer 304 to who has them', async () => {
    const first = await server.anonymous.inject({ method: 'GET', url: '/api/v1/procedures' })
    const etag = String(first.headers.etag)
    expect(first.headers['cache-control']).toContain('public')
    const again = await server.anonymous.inject({
      method: 'GET',
      url: '/api/v1/procedures',
      headers: { 'if-none-match': etag },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('travel small, personal ones as they are', async () => {
    const ask = (url: string) => resident.inject({ method: 'GET', url, headers: { 'accept-encoding': 'br, gzip' } })
    expect((await ask('/api/v1/procedures')).headers['content-encoding']).toBe('br')
    expect((await ask('/api/v1/dossiers')).headers['content-encoding']).toBeUndefined()
  })

  it('personal ones are not kept anywhere', async () => {
    expect((await get('/api/v1/dossiers')).headers).toMatchObject({ 'cache-control': 'no-store' })
  })
})

describe('health', () => {
  it('says that the process lives, and what it can do', async () => {
    expect((await server.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    const ready = await server.app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      {
        status: 'ok',
        engine: server.services.engineName,
        mode: 'sandbox',
        checks: { database: true, migrations: true, storage: true },
        scanner: 'none',
      },
    ])
  })

  it('is red when the file store is out of reach', async () => {
    const check = server.services.blobs.check
    server.services.blobs.check = async () => Promise.reject(new Error('gone'))
    const ready = await server.app.inject('/readyz')
    server.services.blobs.check = check
    expect([ready.statusCode, ready.json().checks.storage]).toEqual([503, false])
  })
})

it('serves the document of the contract', async () => {
  const reply = await server.app.inject('/api/v1/openapi.json')
  expect(reply.json()).toMatchObject({
    openapi: '3.1.0',
    paths: { '/dossiers/{id}/transitions': { post: { operationId: 'moveDossier' } } },
  })
})

it('limits how fast one address may sign in', async () => {
  const attempt = () => server.anonymous.call('POST /sessions', { body: { kind: 'sample', person: 'nobody' } })
  const codes = new Set<string>()
  for (let at = 0; at < 70; at++) codes.add((await attempt()).problem.code)
  expect([...codes]).toEqual(['NOT_FOUND', 'RATE_LIMITED'])
})
