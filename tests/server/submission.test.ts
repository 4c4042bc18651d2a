import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import type { Transition } from '../../contract/schemas/transition.ts'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { databaseEngine } from '../support/database.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { fullDraft, move, submission, submitted, type Sent } from '../support/story.ts'
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

const bodyOf = ({ revision }: Dossier, sent: Sent) => ({ ...submission(sent), revision }) as Transition
const send = (id: string, body: Transition, key: string = randomUUID(), caller = resident) =>
  caller.call('POST /dossiers/{id}/transitions', { params: { id }, body }, { key })
const read = async (id: string) => (await resident.call('GET /dossiers/{id}', { params: { id } })).body

describe('a dossier is sent once, for ever', () => {
  it('sent twice with one key, and again with another: one step, one receipt', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const key = randomUUID()
    const first = await send(dossier.id, bodyOf(dossier, sent), key)
    const again = await send(dossier.id, bodyOf(dossier, sent), key)
    const anew = await send(dossier.id, bodyOf(dossier, sent))
    expect([first.status, again.headers['idempotency-replayed'], anew.status]).toEqual([200, 'true', 200])
    expect(again.body).toEqual(first.body)
    expect([anew.body.receipt, anew.body.events.length]).toEqual([first.body.receipt, 1])
  })

  it('after a reload that lost the answer the phone finds it sent, with the receipt', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const first = await send(dossier.id, bodyOf(dossier, sent))
    expect(await read(dossier.id)).toMatchObject({ status: 'submitted', receipt: first.body.receipt })
  })

  it('after a refused attempt that was corrected, with the very same key', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const key = randomUUID()
    const { 'requester.fullName': name, ...rest } = dossier.answers
    const params = { id: dossier.id }
    const spoilt = await resident.call('PATCH /dossiers/{id}', {
      params,
      body: { revision: dossier.revision, answers: rest },
    })
    const refused = await send(dossier.id, bodyOf(spoilt.body, sent), key)
    expect(refused.problem).toMatchObject({ code: 'ANSWERS_INVALID', fields: [{ path: 'requester.fullName' }] })
    expect(await read(dossier.id)).toMatchObject({ status: 'draft', answers: rest })
    const mended = await resident.call('PATCH /dossiers/{id}', {
      params,
      body: { revision: spoilt.body.revision, answers: { ...rest, 'requester.fullName': name ?? '' } },
    })
    const reply = await send(dossier.id, bodyOf(mended.body, sent), key)
    expect([reply.status, reply.body.events.length, reply.body.receipt?.files.length]).toEqual([200, 1, 1])
  })

  it('days later, when the key is long forgotten', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const key = randomUUID()
    const first = await send(dossier.id, bodyOf(dossier, sent), key)
    server.clock.set('2026-12-09T02:00:00Z')
    await tidy(server.services)
    const later = await server.as(server.sampleOf('resident'))
    const reply = await send(dossier.id, bodyOf(dossier, sent), key, later)
    expect([reply.status, reply.headers['idempotency-replayed']]).toEqual([200, undefined])
    expect([reply.body.receipt, reply.body.events.length]).toEqual([first.body.receipt, 1])
    server.clock.set('2026-11-30T02:00:00Z')
    ;[resident, clerk] = [later, await server.as(server.sampleOf('one-stop'))]
  })
})

describe.runIf(databaseEngine === 'postgres')('at the same moment', () => {
  const rounds = 8

  it('two phones send the same draft, one of them twice: one dossier, one receipt', async () => {
    for (let round = 0; round < rounds; round++) {
      const { dossier, sent } = await fullDraft(server, resident, { code })
      const [one, two] = [randomUUID(), randomUUID()]
      const replies = await Promise.all(
        [one, two, one, two, one].map((key) => send(dossier.id, bodyOf(dossier, sent), key)),
      )
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      expect(new Set(replies.map(({ body }) => JSON.stringify(body.receipt))).size).toBe(1)
      expect((await read(dossier.id)).events).toHaveLength(1)
    }
  })

  it('one phone sends and the other discards: sent, or gone, never half of each', async () => {
    for (let round = 0; round < rounds; round++) {
      const { dossier, sent } = await fullDraft(server, resident, { code })
      const params = { id: dossier.id }
      const [sending, discarding] = await Promise.all([
        send(dossier.id, bodyOf(dossier, sent)),
        resident.call('DELETE /dossiers/{id}', { params }),
      ])
      const now = await resident.call('GET /dossiers/{id}', { params })
      if (sending.status === 200) {
        expect([discarding.problem.code, now.body.status]).toEqual(['TRANSITION_NOT_ALLOWED', 'submitted'])
        const file = now.body.receipt?.files[0]?.file
        const url = `/api/v1/dossiers/${dossier.id}/files/${file?.id}`
        expect((await resident.inject({ url })).rawPayload).toHaveLength(file?.bytes ?? 0)
      } else expect([discarding.status, now.status]).toEqual([204, 404])
    }
  })

  it('a page arrives while the dossier is sent: it is in the receipt, or it is refused', async () => {
    for (let round = 0; round < rounds; round++) {
      const { dossier, sent } = await fullDraft(server, resident, { code })
      const target = { dossier: dossier.id, requirement: sent[0]?.requirementId ?? '' }
      const [sending, late] = await Promise.all([
        send(dossier.id, bodyOf(dossier, sent)),
        upload(resident, target, await smallJpeg('trang-2.jpg')).then(
          ({ id }) => id,
          () => undefined,
        ),
      ])
      const after = await read(dossier.id)
      const stored = after.documents.flatMap(({ files }) => files)
      if (sending.status === 200) {
        const receipt = sending.body.receipt?.files.map(({ file }) => file.id)
        expect(receipt).toEqual(sent.flatMap(({ files }) => files.map(({ id }) => id)))
        expect(stored.filter((file) => file.sent).map(({ id }) => id)).toEqual(receipt)
      } else {
        // The phone did not know of the page: it is told, and nothing is sent.
        expect([sending.problem.code, after.status]).toEqual(['DOCUMENTS_DIFFER', 'draft'])
        expect(stored.map(({ id }) => id)).toContain(late)
      }
    }
  })

  it('the resident takes it back while the clerk takes it in: one of them, and the other is told', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id, revision } = await submitted(server, resident, { code })
      const [back, taken] = await Promise.all([
        send(id, { action: 'cancel', revision }),
        send(id, { action: 'accept', revision }, randomUUID(), clerk),
      ])
      const { status, officialCode, events } = await read(id)
      expect([back.status, taken.status].sort()).toEqual([200, 409])
      expect([status, officialCode === null]).toEqual(back.status === 200 ? ['withdrawn', true] : ['accepted', false])
      expect(events).toHaveLength(2)
    }
  })

  it('the resident hands in again what the clerk refuses: one of them', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id, receipt } = await submitted(server, resident, { code })
      const requirementId = receipt?.files[0]?.requirementId ?? ''
      const asked = await move(clerk, id, {
        action: 'request-supplement',
        items: [{ requirementId, reason: 'Ảnh mờ, bạn chụp lại' }],
      })
      const files = [await upload(resident, { dossier: id, requirement: requirementId }, await smallJpeg())]
      const { revision } = asked.body
      const [supplied, refused] = await Promise.all([
        send(id, { action: 'supply', revision, documents: [{ requirementId, files }] }),
        send(id, { action: 'refuse', revision, reason: 'Quá hạn bổ sung' }, randomUUID(), clerk),
      ])
      expect([supplied.status, refused.status].sort()).toEqual([200, 409])
      const after = await read(id)
      expect(after.status).toBe(supplied.status === 200 ? 'supplement' : 'refused')
      expect(after.events).toHaveLength(3)
    }
  })
})
