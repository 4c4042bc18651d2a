import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import type { SandboxDecision } from '../../contract/schemas/payment.ts'
import { tidyPayments } from '../../server/modules/payments/jobs.ts'
import { pdfText } from '../support/pdf-text.ts'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

const copies = '2.000635'
const at = '2026-11-25T02:00:00Z'

let server: TestServer
let resident: Caller, clerk: Caller, specialist: Caller
beforeAll(async () => {
  server = await startTestServer({ at })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
  specialist = await server.as(server.sampleOf('specialist'))
})
afterAll(() => server.close())

const read = async (id: string, caller = resident) => (await caller.call('GET /dossiers/{id}', { params: { id } })).body

/** A dossier that waits for its fee. */
async function asked(): Promise<Dossier> {
  const { id } = await submitted(server, resident, { code: copies, answers: { 'copies.count': 2 } })
  await move(clerk, id, { action: 'accept' })
  const reply = await move(specialist, id, { action: 'request-payment', amount: 16_000, basis: 'Lệ phí 2 bản sao' })
  expect(reply.status).toBe(200)
  return read(id)
}

const begin = (id: string, caller = resident) => caller.call('POST /dossiers/{id}/payments', { params: { id } })
const refOf = (payPath: string | null) => payPath?.split('/').pop() ?? ''
const decide = (ref: string, body: SandboxDecision) =>
  server.anonymous.call('POST /sandbox/payments/{ref}/decisions', { params: { ref }, body })
const check = (id: string, paymentId: string) =>
  resident.call('POST /dossiers/{id}/payments/{paymentId}/checks', { params: { id, paymentId } })

/** How often the dossier was written down as paid. */
const timesPaid = ({ events }: Dossier) => events.filter(({ action }) => action === 'confirm-payment').length

describe('what a dossier will cost', () => {
  it('is said from the data and the answers before anybody asks', async () => {
    const { id } = await submitted(server, resident, { code: copies, answers: { 'copies.count': 3 } })
    expect((await read(id)).fee).toMatchObject({ state: 'expected', amount: 24_000, online: false, payments: [] })
  })
  it('is free only where the source says so', async () => {
    const { id } = await submitted(server, resident)
    expect((await read(id)).fee).toMatchObject({ state: 'none', amount: null })
  })
  it('stays open where a council sets it', async () => {
    const { id } = await submitted(server, resident, { code: '1.004873' })
    expect((await read(id)).fee).toMatchObject({ state: 'unknown', amount: null })
  })
})

describe('paying over the network', () => {
  it('pays once, moves the dossier on and leaves a receipt', async () => {
    const { id, fee } = await asked()
    expect(fee).toMatchObject({ state: 'to-pay', amount: 16_000, online: true })
    const attempt = (await begin(id)).body
    expect(attempt).toMatchObject({ state: 'open', via: 'online', amount: 16_000 })
    const ref = refOf(attempt.payPath)
    const charge = await server.anonymous.call('GET /sandbox/payments/{ref}', { params: { ref } })
    expect(charge.body).toMatchObject({ amount: 16_000, state: 'open', dossierId: id })
    expect(charge.body.words).not.toContain('Nguyễn')
    expect((await decide(ref, { decision: 'pay' })).body.state).toBe('paid')

    const after = await read(id)
    expect(after).toMatchObject({ status: 'processing', turn: 'office', fee: { state: 'paid', online: false } })
    expect(after.payment).toMatchObject({ paid: true, receiptNumber: expect.stringMatching(/^BL-/) })
    expect(after.events.at(-1)).toMatchObject({ action: 'confirm-payment', by: { role: 'resident' } })
    const url = `/api/v1/dossiers/${id}/payments/${attempt.id}/receipt`
    const pdf = await resident.inject({ method: 'GET', url })
    const text = await pdfText(pdf.rawPayload)
    for (const words of [
      'Bản thử – chưa dùng cho việc thật',
      'Biên lai thu phí, lệ phí',
      '16.000 đ',
      'mười sáu nghìn đồng',
      'Lệ phí 2 bản sao',
      'không có đồng tiền thật nào',
    ])
      expect(text).toContain(words)
    const link = await resident.call('POST /dossiers/{id}/payments/{paymentId}/receipt/links', {
      params: { id, paymentId: attempt.id },
    })
    const opened = await server.anonymous.inject({ method: 'GET', url: `/api/v1${link.body.path}` })
    expect(opened.headers['content-type']).toContain('application/pdf')
    expect(await pdfText(opened.rawPayload)).toContain('Biên lai thu phí')
  })

  it('two taps, also at the same moment, are one attempt', async () => {
    const { id } = await asked()
    const taps = await Promise.all([begin(id), begin(id), begin(id)])
    expect(new Set(taps.map(({ body }) => body.id)).size).toBe(1)
    expect(new Set(taps.map(({ body }) => body.payPath)).size).toBe(1)
  })

  it('news that comes twice, and once more by asking, counts once', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    await decide(refOf(attempt.payPath), { decision: 'pay', callback: 'repeat' })
    await decide(refOf(attempt.payPath), { decision: 'pay', callback: 'repeat' })
    await check(id, attempt.id)
    const after = await read(id)
    expect(timesPaid(after)).toBe(1)
    expect(after.fee.payments).toMatchObject([{ state: 'paid' }])
  })

  it('news that got lost is asked for when the person comes back', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    await decide(refOf(attempt.payPath), { decision: 'pay', callback: 'lose' })
    expect((await read(id)).fee.state).toBe('to-pay')
    expect((await check(id, attempt.id)).body).toMatchObject({ status: 'processing', fee: { state: 'paid' } })
  })

  it('… and by the job when nobody comes back; nobody is asked too soon', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    await decide(refOf(attempt.payPath), { decision: 'pay', callback: 'lose' })
    await tidyPayments(server.services)
    expect((await read(id)).fee.state).toBe('to-pay')
    server.clock.set('2026-11-25T02:02:00Z')
    await tidyPayments(server.services)
    expect((await read(id)).fee.state).toBe('paid')
    server.clock.set(at)
  })

  it('who refuses owes as before and may begin anew', async () => {
    const { id } = await asked()
    const first = (await begin(id)).body
    await decide(refOf(first.payPath), { decision: 'refuse' })
    expect((await read(id)).fee).toMatchObject({ state: 'to-pay', online: true, payments: [{ state: 'refused' }] })
    const second = (await begin(id)).body
    expect(second.id).not.toBe(first.id)
    await decide(refOf(second.payPath), { decision: 'pay' })
    expect((await read(id)).fee.state).toBe('paid')
  })

  it('an attempt that nobody finishes runs out; money that comes afterwards still counts', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    server.clock.set('2026-11-25T02:31:00Z')
    await tidyPayments(server.services)
    expect((await read(id, await server.as(server.sampleOf('resident')))).fee.payments).toMatchObject([
      { state: 'expired' },
    ])
    await decide(refOf(attempt.payPath), { decision: 'pay' })
    server.clock.set(at)
    expect((await read(id)).fee.payments).toMatchObject([{ state: 'paid' }])
  })

  it('a forged or altered callback changes nothing', async () => {
    const { id } = await asked()
    const ref = refOf((await begin(id)).body.payPath)
    const data = { ref, amount: 16_000, outcome: 'paid' }
    const call = (body: { data: object; mac: string }, provider = 'sandbox') =>
      server.anonymous.call('POST /payment-callbacks/{provider}', { params: { provider }, body: body as never })
    expect((await call({ data, mac: 'x' })).problem.code).toBe('INVALID')
    const news = await server.services.sandboxBank?.decide(ref, 'refuse')
    expect(news).toBeDefined()
    if (!news) return
    expect((await call({ ...news, data: { ...news.data, outcome: 'paid' } })).problem.code).toBe('INVALID')
    expect((await call(news, 'another')).problem.code).toBe('NOT_FOUND')
    expect((await read(id)).fee.state).toBe('to-pay')
    expect((await call(news)).status).toBe(200)
    expect((await read(id)).fee.payments).toMatchObject([{ state: 'refused' }])
  })

  it('paid at the counter meanwhile: what comes over the network goes back', async () => {
    const { id } = await asked()
    const ref = refOf((await begin(id)).body.payPath)
    await move(clerk, id, { action: 'confirm-payment', receiptNumber: 'BL-77' })
    await decide(ref, { decision: 'pay', callback: 'repeat' })
    let after = await read(id)
    expect(timesPaid(after)).toBe(1)
    const states = ({ fee }: Dossier) => fee.payments.map(({ via, state }) => `${via} ${state}`).sort()
    expect(states(after)).toEqual(['counter paid', 'online to-refund'])
    server.clock.set('2026-11-25T02:02:00Z')
    await tidyPayments(server.services)
    after = await read(id)
    expect(states(after)).toEqual(['counter paid', 'online refunded'])
    expect(after.fee.state).toBe('paid')
    expect((await server.anonymous.call('GET /sandbox/payments/{ref}', { params: { ref } })).body.state).toBe(
      'refunded',
    )
    server.clock.set(at)
  })

  it('callbacks at the same moment as the clerk: one payment stands, the other goes back', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    const ref = refOf(attempt.payPath)
    await Promise.all([
      decide(ref, { decision: 'pay', callback: 'repeat' }),
      check(id, attempt.id),
      move(clerk, id, { action: 'confirm-payment', receiptNumber: 'BL-78' }),
      decide(ref, { decision: 'pay' }),
    ])
    await check(id, attempt.id)
    const after = await read(id)
    expect(timesPaid(after)).toBe(1)
    expect(after.fee.payments.filter(({ state }) => state === 'paid')).toHaveLength(1)
  })

  it('is not offered for what was not asked, or is somebody else’s', async () => {
    const { id } = await submitted(server, resident, { code: copies, answers: { 'copies.count': 1 } })
    expect((await begin(id)).problem.code).toBe('TRANSITION_NOT_ALLOWED')
    const waiting = await asked()
    const other = server.services.locality.samplePeople.filter((one) => one.role === 'resident')[1]
    expect((await begin(waiting.id, await server.as(other?.id ?? ''))).problem.code).toBe('NOT_FOUND')
  })
})

describe('money that goes back', () => {
  const refund = (caller: Caller, id: string, paymentId: string) =>
    caller.call('POST /staff/dossiers/{id}/payments/{paymentId}/refund', {
      params: { id, paymentId },
      body: { reason: 'Thuộc diện miễn' },
    })

  it('over the network by the job, at the counter at once; never twice', async () => {
    const { id } = await asked()
    const attempt = (await begin(id)).body
    await decide(refOf(attempt.payPath), { decision: 'pay' })
    expect((await refund(specialist, id, attempt.id)).problem.code).toBe('FORBIDDEN')
    expect((await refund(clerk, id, attempt.id)).body.fee.payments).toMatchObject([{ state: 'to-refund' }])
    expect((await refund(clerk, id, attempt.id)).problem.code).toBe('TRANSITION_NOT_ALLOWED')
    server.clock.set('2026-11-25T02:02:00Z')
    await tidyPayments(server.services)
    server.clock.set(at)
    expect((await read(id)).fee).toMatchObject({ state: 'refunded', payments: [{ state: 'refunded' }] })

    const byHand = await asked()
    await move(clerk, byHand.id, { action: 'confirm-payment', receiptNumber: 'BL-79' })
    const [payment] = (await read(byHand.id)).fee.payments
    expect((await refund(clerk, byHand.id, payment?.id ?? '')).body.fee.state).toBe('refunded')
  })
})

describe('with prices hidden for a review', () => {
  it('no figure leaves the server for a resident, and nothing is taken in the app', async () => {
    const quiet = await startTestServer({ at, environment: { HIDE_PRICES: '1' } })
    try {
      const person = await quiet.as(quiet.sampleOf('resident'))
      const staff = await quiet.as(quiet.sampleOf('one-stop'))
      const { id } = await submitted(quiet, person, { code: copies, answers: { 'copies.count': 2 } })
      await move(staff, id, { action: 'accept' })
      const expert = await quiet.as(quiet.sampleOf('specialist'))
      await move(expert, id, { action: 'request-payment', amount: 16_000, basis: 'Lệ phí bản sao' })
      const seen = (await person.call('GET /dossiers/{id}', { params: { id } })).body
      expect(seen).toMatchObject({ payment: null, fee: { state: 'to-pay', amount: null, online: false, rates: [] } })
      expect((await person.call('POST /dossiers/{id}/payments', { params: { id } })).problem.code).toBe(
        'TRANSITION_NOT_ALLOWED',
      )
      expect((await staff.call('GET /dossiers/{id}', { params: { id } })).body.fee.amount).toBe(16_000)
      for (const path of [
        '/catalogue',
        '/catalogue/contents',
        `/procedures/${copies}`,
        '/procedures?query=trich luc',
      ]) {
        const reply = await quiet.anonymous.inject({ method: 'GET', url: `/api/v1${encodeURI(path)}` })
        expect(reply.statusCode, path).toBe(200)
        expect(reply.payload, path).not.toMatch(/"type":"(amount|per-unit)"/)
        expect(reply.payload, path).toContain('"type":"hidden"')
      }
    } finally {
      await quiet.close()
    }
  })
})
