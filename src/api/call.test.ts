import { expect, test, vi } from 'vitest'
import { ApiError } from './api-error.ts'
import { createApi } from './call.ts'

type Seen = { url: string; init: RequestInit }

function apiAnswering(
  answer: (seen: Seen) => Response | Promise<Response>,
  extra: { token?: string; timeoutMs?: number } = {},
) {
  const seen: Seen[] = []
  const onSignedOut = vi.fn()
  const api = createApi({
    baseUrl: 'https://may-chu.test/api/v1',
    token: () => extra.token,
    onSignedOut,
    ...(extra.timeoutMs !== undefined && { timeoutMs: extra.timeoutMs }),
    fetch: async (url, init) => {
      seen.push({ url, init })
      return answer({ url, init })
    },
  })
  return { api, seen, onSignedOut }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const failure = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: unknown) => error,
  )

test('fills the path, leaves out what is empty, and carries token, key and body', async () => {
  const { api, seen } = apiAnswering(() => json(200, {}), { token: 'the-token' })
  await api('GET /procedures', { query: { query: 'khai sinh', field: '', limit: 30 } })
  await api('DELETE /dossiers/{id}', { params: { id: 'a/b' } })
  await api('POST /dossiers', { body: { procedureCode: '1', unitId: 'u' } }, { idempotencyKey: 'key-1' })
  expect(seen.map(({ url }) => url)).toEqual([
    'https://may-chu.test/api/v1/procedures?query=khai+sinh&limit=30',
    'https://may-chu.test/api/v1/dossiers/a%2Fb',
    'https://may-chu.test/api/v1/dossiers',
  ])
  expect(seen[2]?.init).toMatchObject({
    method: 'POST',
    body: '{"procedureCode":"1","unitId":"u"}',
    headers: { authorization: 'Bearer the-token', 'idempotency-key': 'key-1', 'content-type': 'application/json' },
  })
})

test.each([
  [
    'a problem of ours',
    json(409, { code: 'STALE', requestId: 'r-1' }),
    { code: 'STALE', status: 409, requestId: 'r-1' },
  ],
  ['a code of a newer server', json(422, { code: 'BRAND_NEW' }), { code: 'UNEXPECTED', status: 422 }],
  ['a page of a gateway', new Response('<h1>Bad gateway</h1>', { status: 502 }), { code: 'BUSY', status: 502 }],
  ['words that are not JSON', new Response('<h1>OK</h1>', { status: 200 }), { code: 'UNEXPECTED', status: 200 }],
])('%s becomes one error', async (_, response, expected) => {
  const { api } = apiAnswering(() => response)
  const error = await failure(api('GET /locality'))
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject(expected)
})

test('no answer at all is OFFLINE and still has a code to ask about', async () => {
  const { api, seen } = apiAnswering(() => Promise.reject(new TypeError('Failed to fetch')))
  const error = await failure(api('GET /locality'))
  const sent = new Headers(seen[0]?.init.headers).get('x-request-id')
  expect(error).toMatchObject({ code: 'OFFLINE', status: 0, requestId: sent })
})

const untilAborted = ({ init }: Seen) =>
  new Promise<Response>((_, reject) =>
    init.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
  )

test('an answer that does not come in time is TIMEOUT', async () => {
  const { api } = apiAnswering(untilAborted, { timeoutMs: 5 })
  expect(await failure(api('GET /locality'))).toMatchObject({ code: 'TIMEOUT' })
})

test('what the caller gave up is no failure to show', async () => {
  const { api } = apiAnswering(untilAborted)
  const controller = new AbortController()
  const call = failure(api('GET /locality', {}, { signal: controller.signal }))
  controller.abort()
  expect(await call).toMatchObject({ name: 'AbortError' })
})

test('says which token has ended', async () => {
  const { api, onSignedOut } = apiAnswering(() => json(401, { code: 'SIGNED_OUT' }), { token: 'old' })
  await failure(api('GET /sessions/current'))
  expect(onSignedOut).toHaveBeenCalledWith('old')
})
