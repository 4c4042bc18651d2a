import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession, personOfZalo } from '../../server/modules/sessions/store.ts'
import { startFakeGraph, type FakeGraph } from '../support/fake-graph.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let graph: FakeGraph
let server: TestServer

beforeAll(async () => {
  graph = await startFakeGraph('app-secret')
  server = await startTestServer({
    at: '2026-11-24T02:00:00Z',
    environment: {
      ZALO_APP_ID: '1',
      ZALO_APP_SECRET: 'app-secret',
      ZALO_GRAPH_URL: graph.url,
      ALLOWED_ORIGINS: 'https://demo.example.vn',
    },
  })
})
afterAll(async () => {
  await server.close()
  await graph.stop()
})

const zaloSession = (accessToken: string) =>
  server.anonymous.call('POST /sessions', { body: { kind: 'zalo', accessToken } })

describe('signing in with Zalo', () => {
  it('opens a session for the person behind the token, the same person each time', async () => {
    const person = { id: 'z-9', name: 'Lê Văn Thử' }
    const first = await zaloSession(graph.signIn(person))
    const second = await zaloSession(graph.signIn(person))
    expect(first.status).toBe(201)
    expect(first.body.person).toMatchObject({ name: 'Lê Văn Thử', role: 'resident', sample: false })
    expect(second.body.person.id).toBe(first.body.person.id)
    expect(second.body.token).not.toBe(first.body.token)
  })

  it('is refused with a token that Zalo refuses', async () => {
    const reply = await zaloSession('made-up')
    expect([reply.status, reply.problem.code]).toEqual([401, 'ZALO_REFUSED'])
  })

  it('stores neither the token nor the Zalo id in clear', async () => {
    const { body } = await zaloSession(graph.signIn({ id: 'zalo-id-in-clear', name: 'Trần Thị Kín' }))
    const rows = JSON.stringify([
      await server.services.db.selectFrom('session').selectAll().execute(),
      await server.services.db.selectFrom('person').selectAll().execute(),
    ])
    for (const secret of [body.token, 'zalo-id-in-clear', 'Trần Thị Kín']) expect(rows).not.toContain(secret)
  })

  it('decodes the phone number of the person who is signed in, and of nobody else', async () => {
    const mine = graph.signIn({ id: 'z-10', name: 'A', phone: '84912345678' })
    const theirs = graph.signIn({ id: 'z-11', name: 'B', phone: '84987654321' })
    const { body } = await zaloSession(mine)
    const ask = (accessToken: string) =>
      server.anonymous.call(
        'POST /sessions/current/phone',
        { body: { accessToken, code: graph.phoneCode(accessToken) } },
        { headers: { authorization: `Bearer ${body.token}` } },
      )
    expect((await ask(mine)).body).toEqual({ phone: '+84912345678' })
    expect((await ask(theirs)).problem.code).toBe('FORBIDDEN')
  })
})

describe('a session', () => {
  it('ends when the person signs out', async () => {
    const an = await server.as(server.sampleOf('resident'))
    expect((await an.call('GET /sessions/current')).status).toBe(200)
    expect((await an.call('DELETE /sessions/current')).status).toBe(204)
    expect((await an.call('GET /sessions/current')).problem.code).toBe('SIGNED_OUT')
  })

  it('ends after half an hour of rest, and lasts while it is used', async () => {
    const an = await server.as(server.sampleOf('resident'))
    server.clock.set('2026-11-24T02:25:00Z')
    expect((await an.call('GET /sessions/current')).status).toBe(200)
    server.clock.set('2026-11-24T02:50:00Z')
    expect((await an.call('GET /sessions/current')).status).toBe(200)
    server.clock.set('2026-11-24T03:21:00Z')
    expect((await an.call('GET /sessions/current')).status).toBe(401)
  })

  it.each(['', 'Bearer', 'Bearer made-up-token-made-up-token', 'Basic YTpi'])(
    'is not given by the header "%s"',
    async (authorization) => {
      const reply = await server.anonymous.call('GET /sessions/current', {}, { headers: { authorization } })
      expect([reply.status, reply.problem.code]).toEqual([401, 'SIGNED_OUT'])
      expect(reply.headers['content-type']).toContain('application/problem+json')
    },
  )
})

describe('origins', () => {
  const ask = (origin: string, method: 'GET' | 'OPTIONS' = 'GET') =>
    server.app.inject({
      method,
      url: '/api/v1/locality',
      headers: {
        origin,
        ...(method === 'OPTIONS' && {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        }),
      },
    })

  it.each(['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn', 'https://demo.example.vn'])(
    '%s is let in, and echoed',
    async (origin) => {
      const reply = await ask(origin)
      expect([reply.statusCode, reply.headers['access-control-allow-origin']]).toEqual([200, origin])
      const preflight = await ask(origin, 'OPTIONS')
      expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, origin])
      expect(reply.headers['access-control-allow-credentials']).toBeUndefined()
    },
  )

  it.each(['https://h5.zdn.vn.evil.example', 'http://h5.zdn.vn', 'null', 'https://evil.example'])(
    '%s is refused',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS'] as const) {
        const reply = await ask(origin, method)
        expect(reply.statusCode).toBe(403)
        expect(reply.headers['access-control-allow-origin']).toBeUndefined()
      }
    },
  )
})

const asProduction = {
  MODE: 'production',
  ALLOW_EMBEDDED_DB: '1',
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 's',
  DATA_KEY: Buffer.alloc(32, 3).toString('base64'),
}

describe('production', () => {
  it('knows no sample people', async () => {
    const production = await startTestServer({ environment: asProduction })
    try {
      const reply = await production.anonymous.call('POST /sessions', {
        body: { kind: 'sample', person: production.sampleOf('resident') },
      })
      expect(reply.problem.code).toBe('SANDBOX_ONLY')
      expect((await production.anonymous.call('POST /sandbox/reset')).problem.code).toBe('SANDBOX_ONLY')
      expect((await production.anonymous.call('GET /locality')).body).toMatchObject({
        mode: 'production',
        samplePeople: [],
      })
      expect(await production.services.db.selectFrom('person').selectAll().execute()).toEqual([])
    } finally {
      await production.close()
    }
  })

  it('takes no token of the sandbox, nor the sandbox one of production', async () => {
    const production = await startTestServer({ environment: asProduction })
    try {
      const { db, box, now } = production.services
      const personId = await personOfZalo(db, box, { zaloId: '1', name: 'Nguyễn Văn Thật' })
      const real = (await openSession(db, personId, 'resident', now())).token
      const sandbox = await server.anonymous.call('POST /sessions', {
        body: { kind: 'sample', person: server.sampleOf('one-stop') },
      })
      const who = async (at: TestServer, token: string) => {
        const reply = await at.anonymous.call(
          'GET /sessions/current',
          {},
          { headers: { authorization: `Bearer ${token}` } },
        )
        return reply.status === 200 ? reply.body.name : reply.problem.code
      }
      expect(await who(production, real)).toBe('Nguyễn Văn Thật')
      expect(await who(server, real)).toBe('SIGNED_OUT')
      expect(await who(server, sandbox.body.token)).toBe(sandbox.body.person.name)
      expect(await who(production, sandbox.body.token)).toBe('SIGNED_OUT')
    } finally {
      await production.close()
    }
  })
})
