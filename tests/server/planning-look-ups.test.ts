import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayAnswer, sentencesOf } from '../../contract/rules/planning/say.ts'
import { planningVi } from '../../contract/rules/planning/say-vi.ts'
import { met } from '../support/planning-numbers.ts'
import { projectRoot } from '../support/project-root.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/**
 * Look-ups in the sample that ships, with answers that were not taken from this program: areas, distances and counts come
 * from PostGIS over the same shapes, coordinates from PROJ with the pinned operation, the rest from the rule that is named.
 * Made by tests/postgis/make-look-ups.ts.
 */
type LookUp = { it: string; ask: string; body?: object; status?: number; answer: object; says?: string[]; by: string }

const file = path.join(projectRoot, 'tests', 'fixtures', 'planning', 'look-ups.json')
const lookUps = JSON.parse(readFileSync(file, 'utf8')) as LookUp[]

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterAll(() => server.close())

async function ask({ ask: asked, body }: LookUp, at: number) {
  const [method, url] = asked.split(' ')
  const reply = await server.app.inject({
    ...{ method: method === 'POST' ? 'POST' : 'GET', url: `/api/v1/planning${url}`, remoteAddress: `10.40.0.${at}` },
    ...(body && { payload: body }),
  })
  return { status: reply.statusCode, body: reply.json() }
}

describe('a look-up in the shipped sample', () => {
  it.each(lookUps.map((one, at) => [one.it, one.by, one, at] as const))('%s (by %s)', async (_it, _by, one, at) => {
    const { status, body } = await ask(one, at)
    expect(status).toBe(one.status ?? 200)
    expect(body).toMatchObject(met(one.answer, body) as object)
    if (!one.says) return
    const said = sentencesOf(sayAnswer(body.answer ?? body, planningVi)).join('\n')
    for (const words of one.says) expect(said).toContain(words)
  })

  it('is one of at least forty', () => {
    expect(lookUps.length).toBeGreaterThanOrEqual(40)
    expect(new Set(lookUps.map((one) => one.it)).size).toBe(lookUps.length)
  })
})
