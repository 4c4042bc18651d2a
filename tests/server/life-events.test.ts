import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { birth } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

describe('life events', () => {
  it('lead step by step to procedures as the list shows them', async () => {
    const { body } = await server.anonymous.call('GET /life-events')
    const newborn = body.items.find(({ id }) => id === 'sinh-con')
    expect(newborn?.steps[0]).toMatchObject({
      title: 'Đăng ký khai sinh cho bé',
      procedure: { code: birth, plainName: 'Đăng ký khai sinh', timeLimit: { unit: 'same_day' } },
    })
    const one = await server.anonymous.call('GET /procedures', { query: { query: birth } })
    expect(newborn?.steps[0]?.procedure).toEqual(one.body.items[0])
  })

  it('say where to ask about what the catalogue does not hold, and pretend no procedure', async () => {
    const { body } = await server.anonymous.call('GET /life-events')
    const outside = body.items.flatMap(({ steps }) => steps).filter(({ procedure }) => procedure === null)
    expect(outside.map(({ id }) => id)).toContain('bao-hiem-y-te')
    expect(outside.filter(({ ask }) => !ask)).toEqual([])
  })

  it('are sent once: the phone that has them gets 304', async () => {
    const first = await server.anonymous.call('GET /life-events')
    expect(first.headers['cache-control']).toMatch(/^public/)
    const again = await server.anonymous.inject({
      url: '/api/v1/life-events',
      headers: { 'if-none-match': String(first.headers['etag']) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('of the city before the merger come from its own folder', async () => {
    const before = await startTestServer({ environment: { LOCALITY: 'vung-tau-2023' } })
    try {
      const { body } = await before.anonymous.call('GET /life-events')
      expect(body.items.map(({ id }) => id)).toContain('sinh-con')
      expect(body.items.map(({ id }) => id)).not.toContain('xay-nha')
    } finally {
      await before.close()
    }
  })
})
