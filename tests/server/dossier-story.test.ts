import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { smallJpeg, twoPagePdf } from '../support/fixture-files.ts'
import { beginDraft, birth, fullDraft, homeUnit, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { sha256, upload } from '../support/uploading.ts'

let server: TestServer
let resident: Caller, clerk: Caller, specialist: Caller, leader: Caller

beforeAll(async () => {
  // Tuesday 24/11/2026, 09:00 in Vũng Tàu.
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
  specialist = await server.as(server.sampleOf('specialist'))
  leader = await server.as(server.sampleOf('leader'))
})
afterAll(() => server.close())

const eventsOf = (dossier: Dossier) => dossier.events.map((event) => `${event.from}→${event.to} ${event.by.role}`)

describe('a birth registration, from the draft to the result', () => {
  let id = ''
  let asked = ''

  it('is sent, and the receipt lists exactly what is stored', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    id = dossier.id
    const reply = await move(resident, id, submission(sent))
    expect(reply.body).toMatchObject({
      status: 'submitted',
      statusCode: 1,
      officialCode: null,
      turn: 'office',
      dueAt: null,
    })
    const listed = reply.body.receipt?.files.map(({ requirementId, file }) => ({
      requirementId,
      files: [{ id: file.id, bytes: file.bytes, sha256: file.sha256 }],
    }))
    expect(listed).toEqual(sent)
    for (const { file } of reply.body.receipt?.files ?? []) {
      const read = await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${id}/files/${file.id}` })
      expect(sha256(read.rawPayload)).toBe(file.sha256)
      expect(read.headers['content-disposition']).toContain('attachment')
    }
  })

  it('gets an official code, a due date and paper 01 on acceptance', async () => {
    const { body } = await move(clerk, id, { action: 'accept' })
    expect(body).toMatchObject({ status: 'accepted', statusCode: 2, dueState: 'computed' })
    expect(body.officialCode).toMatch(/-261125-0001$/)
    // Same-day act, received before 15:00: due at closing time of the day.
    expect(body.dueAt).toBe('2026-11-25T10:00:00.000Z')
    expect(body.papers).toMatchObject([
      { form: '01', number: `${body.officialCode}/01-1`, dueAt: body.dueAt },
      { form: '06', number: `${body.officialCode}/06-1` },
    ])
    expect(body.papers[0]?.items.map((item) => item.requirementId)).toEqual(
      body.documents.filter((one) => one.files.length > 0).map((one) => one.requirementId),
    )
  })

  it('is asked for one paper again, with the reason; the clock stands still', async () => {
    asked =
      (await clerk.call('GET /dossiers/{id}', { params: { id } })).body.documents.find((one) => one.required)
        ?.requirementId ?? ''
    const { body } = await move(specialist, id, {
      action: 'request-supplement',
      items: [{ requirementId: asked, reason: 'Ảnh mờ, không đọc được số' }],
    })
    expect(body).toMatchObject({
      status: 'supplement',
      statusCode: 5,
      turn: 'resident',
      waitingFor: 'supplement',
      dueState: 'paused',
    })
    expect(body.documents.find((one) => one.requirementId === asked)?.askedAgain).toEqual({
      reason: 'Ảnh mờ, không đọc được số',
    })
    expect(body.papers.map((paper) => paper.form)).toEqual(['01', '02', '06'])
  })

  it('takes only the paper that was asked for', async () => {
    const other =
      (await resident.call('GET /dossiers/{id}', { params: { id } })).body.documents.find(
        (one) => one.requirementId !== asked,
      )?.requirementId ?? 'none'
    await expect(upload(resident, { dossier: id, requirement: other }, await smallJpeg())).rejects.toThrow('INVALID')
    const nothing = await move(resident, id, { action: 'supply', documents: [] })
    expect(nothing.problem).toMatchObject({ code: 'DOCUMENTS_MISSING', items: [{ id: asked }] })
    const file = await upload(resident, { dossier: id, requirement: asked }, await twoPagePdf())
    expect(
      (await clerk.call('GET /dossiers/{id}', { params: { id } })).body.documents.flatMap((one) =>
        one.files.map((stored) => stored.id),
      ),
    ).not.toContain(file.id)
    const { body } = await move(resident, id, {
      action: 'supply',
      documents: [{ requirementId: asked, files: [file] }],
    })
    expect(body).toMatchObject({ status: 'supplement', waitingFor: 'supplement-check', turn: 'office' })
    const paper = body.documents.find((one) => one.requirementId === asked)
    expect(paper?.files).toMatchObject([{ id: file.id, pages: 2, mime: 'application/pdf', sent: true }])
    expect(paper?.replaced).toHaveLength(1)
  })

  it('goes on where it stood, and the due date moves by the time the clock stood', async () => {
    server.clock.set('2026-11-26T02:00:00Z')
    resident = await server.as(server.sampleOf('resident'))
    clerk = await server.as(server.sampleOf('one-stop'))
    specialist = await server.as(server.sampleOf('specialist'))
    leader = await server.as(server.sampleOf('leader'))
    const { body } = await move(clerk, id, { action: 'confirm-supplement' })
    expect(body).toMatchObject({
      status: 'accepted',
      waitingFor: null,
      dueState: 'computed',
      dueAt: '2026-11-26T10:00:00.000Z',
    })
  })

  it('is worked on, signed with a number and a result file, handed over and opened', async () => {
    expect((await move(specialist, id, { action: 'start' })).body.status).toBe('processing')
    const result = await upload(leader, { dossier: id, requirement: 'result' }, await twoPagePdf())
    expect(
      (await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${id}/files/${result.id}` })).statusCode,
    ).toBe(404)
    const { body } = await move(leader, id, { action: 'finish', documentNumber: '125/GKS', resultFileId: result.id })
    expect(body).toMatchObject({
      status: 'finished',
      statusCode: 9,
      result: { documentNumber: '125/GKS', file: { id: result.id, pages: 2 } },
    })
    const handed = await move(clerk, id, { action: 'hand-over', via: 'Bản điện tử' })
    expect(handed.body).toMatchObject({
      status: 'returned',
      statusCode: 10,
      turn: 'nobody',
      result: { deliveredVia: 'Bản điện tử' },
    })
    const link = await resident.call('POST /dossiers/{id}/files/{fileId}/links', { params: { id, fileId: result.id } })
    const open = () => server.anonymous.inject({ method: 'GET', url: `/api/v1${link.body.path}` })
    expect(sha256((await open()).rawPayload)).toBe(result.sha256)
    expect((await open()).statusCode).toBe(404)
  })

  it('shows every step with its time to the resident', async () => {
    const { body } = await resident.call('GET /dossiers/{id}', { params: { id } })
    expect(eventsOf(body)).toEqual([
      'draft→submitted resident',
      'submitted→accepted one-stop',
      'accepted→supplement specialist',
      'supplement→supplement resident',
      'supplement→accepted one-stop',
      'accepted→processing specialist',
      'processing→finished leader',
      'finished→returned one-stop',
    ])
    expect(body.events.every((event) => !Number.isNaN(Date.parse(event.at)))).toBe(true)
  })
})

describe('sending', () => {
  it('is unique by draft: again with the same key, with another key, later: one dossier and the same receipt', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    const body = { ...submission(sent), revision: dossier.revision } as never
    const send = (key: string) =>
      resident.call('POST /dossiers/{id}/transitions', { params: { id: dossier.id }, body }, { key })
    const [first, replay, other] = [await send('send-once-1'), await send('send-once-1'), await send('another-key')]
    expect([first.status, replay.status, other.status]).toEqual([200, 200, 200])
    expect(replay.headers['idempotency-replayed']).toBe('true')
    expect(replay.body).toEqual(first.body)
    expect(other.body.receipt).toEqual(first.body.receipt)
    expect(other.body.events).toHaveLength(1)
  })

  it('with the same key and another body is a mistake that is named', async () => {
    const unitId = homeUnit(server)
    const begin = (procedureCode: string) =>
      resident.call('POST /dossiers', { body: { procedureCode, unitId } }, { key: 'begin-key-1' })
    const first = await begin(birth)
    expect((await begin(birth)).body.id).toBe(first.body.id)
    expect((await begin('1.004873')).problem.code).toBe('IDEMPOTENCY_MISMATCH')
    expect(
      (
        await resident.inject({ method: 'POST', url: '/api/v1/dossiers', payload: { procedureCode: birth, unitId } })
      ).json(),
    ).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' })
  })

  it('is refused with the names of the missing papers, and the draft stays as it was', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    const [gone] = sent
    const fileId = gone?.files[0]?.id ?? ''
    expect(
      (await resident.call('DELETE /dossiers/{id}/files/{fileId}', { params: { id: dossier.id, fileId } })).status,
    ).toBe(204)
    const reply = await move(resident, dossier.id, submission(sent.slice(1)))
    const name = dossier.documents.find((one) => one.requirementId === gone?.requirementId)?.name
    expect(reply.problem).toMatchObject({
      status: 422,
      code: 'DOCUMENTS_MISSING',
      items: [{ id: gone?.requirementId, name }],
    })
    expect((await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body).toMatchObject({
      status: 'draft',
      answers: dossier.answers,
    })
  })

  it.each([
    [
      'a file that was never stored',
      (file: object) => ({ ...file, id: '00000000-0000-4000-8000-000000000000' }),
      'missing',
    ],
    ['a file of other bytes', (file: { bytes: number }) => ({ ...file, bytes: file.bytes + 1 }), 'bytes'],
    ['a file with another hash', (file: object) => ({ ...file, sha256: 'a'.repeat(64) }), 'hash'],
  ])('is refused when the phone believes it sent %s', async (_name, change, reason) => {
    const { dossier, sent } = await fullDraft(server, resident)
    const wrong = sent.map((paper, at) =>
      at === 0 ? { ...paper, files: paper.files.map((file) => change(file) as typeof file) } : paper,
    )
    const reply = await move(resident, dossier.id, submission(wrong))
    expect(reply.problem.code).toBe('DOCUMENTS_DIFFER')
    expect(reply.problem.items?.map((item) => item.reason)).toContain(reason)
  })

  it('is refused with wrong answers, field by field, and keeps what was typed', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { answers: { 'requester.phone': 'không có' } })
    const reply = await move(resident, dossier.id, submission(sent))
    expect(reply.problem).toMatchObject({
      code: 'ANSWERS_INVALID',
      fields: [{ path: 'requester.phone', keyword: 'format' }],
    })
    expect(
      (await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body.answers['requester.phone'],
    ).toBe('không có')
  })
})

describe('a dossier', () => {
  it('is changed by one person at a time: who has seen an older state is told so', async () => {
    const draft = await beginDraft(server, resident)
    const change = (revision: number) =>
      resident.call('PATCH /dossiers/{id}', {
        params: { id: draft.id },
        body: { revision, answers: { 'child.fullName': 'Bé Mẫu' } },
      })
    expect((await change(0)).body.revision).toBe(1)
    expect((await change(0)).problem.code).toBe('STALE')
  })

  it('in a year without a calendar is accepted all the same, and a clerk enters the date with a reason', async () => {
    server.clock.set('2026-12-31T09:30:00Z')
    const late = await Promise.all([server.as(server.sampleOf('resident')), server.as(server.sampleOf('one-stop'))])
    const { id } = await submitted(server, late[0])
    const accepted = await move(late[1], id, { action: 'accept' })
    expect(accepted.body).toMatchObject({ status: 'accepted', dueAt: null, dueState: 'not-computed' })
    expect(accepted.body.actions).toContain('enter-due-date')
    expect(
      (await move(late[1], id, { action: 'enter-due-date', dueAt: '2026-01-01T00:00:00Z', reason: 'thử' })).problem
        .code,
    ).toBe('INVALID')
    const entered = await move(late[1], id, {
      action: 'enter-due-date',
      dueAt: '2027-01-04T10:00:00.000Z',
      reason: 'Lịch 2027 chưa có, tính tay',
    })
    expect(entered.body).toMatchObject({ dueAt: '2027-01-04T10:00:00.000Z', dueState: 'entered' })
  })
})
