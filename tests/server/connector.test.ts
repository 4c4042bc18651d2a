import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Transition } from '../../contract/schemas/transition.ts'
import { claim } from '../../server/modules/connector/messages.ts'
import { replay } from '../../server/modules/connector/by-hand.ts'
import { startConnected } from '../support/connected.ts'
import type { OneStopTrouble } from '../support/fake-one-stop.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { fullDraft, move, submission, submitted } from '../support/story.ts'
import { startTestServer } from '../support/test-server.ts'
import { sha256, upload } from '../support/uploading.ts'

let c: Awaited<ReturnType<typeof startConnected>>
beforeAll(async () => void (c = await startConnected()))
beforeEach(() => c.signIn())
afterAll(() => c.close())

const messageOf = async (id: string) =>
  c.services.db
    .selectFrom('connector_message')
    .selectAll()
    .where('dossier_id', '=', id)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow()

describe('a dossier that is sent', () => {
  it('is there with its answers, and every file byte for byte before it', async () => {
    const before = c.there.calls.length
    const dossier = await c.sent()
    const { create } = c.there.dossiers.get(dossier.code) ?? {}
    expect(create).toMatchObject({ procedureCode: '1.001193', channel: 2, resultChannel: 2, postTo: null })
    expect(create?.answers.find(({ fieldId }) => fieldId === 'requester.fullName')?.text).toBe(create?.applicantName)
    const files = create?.papers.flatMap((paper) => paper.files) ?? []
    expect(files.map((file) => file.sha256)).toEqual(dossier.receipt?.files.map(({ file }) => file.sha256))
    for (const file of files) expect(sha256(c.there.files.get(file.id) ?? Buffer.alloc(0))).toBe(file.sha256)
    expect(c.there.calls.slice(before)).toEqual([...files.map(() => 'put-file'), 'create'])
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'done', content_sealed: null })
  })

  it('is not sent when its message cannot be written: both are there or neither', async () => {
    const { dossier, sent } = await fullDraft(c.server, c.resident)
    const rename = (from: string, to: string) => sql.raw(`alter table ${from} rename to ${to}`).execute(c.services.db)
    await rename('connector_message', 'connector_message_away')
    expect((await move(c.resident, dossier.id, submission(sent))).problem.code).toBe('INTERNAL')
    await rename('connector_message_away', 'connector_message')
    expect((await c.show(dossier.id)).status).toBe('draft')
    expect((await move(c.resident, dossier.id, submission(sent))).body.status).toBe('submitted')
  })

  it('is moved by the real system only: our own desk sees it and has no steps for it', async () => {
    const dossier = await c.sent()
    const clerk = await c.as('one-stop')
    const seen = (await clerk.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body
    expect(seen).toMatchObject({ handledElsewhere: true, actions: [] })
    expect((await move(clerk, dossier.id, { action: 'accept' })).problem.code).toBe('TRANSITION_NOT_ALLOWED')
  })

  it.each<[OneStopTrouble, 'put-file' | 'create', string]>([
    ['hang', 'create', 'timeout'],
    ['reset', 'create', 'unreachable'],
    ['status-500', 'create', 'status-500'],
    ['garbage', 'create', 'garbage'],
    ['lose-answer', 'create', 'unreachable'],
    ['late-answer', 'create', 'timeout'],
    ['hang', 'put-file', 'timeout'],
    ['checksum', 'put-file', 'checksum'],
    ['lose-answer', 'put-file', 'unreachable'],
  ])('after a %s at %s is sent again, and is there once', async (trouble, call, reason) => {
    c.there.fail(call, trouble)
    const dossier = await c.sent()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'waiting', reason, attempts: 1 })
    c.later(1)
    await c.work()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'done', reason: null, attempts: 2 })
    expect(c.there.arrived.get(dossier.code)).toBe(1)
  })

  it('is not taken for another one that stands there under its code', async () => {
    const dossier = await submitted(c.server, c.resident)
    c.there.dossiers.set(dossier.code, {
      create: { ...([...c.there.dossiers.values()][0]?.create ?? expect.fail()), messageId: crypto.randomUUID() },
      messages: [],
      steps: [],
    })
    await c.work()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'dead', reason: 'another-one-there' })
  })

  it('waits while the system is down for an hour, is asked for rarely, and arrives after it', async () => {
    c.there.isDown = true
    const dossier = await c.sent()
    for (let minute = 0; minute < 60; minute++) {
      c.later(1)
      await c.work()
    }
    const { state, attempts } = await messageOf(dossier.id)
    expect(state).toBe('waiting')
    expect(attempts).toBeLessThan(14)
    c.there.isDown = false
    c.later(60)
    await c.work()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'done' })
    expect(c.there.arrived.get(dossier.code)).toBe(1)
  })

  it('that is refused there for good is laid aside with the reason, and replayed by hand', async () => {
    c.there.fail('create', 'no')
    const dossier = await c.sent()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'dead', reason: 'not-of-this-office' })
    c.later(600)
    await c.work()
    const { id, state } = await messageOf(dossier.id)
    expect(state, 'it is not tried by itself').toBe('dead')
    expect(await replay(c.services.db, { ids: [id] }, c.server.clock.now())).toBe(1)
    await c.work()
    expect(await messageOf(dossier.id)).toMatchObject({ state: 'done' })
  })

  it('by a server that dies between sending and writing down is sent once more, and is there once', async () => {
    const dossier = await submitted(c.server, c.resident)
    const taken = await claim(c.services.db, crypto.randomUUID(), c.server.clock.now())
    expect(taken?.dossier_id).toBe(dossier.id)
    await c.work()
    expect(c.there.arrived.has(dossier.code), 'another server does not take it as well').toBe(false)
    c.later(4)
    await c.work()
    expect(c.there.arrived.get(dossier.code)).toBe(1)
  })
})

describe('what the resident does afterwards', () => {
  it('follows in its order, also when the first could not be sent at once', async () => {
    c.there.fail('create', 'status-500')
    const dossier = await c.sent()
    expect((await move(c.resident, dossier.id, { action: 'cancel', reason: 'Tôi nộp nhầm' })).status).toBe(200)
    await c.work()
    expect(c.there.dossiers.has(dossier.code)).toBe(false)
    c.later(1)
    await c.work()
    expect(c.there.dossiers.get(dossier.code)?.messages).toMatchObject([{ kind: 'cancel', reason: 'Tôi nộp nhầm' }])
  })

  it('carries what is handed in again, and only that; a lost answer does not double it', async () => {
    const dossier = await c.sent()
    const requirementId = dossier.receipt?.files[0]?.requirementId ?? ''
    c.there.tell(dossier.code, { status: 5, items: [{ requirementId, reason: 'Ảnh mờ, chụp lại' }] })
    await c.read()
    expect((await c.show(dossier.id)).documents.find((one) => one.requirementId === requirementId)?.askedAgain).toEqual(
      {
        reason: 'Ảnh mờ, chụp lại',
      },
    )
    const file = await upload(c.resident, { dossier: dossier.id, requirement: requirementId }, await smallJpeg('2.jpg'))
    const supply = { action: 'supply' as const, documents: [{ requirementId, files: [file] }] }
    expect((await move(c.resident, dossier.id, supply)).status).toBe(200)
    c.there.fail('send', 'lose-answer')
    await c.work()
    c.later(1)
    await c.work()
    const { messages } = c.there.dossiers.get(dossier.code) ?? expect.fail()
    expect(messages.map(({ kind, papers, answers }) => ({ kind, papers, answers }))).toMatchObject([
      { kind: 'supply', papers: [{ requirementId, files: [{ id: file.id }] }], answers: [] },
    ])
    expect((await messageOf(dossier.id)).state).toBe('done')
    const ask: Omit<Transition & { action: 'request-withdrawal' }, 'revision'> = { action: 'request-withdrawal' }
    expect((await move(c.resident, dossier.id, ask)).status).toBe(200)
    await c.work()
    expect(messages.at(-1)).toMatchObject({ kind: 'request-withdrawal' })
    const postTo = { name: 'Nguyễn Thị Mẫu', phone: '0912345678', address: '7 Đường Mẫu' }
    await move(c.resident, dossier.id, { action: 'choose-delivery', resultChannel: 'post', postTo })
    await c.work()
    expect(messages.at(-1)).toMatchObject({ kind: 'choose-delivery', resultChannel: 3, postTo })
  })
})

it('without a configured system nothing is queued, and our own desk works as before', async () => {
  const alone = await startTestServer()
  try {
    const resident = await alone.as(alone.sampleOf('resident'))
    const { id } = await submitted(alone, resident)
    expect(await alone.services.db.selectFrom('connector_message').selectAll().execute()).toEqual([])
    const clerk = await alone.as(alone.sampleOf('one-stop'))
    expect((await move(clerk, id, { action: 'accept' })).body).toMatchObject({
      status: 'accepted',
      handledElsewhere: false,
    })
  } finally {
    await alone.close()
  }
})
