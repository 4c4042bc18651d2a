import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { pdfText } from '../support/pdf-text.ts'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'

const [birthPaper, identity] = ['giay-chung-sinh', 'giay-to-tuy-than']
let server: TestServer
let resident: Caller, clerk: Caller, specialist: Caller, leader: Caller
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
  specialist = await server.as(server.sampleOf('specialist'))
  leader = await server.as(server.sampleOf('leader'))
})
afterAll(() => server.close())

const wrong = (requirementId: string, reason = 'Ảnh mờ, không đọc được') => ({ requirementId, reason })
const ask = (caller: Caller, id: string, requirementId: string, override?: string) =>
  move(caller, id, { action: 'request-supplement', items: [wrong(requirementId)], ...(override && { override }) })

async function supplied(id: string, requirementId: string) {
  const file = await upload(resident, { dossier: id, requirement: requirementId }, await smallJpeg())
  return move(resident, id, { action: 'supply', documents: [{ requirementId, files: [file] }] })
}

describe('one notice', () => {
  it('names wrong papers and wrong fields together; the paper 02 lists both', async () => {
    const { id } = await submitted(server, resident)
    const { body } = await move(clerk, id, {
      action: 'request-supplement',
      items: [wrong(birthPaper)],
      fields: [{ fieldId: 'child.fullName', reason: 'Tên khác với giấy chứng sinh' }],
    })
    expect(body).toMatchObject({
      status: 'supplement',
      askedFields: [{ fieldId: 'child.fullName', reason: 'Tên khác với giấy chứng sinh' }],
    })
    expect(body.documents.filter((one) => one.askedAgain).map((one) => one.requirementId)).toEqual([birthPaper])
    const part = body.papers[0]?.number.split('/').pop() ?? ''
    const pdf = await resident.inject({ method: 'GET', url: `/api/v1/dossiers/${id}/papers/${part}` })
    const text = await pdfText(pdf.rawPayload)
    expect(text).toContain('Tên khác với giấy chứng sinh')
    expect(text).toContain('Ảnh mờ, không đọc được')
  })

  it('takes the corrected answer with the paper, and nothing that was not asked for', async () => {
    const { id, answers } = await submitted(server, resident)
    const field = { fieldId: 'requester.phone', reason: 'Số này không gọi được' }
    await move(clerk, id, { action: 'request-supplement', items: [], fields: [field] })
    const supply = (given: Dossier['answers']) =>
      move(resident, id, { action: 'supply', documents: [], answers: given })
    expect((await supply({})).problem).toMatchObject({
      code: 'ANSWERS_INVALID',
      fields: [{ path: 'requester.phone', keyword: 'required' }],
    })
    expect((await supply({ 'requester.phone': 'không có' })).problem.code).toBe('ANSWERS_INVALID')
    expect((await supply({ 'requester.phone': '0987654321', 'child.fullName': 'Khác' })).problem.code).toBe('INVALID')
    const { body } = await supply({ 'requester.phone': '0987654321' })
    expect(body).toMatchObject({ waitingFor: 'supplement-check', turn: 'office' })
    expect(body.answers).toEqual({ ...answers, 'requester.phone': '0987654321' })
    // Whoever looks the dossier up uses the number that holds now.
    const look = (lastFour: string) =>
      server.anonymous.call('POST /dossier-look-ups', { body: { code: body.code, lastFour } })
    expect((await look('4321')).status).toBe(200)
    expect((await look('5678')).status).toBe(404)
  })

  it('needs something wrong, and something that the dossier has', async () => {
    const { id } = await submitted(server, resident)
    for (const step of [
      { items: [] },
      { items: [wrong('none')] },
      { items: [], fields: [{ fieldId: 'none', reason: 'thử xem' }] },
    ])
      expect((await move(clerk, id, { action: 'request-supplement', ...step })).problem.code).toBe('INVALID')
  })
})

describe('what was judged good', () => {
  it('is not returned by a second notice: not while the first is checked, not later, not by a specialist', async () => {
    const { id } = await submitted(server, resident)
    expect((await ask(clerk, id, birthPaper)).body.returnable).toEqual({ papers: [], fields: [] })
    expect((await supplied(id, birthPaper)).body.returnable).toEqual({ papers: [birthPaper], fields: [] })
    const again = await ask(clerk, id, identity)
    expect(again.problem).toMatchObject({ status: 409, code: 'ALREADY_ACCEPTED', items: [{ id: identity }] })
    await move(clerk, id, { action: 'confirm-supplement' })
    await move(clerk, id, { action: 'accept' })
    for (const [caller, paper] of [
      [clerk, birthPaper],
      [specialist, identity],
      [leader, birthPaper],
    ] as const)
      expect((await ask(caller, id, paper)).problem.code).toBe('ALREADY_ACCEPTED')
    const field = [{ fieldId: 'child.fullName', reason: 'Tên khác' }]
    const reply = await move(specialist, id, { action: 'request-supplement', items: [], fields: field })
    expect(reply.problem.code).toBe('ALREADY_ACCEPTED')
    expect((await resident.call('GET /dossiers/{id}', { params: { id } })).body.status).toBe('accepted')
  })

  it('may be asked for once more as long as what came is not good', async () => {
    const { id } = await submitted(server, resident)
    await ask(clerk, id, birthPaper)
    await supplied(id, birthPaper)
    expect((await ask(clerk, id, birthPaper)).body).toMatchObject({ status: 'supplement', waitingFor: 'supplement' })
  })

  it('is returned by a leader with a reason, which stands in the timeline', async () => {
    const { id } = await submitted(server, resident)
    await ask(clerk, id, birthPaper)
    await supplied(id, birthPaper)
    await move(clerk, id, { action: 'confirm-supplement' })
    await move(clerk, id, { action: 'accept' })
    const reason = 'Bệnh viện báo giấy chứng sinh này đã bị huỷ'
    for (const caller of [clerk, specialist])
      expect((await ask(caller, id, birthPaper, reason)).problem.code).toBe('FORBIDDEN')
    const { body } = await ask(leader, id, birthPaper, reason)
    expect(body.status).toBe('supplement')
    expect(body.events.at(-1)).toMatchObject({ overrideReason: reason, by: { role: 'leader' } })
    expect((await resident.call('GET /dossiers/{id}', { params: { id } })).body.events.at(-1)?.overrideReason).toBe(
      reason,
    )
  })

  it('two clerks at once: one notice, the other is told that the state is old', async () => {
    const { id, revision } = await submitted(server, resident)
    const body = { action: 'request-supplement' as const, revision }
    const replies = await Promise.all(
      [birthPaper, identity].map((paper) =>
        clerk.call('POST /dossiers/{id}/transitions', { params: { id }, body: { ...body, items: [wrong(paper)] } }),
      ),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect((await clerk.call('GET /dossiers/{id}', { params: { id } })).body.papers).toHaveLength(1)
  })
})
