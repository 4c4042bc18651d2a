import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayAnswer, sentencesOf } from '../../contract/rules/planning/say.ts'
import { planningVi } from '../../contract/rules/planning/say-vi.ts'
import { projectRoot } from '../support/project-root.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/**
 * Look-ups in the sample that ships, with answers that were not taken from this program: areas, distances and counts come
 * from PostGIS over the same shapes, coordinates from PROJ with the pinned operation, the rest from the rule that is named.
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

/** How far two engines may be apart, by the unit that ends the name: slivers along a border fall to one side or the other. */
const allowed: [ending: string, difference: number][] = [
  ['areaSquareMetres', 0.1],
  ['affectedSquareMetres', 0.1],
  ['distanceMetres', 0.11],
  ['share', 0.002],
  // A centimetre.
  ['longitude', 1e-7],
  ['latitude', 1e-7],
]
const boundsDiffer = 1e-6

/** What is expected with each number replaced by the given one where they agree. */
function met(expected: unknown, given: unknown, name = ''): unknown {
  if (typeof expected === 'number' && typeof given === 'number') {
    const differ = name === 'bounds' ? boundsDiffer : (allowed.find(([ending]) => name === ending)?.[1] ?? 0)
    return Math.abs(expected - given) <= differ * 1.0001 ? given : expected
  }
  if (Array.isArray(expected))
    return expected.map((one, at) => met(one, Array.isArray(given) ? given[at] : undefined, name))
  if (typeof expected !== 'object' || expected === null) return expected
  const of = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}))
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, met(value, of.get(key), key)]))
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
