import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallJpeg } from '../support/fixture-files.ts'
import { fullDraft, homeUnit, move, submission } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'

const code = '1.004873'
let server: TestServer
let resident: Caller
let clerk: Caller

beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-30T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
})
afterAll(() => server.close())

const seenBy = async (caller: Caller, id: string) => (await caller.call('GET /dossiers/{id}', { params: { id } })).body

it('the clerk sees what the rules say of the stored dossier, and what only the phone could know', async () => {
  const { dossier, sent } = await fullDraft(server, resident, { code })
  const answers = { ...dossier.answers, 'requester.idNumber': '097190000001' }
  const change = { revision: dossier.revision, answers, caseAnswers: { 'cap-lai': false, 'tung-ket-hon': false } }
  await resident.call('PATCH /dossiers/{id}', { params: { id: dossier.id }, body: change })
  const requirementId = sent[0]?.requirementId ?? ''
  const remarks = [
    { code: 'photo-doubtful' as const, place: 'paper' as const, id: requirementId, detail: 'dark blurred' },
    { code: 'differs-from-card' as const, place: 'field' as const, id: 'requester.fullName' },
  ]
  const reply = await move(resident, dossier.id, { ...submission(sent), remarks } as never)
  expect([reply.status, reply.body.remarks]).toEqual([200, []])
  const seen = await seenBy(clerk, dossier.id)
  expect(seen.remarks.map(({ code, id, detail }) => [code, id, detail])).toEqual([
    ['second-side', requirementId, undefined],
    ['case-open', 'uy-quyen', '1'],
    ['id-place', 'requester.idNumber', '097'],
    ['photo-doubtful', requirementId, 'dark blurred'],
    ['differs-from-card', 'requester.fullName', undefined],
  ])
  expect(seen.remarks.every(({ hard }) => !hard)).toBe(true)
  // As of the day it was sent: what runs out while the office has it is not the resident's fault.
  server.clock.set('2027-11-30T02:00:00Z')
  const fresh = await server.as(server.sampleOf('one-stop'))
  expect((await seenBy(fresh, dossier.id)).remarks).toEqual(seen.remarks)
  server.clock.set('2026-11-30T02:00:00Z')
})

it('the day that stands on a paper is kept with the draft, and judged', async () => {
  const adoption = '2.001263'
  const begin = { procedureCode: adoption, unitId: homeUnit(server), caseAnswers: { 'nguoi-than': false } }
  const draft = (await resident.call('POST /dossiers', { body: begin })).body
  const body = { revision: 0, paperDates: { 'kham-suc-khoe': '2026-01-15' } }
  const saved = await resident.call('PATCH /dossiers/{id}', { params: { id: draft.id }, body })
  expect(saved.body.paperDates).toEqual(body.paperDates)
  await upload(resident, { dossier: draft.id, requirement: 'kham-suc-khoe' }, await smallJpeg())
  const { procedure } = (await resident.call('GET /dossiers/{id}/definition', { params: { id: draft.id } })).body
  expect(procedure.documents.find(({ id }) => id === 'kham-suc-khoe')?.validFor?.months).toBe(6)
})
