import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importFile } from '../../server/modules/procedures/import/import-file.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let folder: string
let editor: Caller
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-editor-'))
  editor = await server.as(server.sampleOf('editor'))
  await load([doubtful(), { ...doubtful(), code: '9.000002', name: 'Cấp phép nuôi cá lồng', trust: 'high' }])
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const doubtful = (conditions = '') => ({
  code: '9.000001',
  name: 'Cấp phép nuôi tằm',
  field: 'Lâm nghiệp',
  submissionMethods: [{ channel: 'direct', timeLimit: 5, timeUnit: 'unknown', feeType: 'free', fees: [] }],
  dossier: [],
  conditions,
  trust: 'low',
})
async function load(records: object[]) {
  const file = join(folder, 'danh-muc.jsonl')
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'))
  return importFile(server.services, file)
}
let second = 0
/** The catalogue looks for changes once a second. */
const later = () => server.clock.set(`2026-11-25T02:00:${String((second += 2)).padStart(2, '0')}Z`)
const seenByResidents = async (code: string) => {
  later()
  return (await server.anonymous.call('GET /procedures/{code}', { params: { code } })).status === 200
}
const detail = async (code: string) => (await editor.call('GET /editor/procedures/{code}', { params: { code } })).body
const review = async (decision: 'show' | 'hold', versionId: string, key: string) =>
  editor.call(
    'POST /editor/procedures/{code}/reviews',
    { params: { code: '9.000001' }, body: { versionId, decision, note: 'đã so với cổng quốc gia' } },
    { key },
  )

it('lists every doubt, what residents do not see first, with the sums of each mark', async () => {
  const { body } = await editor.call('GET /editor/procedures', { query: { limit: 100 } })
  expect(body.items[0]).toMatchObject({ code: '9.000001', listed: false, confidence: 'low', source: 'import' })
  expect(body.items.find(({ code }) => code === '9.000002')).toMatchObject({ listed: true })
  expect(body.held).toBe(1)
  expect(body.marks).toContainEqual({ mark: 'low-trust', procedures: expect.any(Number) })
  const marked = await editor.call('GET /editor/procedures', { query: { mark: 'unit-of-time-missing', limit: 100 } })
  expect(marked.body.items.length).toBe(
    marked.body.marks.find(({ mark }) => mark === 'unit-of-time-missing')?.procedures,
  )
  const held = await editor.call('GET /editor/procedures', { query: { held: true } })
  expect(held.body.items.map(({ code }) => code)).toEqual(['9.000001'])
})

it('pages without a gap or a repeat', async () => {
  const all = (await editor.call('GET /editor/procedures', { query: { limit: 100 } })).body.items
  const codes: string[] = []
  const read = async (cursor: string | null): Promise<void> => {
    const { body } = await editor.call('GET /editor/procedures', {
      query: { limit: 2, ...(cursor !== null && { cursor }) },
    })
    codes.push(...body.items.map(({ code }) => code))
    if (body.nextCursor !== null) await read(body.nextCursor)
  }
  await read(null)
  expect(codes).toEqual(all.map(({ code }) => code))
})

it('a doubtful procedure is seen by residents once an editor says so, and not when it is held back again', async () => {
  expect(await seenByResidents('9.000001')).toBe(false)
  const { versionId } = await detail('9.000001')
  const shown = await review('show', versionId, 'review-key-1')
  expect(shown.body).toMatchObject({ listed: true, review: { decision: 'show', note: 'đã so với cổng quốc gia' } })
  expect(shown.body.review?.by).toBe('Hồ Thị Biên Soạn')
  expect(await seenByResidents('9.000001')).toBe(true)
  await load([doubtful()])
  expect(await seenByResidents('9.000001')).toBe(true)
  await review('hold', versionId, 'review-key-2')
  expect(await seenByResidents('9.000001')).toBe(false)
})

it('a new version is judged anew, and a decision about the old one is refused', async () => {
  const { versionId } = await detail('9.000001')
  await review('show', versionId, 'review-key-3')
  await load([doubtful('chỉ nuôi ngoài khu dân cư')])
  expect(await seenByResidents('9.000001')).toBe(false)
  expect((await review('show', versionId, 'review-key-4')).problem.code).toBe('STALE')
  expect((await detail('9.000001')).review).toBeNull()
})

it('shows the imports with the lines that somebody should look at', async () => {
  const { body } = await editor.call('GET /editor/imports', {})
  expect(body[0]).toMatchObject({
    fileName: 'danh-muc.jsonl',
    linesDone: 1,
    stored: { changed: 1 },
    report: { loaded: 1 },
  })
})
