import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Status } from '../../contract/schemas/dossier.ts'
import { release, replay, skip } from '../../server/modules/connector/by-hand.ts'
import { inTransaction } from '../../server/db/engine.ts'
import type { IncomingStatus } from '../../server/one-stop/wire.ts'
import { startConnected } from '../support/connected.ts'
import { smallJpeg, twoPagePdf } from '../support/fixture-files.ts'
import { move } from '../support/story.ts'
import { sha256, upload } from '../support/uploading.ts'

let c: Awaited<ReturnType<typeof startConnected>>
beforeAll(async () => void (c = await startConnected()))
beforeEach(() => c.signIn())
afterAll(() => c.close())

type Step = Omit<IncomingStatus, 'dossierCode' | 'number' | 'at'>
const incoming = (code: string) =>
  c.services.db
    .selectFrom('connector_message')
    .select(['sequence', 'state', 'reason'])
    .where('direction', '=', 'in')
    .where('dossier_code', '=', code)
    .orderBy('sequence')
    .execute()
const laidAside = (reason: string) =>
  c.services.db
    .selectFrom('connector_message')
    .select(['id', 'state'])
    .where('dossier_id', 'is', null)
    .where('reason', '=', reason)
    .execute()
const statusOf = async (id: string): Promise<Status> => (await c.show(id)).status

let serial = 0
const accepted = (): Step => ({
  status: 2,
  officialCode: `H29.79.12-261125-${String(++serial).padStart(4, '0')}`,
  dueAt: '2026-11-27T10:00:00Z',
})
async function resultOf() {
  const { buffer } = await twoPagePdf()
  const step: Step = {
    status: 9,
    result: { documentNumber: '125/GKS', name: 'ket-qua.pdf', bytes: buffer.length, sha256: sha256(buffer) },
  }
  return { step, buffer }
}

describe('what happens in the real system', () => {
  it('is followed here from acceptance to the opened result', async () => {
    const { id, code } = await c.sent()
    const { step, buffer } = await resultOf()
    const first = accepted()
    c.there.tell(code, { status: 1 })
    c.there.tell(code, first)
    c.there.tell(code, { status: 4 })
    await c.read()
    expect(await c.show(id)).toMatchObject({
      status: 'processing',
      officialCode: first.officialCode,
      dueAt: '2026-11-27T10:00:00.000Z',
      papers: [{ form: '01' }, { form: '06' }],
    })
    c.there.tell(code, step, buffer)
    c.there.tell(code, { status: 10, deliveredVia: 'Gửi bản điện tử' })
    await c.read()
    const dossier = await c.show(id)
    expect(dossier).toMatchObject({
      status: 'returned',
      result: { documentNumber: '125/GKS', deliveredVia: 'Gửi bản điện tử', file: { sha256: sha256(buffer) } },
    })
    expect(dossier.events.map(({ action, by }) => [action, by.name])).toEqual([
      ['submit', null],
      ...['accept', 'start', 'finish', 'hand-over'].map((action) => [action, 'Hệ thống một cửa']),
    ])
    const fileId = dossier.result?.file.id
    const opened = await c.resident.inject({ method: 'GET', url: `/api/v1/dossiers/${id}/files/${fileId}` })
    expect(opened.rawPayload.equals(buffer)).toBe(true)
    expect((await incoming(code)).map(({ reason }) => reason)).toEqual(['same-status', null, null, null, null])
  })

  it.each<[string, Step[], Status]>([
    ['a refusal', [{ status: 3, reason: 'Không thuộc thẩm quyền' }], 'refused'],
    [
      'a payment',
      [accepted(), { status: 4 }, { status: 6, payment: { amount: 8000, basis: 'Lệ phí bản sao' } }],
      'payment',
    ],
    [
      'a payment that was made',
      [
        accepted(),
        { status: 6, payment: { amount: 8000, basis: 'Lệ phí bản sao' } },
        { status: 4, receiptNumber: 'BL-1' },
      ],
      'processing',
    ],
    [
      'a stop and what follows it',
      [accepted(), { status: 8, reason: 'Chờ cơ quan khác' }, { status: 4, reason: 'Đã có trả lời' }],
      'processing',
    ],
  ])('%s moves the dossier', async (_name, steps, status) => {
    const { id, code } = await c.sent()
    for (const step of steps) c.there.tell(code, step)
    await c.read()
    expect(await incoming(code)).toEqual(steps.map((_, at) => ({ sequence: at + 1, state: 'done', reason: null })))
    expect(await statusOf(id)).toBe(status)
  })

  it('a later day is told with the apology, and told twice it is one', async () => {
    const { id, code } = await c.sent()
    const later: Step = { status: 4, dueAt: '2026-12-01T10:00:00Z', reason: 'Phải xác minh thêm' }
    for (const step of [accepted(), { status: 4 }, later, later]) c.there.tell(code, step)
    await c.read()
    const { papers, dueAt } = await c.show(id)
    expect([dueAt, papers.filter(({ form }) => form === '04').length]).toEqual(['2026-12-01T10:00:00.000Z', 1])
  })

  it('papers handed in again and found good lead on in one status', async () => {
    const { id, code, receipt } = await c.sent()
    const requirementId = receipt?.files[0]?.requirementId ?? ''
    c.there.tell(code, accepted())
    c.there.tell(code, { status: 5, items: [{ requirementId, reason: 'Ảnh mờ, chụp lại' }] })
    await c.read()
    const file = await upload(c.resident, { dossier: id, requirement: requirementId }, await smallJpeg('2.jpg'))
    await move(c.resident, id, { action: 'supply', documents: [{ requirementId, files: [file] }] })
    c.there.tell(code, { status: 4 })
    await c.read()
    const { status, events } = await c.show(id)
    expect([status, events.slice(-2).map(({ action }) => action)]).toEqual([
      'processing',
      ['confirm-supplement', 'start'],
    ])
  })
})

describe('what comes in a wrong way', () => {
  it('in the wrong order waits for what comes before it', async () => {
    const { id, code } = await c.sent()
    const [first, second] = [c.there.step(code, accepted()), c.there.step(code, { status: 4 })]
    c.there.publish(second)
    await c.read()
    expect(await statusOf(id)).toBe('submitted')
    const ready = await c.server.anonymous.inject({ method: 'GET', url: '/readyz' })
    expect([ready.statusCode, ready.json().connector.held]).toEqual([200, 1])
    c.there.publish(first)
    await c.read()
    expect(await statusOf(id)).toBe('processing')
  })

  it('when what comes before it never comes, the whole history is asked for', async () => {
    const { id, code } = await c.sent()
    c.there.step(code, accepted())
    c.there.publish(c.there.step(code, { status: 4 }))
    await c.read()
    c.later(2)
    await c.fill()
    expect(await statusOf(id)).toBe('processing')
  })

  it('told twice counts once', async () => {
    const { id, code } = await c.sent()
    const step = c.there.step(code, accepted())
    c.there.publish(step, step)
    await c.read()
    c.there.publish(step)
    await c.read()
    expect((await c.show(id)).events.map(({ action }) => action)).toEqual(['submit', 'accept'])
  })

  it('outside the matrix is laid aside, holds back what follows, and is passed over by hand', async () => {
    const { id, code } = await c.sent()
    c.there.tell(code, { status: 10 })
    c.there.tell(code, accepted())
    await c.read()
    expect(await incoming(code)).toMatchObject([
      { state: 'dead', reason: 'not-in-matrix' },
      { state: 'waiting', reason: null },
    ])
    expect(await statusOf(id)).toBe('submitted')
    const dead = await c.services.db
      .selectFrom('connector_message')
      .select('id')
      .where('dossier_code', '=', code)
      .where('state', '=', 'dead')
      .executeTakeFirstOrThrow()
    await replay(c.services.db, { ids: [dead.id] }, c.server.clock.now())
    await c.work()
    expect(await incoming(code)).toMatchObject([{ state: 'dead' }, { state: 'waiting' }])
    await skip(c.services.db, [dead.id], c.server.clock.now())
    await c.work()
    expect(await statusOf(id)).toBe('accepted')
  })

  it.each<[string, Step[], string]>([
    ['a refusal without a reason', [{ status: 3 }], 'reason-missing'],
    [
      'a paper that the procedure does not have',
      [{ status: 5, items: [{ requirementId: 'none', reason: 'Không rõ' }] }],
      'refused-INVALID',
    ],
    ['a signature without a document', [accepted(), { status: 4 }, { status: 9 }], 'result-missing'],
    ['a withdrawal nobody asked for', [accepted(), { status: 7 }], 'not-in-matrix'],
  ])('%s is laid aside', async (_name, steps, reason) => {
    const { code } = await c.sent()
    for (const step of steps) c.there.tell(code, step)
    await c.read()
    expect((await incoming(code)).at(-1)).toMatchObject({ state: 'dead', reason })
  })

  it('of a dossier that nobody here knows, or that is none, is kept for a person, once', async () => {
    const stranger = { dossierCode: 'TẠM-0000-0000', number: 1, status: 2, at: '2026-11-25T03:00:00Z' }
    const broken = { dossierCode: 12, status: 'done' }
    for (let time = 0; time < 2; time++) {
      c.there.publish(stranger, broken, { ...stranger, status: 11 })
      await c.read()
    }
    expect(await laidAside('unknown-dossier')).toHaveLength(1)
    expect(await laidAside('garbage')).toHaveLength(2)
    const [one] = await laidAside('unknown-dossier')
    await replay(c.services.db, { ids: [one?.id ?? ''] }, c.server.clock.now())
    await c.work()
    expect(await laidAside('unknown-dossier')).toMatchObject([{ state: 'dead' }])
  })

  it('under a number that said something else before is not applied', async () => {
    const { id, code } = await c.sent()
    const step = c.there.step(code, accepted())
    c.there.publish(step)
    await c.read()
    c.there.publish({ ...step, status: 3, reason: 'Không thuộc thẩm quyền' })
    await c.read()
    expect(await statusOf(id)).toBe('accepted')
    expect(await laidAside('number-used-twice')).toHaveLength(1)
  })

  it('a result whose bytes are not those that were signed is fetched again', async () => {
    const { id, code } = await c.sent()
    const { step, buffer } = await resultOf()
    for (const before of [accepted(), { status: 4 }]) c.there.tell(code, before)
    c.there.fail('result', 'checksum')
    c.there.tell(code, step, buffer)
    await c.read()
    expect(await statusOf(id)).toBe('processing')
    expect((await incoming(code)).at(-1)).toMatchObject({ state: 'waiting', reason: 'checksum' })
    c.later(1)
    await c.work()
    expect((await c.show(id)).result?.file.sha256).toBe(sha256(buffer))
  })

  it('when the list of statuses cannot be read, health says why, and nothing is lost', async () => {
    const { id, code } = await c.sent()
    c.there.tell(code, accepted())
    const health = async () => (await c.server.anonymous.inject({ method: 'GET', url: '/readyz' })).json().connector
    for (const [trouble, failure] of [
      ['hang', 'timeout'],
      ['garbage', 'garbage'],
      ['status-500', 'status-500'],
    ] as const) {
      c.there.fail('feed', trouble)
      await c.read()
      expect((await health()).failure).toBe(failure)
    }
    await c.read()
    expect([(await health()).failure, await statusOf(id)]).toEqual([null, 'accepted'])
  })
})

it('a dossier given back to our own desk is worked on there, and what comes for it is laid aside', async () => {
  const { id, code } = await c.sent()
  expect(await inTransaction(c.services.db, (tx) => release(tx, code, c.server.clock.now()))).toBe(true)
  c.there.tell(code, accepted())
  await c.read()
  const clerk = await c.as('one-stop')
  expect((await move(clerk, id, { action: 'accept' })).body.status).toBe('accepted')
  expect(await incoming(code)).toEqual([])
})

it('no message that is done keeps what it said, and none is in the log', async () => {
  const rows = await c.messages()
  expect(rows.filter(({ state, content_sealed: sealed }) => state === 'done' && sealed !== null)).toEqual([])
  expect(rows.length).toBeGreaterThan(20)
  expect(c.server.logged()).not.toMatch(/Nguyễn Thị Mẫu|Không thuộc thẩm quyền|TẠM-/)
})
