import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { birth, homeUnit } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
beforeAll(async () => void (server = await startTestServer({ at: '2026-11-28T02:00:00Z' })))
afterAll(() => server.close())

const ask = (path: string, headers: Record<string, string> = {}) =>
  server.anonymous.inject({ url: `/api/v1${path}`, headers })

describe('a poster', () => {
  it.each([`/procedures/${birth}/poster`, '/fields/ho-tich/poster'])('at %s is a PDF of one page', async (path) => {
    const reply = await ask(path)
    expect(reply.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'public, max-age=3600' })
    expect((await PDFDocument.load(reply.rawPayload)).getPageCount()).toBe(1)
  })

  it('is sent once: who has it gets 304', async () => {
    const first = await ask(`/procedures/${birth}/poster`)
    const again = await ask(`/procedures/${birth}/poster`, { 'if-none-match': String(first.headers['etag']) })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  it('of one counter differs from that of all', async () => {
    const all = await ask(`/procedures/${birth}/poster`)
    const one = await ask(`/procedures/${birth}/poster?unit=${homeUnit(server)}`)
    expect(one.statusCode).toBe(200)
    expect(one.headers['etag']).not.toBe(all.headers['etag'])
  })

  it.each(['/procedures/9.999999/poster', `/procedures/${birth}/poster?unit=nowhere`, '/fields/nothing/poster'])(
    'of what is not there (%s) is not found',
    async (path) => {
      expect((await ask(path)).json()).toMatchObject({ code: 'NOT_FOUND' })
    },
  )

  it('is not drawn without end for one caller, and what was drawn is still given', async () => {
    // Without PUBLIC_URL each name of the host is another code on the paper, so nothing comes from the shelf.
    const statusAs = async (host: string) => (await ask('/fields/quy-hoach/poster', { host })).statusCode
    const replies: number[] = []
    for (let index = 0; index <= 30; index += 1) replies.push(await statusAs(`host-${index}.test`))
    expect(replies.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(replies[30]).toBe(429)
    expect(await statusAs('host-19.test')).toBe(200)
  }, 60_000)
})
