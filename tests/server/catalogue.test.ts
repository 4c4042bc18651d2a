import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Procedure } from '../../contract/schemas/procedure.ts'
import { importFile } from '../../server/modules/procedures/import/import-file.ts'
import { birth } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let folder: string
let minutes = 0
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-catalogue-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const catalogue = async () => (await server.anonymous.call('GET /catalogue')).body

async function contents(): Promise<{ items: Procedure[]; pages: number }> {
  const all: { items: Procedure[]; pages: number } = { items: [], pages: 0 }
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: { cursor?: string } = cursor ? { cursor } : {}
    const { body } = await server.anonymous.call('GET /catalogue/contents', { query })
    all.items.push(...body.items)
    all.pages += 1
    cursor = body.nextCursor
  }
  return all
}

const national = (number: number) => ({
  code: `3.${String(number).padStart(6, '0')}`,
  name: `Cấp giấy phép thử nghiệm số ${number}`,
  field: 'Lâm nghiệp',
  targetGroups: ['Công dân Việt Nam'],
  submissionMethods: [],
  dossier: [],
  legalBasis: [],
  steps: [],
  trust: 'high',
  quality: [],
})

async function load(records: object[]) {
  const file = join(folder, 'rows.jsonl')
  await writeFile(file, records.map((one) => JSON.stringify(one)).join('\n'))
  await importFile(server.services, file)
  // A server looks for changes once a second.
  minutes += 1
  server.clock.set(`2026-11-25T02:${String(minutes).padStart(2, '0')}:00Z`)
}

it('has every listed procedure in the order of the list, with what finding it takes', async () => {
  const { entries, localityId } = await catalogue()
  const { items } = (await server.anonymous.call('GET /procedures', { query: { limit: 100 } })).body
  expect(localityId).toBe(server.services.locality.profile.id)
  expect(entries.map(({ code }) => code)).toEqual(items.map(({ code }) => code))
  expect(entries).toMatchObject(items)
  const row = entries.find(({ code }) => code === birth)
  expect(row?.aliases).toContain('làm khai sinh')
  expect(row?.unitIds).toContain('phuong-vung-tau')
  expect(row?.audience).toContain('citizen')
})

it('has contents that are word for word those of the single pages', async () => {
  const { items } = await contents()
  const { entries } = await catalogue()
  expect(items.map(({ code }) => code)).toEqual(entries.map(({ code }) => code))
  for (const item of items) {
    const alone = await server.anonymous.call('GET /procedures/{code}', { params: { code: item.code } })
    expect(item).toEqual(alone.body)
  }
})

it('answers 304 to the phone that has it, until something changes', async () => {
  const first = await server.anonymous.call('GET /catalogue')
  const again = () =>
    server.anonymous.call('GET /catalogue', undefined, { headers: { 'if-none-match': String(first.headers.etag) } })
  expect((await again()).status).toBe(304)
  await load([national(1)])
  const changed = await again()
  expect(changed.status).toBe(200)
  expect(changed.body.edition).not.toBe(first.body.edition)
  expect(changed.body.entries.length).toBe(first.body.entries.length + 1)
})

it('is a new edition when only the words of a page have changed', async () => {
  await load([national(1)])
  const before = await catalogue()
  await load([{ ...national(1), steps: ['Nộp đơn tại quầy'] }])
  const after = await catalogue()
  expect(after.entries).toEqual(before.entries)
  expect(after.edition).not.toBe(before.edition)
  const { items } = await contents()
  expect(items.find(({ code }) => code === national(1).code)?.steps).toEqual(['Nộp đơn tại quầy'])
})

it('pages through a large one: everything once, pages that did not change answer 304', async () => {
  await load(Array.from({ length: 90 }, (_, at) => national(at + 1)))
  const { entries } = await catalogue()
  const { items, pages } = await contents()
  expect(pages).toBeGreaterThan(2)
  expect(items.map(({ code }) => code)).toEqual(entries.map(({ code }) => code))
  const page = await server.anonymous.call('GET /catalogue/contents')
  await load([{ ...national(90), steps: ['Nộp đơn tại quầy'] }])
  const again = await server.anonymous.call('GET /catalogue/contents', undefined, {
    headers: { 'if-none-match': String(page.headers.etag) },
  })
  expect(again.status).toBe(304)
})

it('refuses a cursor that it did not give', async () => {
  const { status, problem } = await server.anonymous.call('GET /catalogue/contents', { query: { cursor: 'x' } })
  expect({ status, code: problem.code }).toEqual({ status: 422, code: 'INVALID' })
})
