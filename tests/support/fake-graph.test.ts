import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFakeGraph, type FakeGraph, type GraphFault } from './fake-graph.ts'

let graph: FakeGraph
beforeAll(async () => {
  graph = await startFakeGraph('app-secret')
})
afterAll(() => graph.stop())

const proof = (token: string) => createHmac('sha256', 'app-secret').update(token).digest('hex')

async function get(path: string, headers: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const response = await fetch(graph.url + path, { headers })
  return { status: response.status, body: await response.json() }
}

test('a profile needs a token of a person and the proof made with the app secret', async () => {
  const token = graph.signIn({ id: 'u1', name: 'Người Thử' })
  const ask = (headers: Record<string, string>) => get('/v2.0/me?fields=id,name', headers)
  expect(await ask({ access_token: token, appsecret_proof: proof(token) })).toMatchObject({
    status: 200,
    body: { error: 0, id: 'u1', name: 'Người Thử' },
  })
  expect(await ask({ access_token: token })).toMatchObject({ status: 200, body: { error: -242 } })
  graph.expire(token)
  expect(await ask({ access_token: token, appsecret_proof: proof(token) })).toMatchObject({ body: { error: 452 } })
})

test('a phone code works once, for its owner and this app only', async () => {
  const token = graph.signIn({ id: 'u2', name: 'Người Hai', phone: '84900000000' })
  const decode = (code: string, secret = 'app-secret') =>
    get('/v2.0/me/info', { access_token: token, code, secret_key: secret }).then(({ body }) => body)
  const code = graph.phoneCode(token)
  expect(await decode('')).toMatchObject({ error: 114 })
  expect(await decode('code-unknown')).toMatchObject({ error: 115 })
  expect(await decode(code, '')).toMatchObject({ error: 116 })
  expect(await decode(code, 'wrong')).toMatchObject({ error: 117 })
  expect(await decode(graph.codeOfAnotherApp(token))).toMatchObject({ error: 118 })
  expect(await decode(code)).toMatchObject({ error: 0, data: { number: '84900000000' } })
  expect(await decode(code)).toMatchObject({ error: 119 })
  const place = graph.locationCode(token, { latitude: '10.34', longitude: '107.08' })
  expect(await decode(place)).toMatchObject({ data: { latitude: '10.34', longitude: '107.08' } })
})

test.each<GraphFault>(['hang', 'slow', 'reset', 'status-500', 'html', 'not-json'])(
  'fault %s gives no profile',
  async (fault) => {
    graph.fault = fault
    const aborted = AbortSignal.timeout(200)
    const outcome = await fetch(`${graph.url}/v2.0/me`, { signal: aborted })
      .then((response) => response.json())
      .catch(() => 'failed')
    graph.fault = undefined
    expect(outcome).toBe('failed')
  },
)
