import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Transition } from '../../contract/schemas/transition.ts'
import { seedConsentTexts } from '../../server/modules/consents/store.ts'
import { everyPurpose, fullDraft, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

const code = '1.004873'
const needed = everyPurpose.filter(({ purpose }) => purpose !== 'keep-papers')
let server: TestServer
let resident: Caller
let clerk: Caller

beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-30T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
})
afterAll(() => server.close())

/** Sessions do not last for days. */
async function itIs(instant: string) {
  server.clock.set(instant)
  resident = await server.as(server.sampleOf('resident'))
}

const change = (id: string, agreed: boolean, purpose = 'keep-papers', version = '2026-11-29') =>
  resident.call('POST /dossiers/{id}/consents', { params: { id }, body: { purpose, version, agreed } })

describe('what is agreed to when a dossier is sent', () => {
  it('stands purpose by purpose in the dossier, with words, version and time; what was not asked for does not', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const { consents: texts } = (await resident.call('GET /dossiers/{id}/definition', { params: { id: dossier.id } }))
      .body
    expect(texts?.map(({ purpose, required }) => [purpose, required])).toEqual([
      ['handle-dossier', true],
      ['check-identity', true],
      ['keep-papers', false],
    ])
    const reply = await move(resident, dossier.id, submission(sent, needed))
    expect(reply.body.consents).toMatchObject([
      { ...needed[0], vi: texts?.[0]?.vi, agreedAt: '2026-11-30T02:00:00.000Z', revokedAt: null },
      { ...needed[1], revocable: false },
    ])
    const seen = await clerk.call('GET /dossiers/{id}', { params: { id: dossier.id } })
    expect(seen.body.consents).toEqual(reply.body.consents)
  })

  it('has to hold every purpose that is needed, in the words of today; the draft stays', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const without = await move(resident, dossier.id, submission(sent, needed.slice(0, 1)))
    expect(without.problem).toMatchObject({
      code: 'CONSENT_MISSING',
      items: [{ id: 'check-identity', reason: 'missing' }],
    })
    const old = [...needed, { purpose: 'keep-papers', version: '2020' }]
    expect((await move(resident, dossier.id, submission(sent, old))).problem).toMatchObject({
      code: 'CONSENT_MISSING',
      items: [{ id: 'keep-papers', reason: 'outdated' }],
    })
    const { body } = await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })
    expect([body.status, body.consents]).toEqual(['draft', []])
    expect((await move(resident, dossier.id, submission(sent, needed))).status).toBe(200)
  })

  it('from an old build is one version of one purpose, in the words that build showed', async () => {
    const { dossier, sent } = await fullDraft(server, resident, { code })
    const old = (textVersion: string): Transition => ({
      action: 'submit',
      revision: dossier.revision,
      documents: sent,
      consent: { textVersion, agreed: true },
      truthful: true,
    })
    const send = (body: Transition) =>
      resident.call('POST /dossiers/{id}/transitions', { params: { id: dossier.id }, body })
    expect((await send(old('1999-01'))).problem.code).toBe('CONSENT_MISSING')
    const reply = await send(old('2026-11'))
    expect(reply.body.consents).toMatchObject([
      { purpose: 'handle-dossier', version: '2026-11', vi: { title: 'Giải quyết hồ sơ này' } },
    ])
  })
})

describe('an optional purpose', () => {
  it('is taken back and agreed to again at any time; each change of mind stands once', async () => {
    const { id } = await submitted(server, resident, { code })
    await itIs('2026-12-01T02:00:00Z')
    const back = await change(id, false)
    expect(back.body.consents[2]).toMatchObject({
      agreedAt: '2026-11-30T02:00:00.000Z',
      revokedAt: '2026-12-01T02:00:00.000Z',
    })
    expect((await change(id, false)).body.revision).toBe(back.body.revision)
    await itIs('2026-12-02T02:00:00Z')
    expect((await change(id, true)).body.consents[2]).toMatchObject({
      agreedAt: '2026-12-02T02:00:00.000Z',
      revokedAt: null,
    })
    const log = await server.services.db
      .selectFrom('dossier_consent')
      .selectAll()
      .where('dossier_id', '=', id)
      .execute()
    expect(log.filter(({ purpose }) => purpose === 'keep-papers').map(({ agreed }) => agreed)).toEqual([
      true,
      false,
      true,
    ])
  })

  it('decides whether papers are offered again', async () => {
    const before = await submitted(server, resident, { code })
    const requirementId = before.receipt?.files[0]?.requirementId ?? ''
    const { dossier } = await fullDraft(server, resident, { code })
    const offered = async () =>
      (
        await resident.call('GET /dossiers/{id}/documents/{requirementId}/earlier', {
          params: { id: dossier.id, requirementId },
        })
      ).body.items.map(({ dossierId }) => dossierId)
    expect(await offered()).toContain(before.id)
    await change(before.id, false)
    expect(await offered()).not.toContain(before.id)
  })
})

it('what is needed is not taken back, nothing before sending, no unknown purpose, and no old words', async () => {
  const { id } = await submitted(server, resident, { code })
  expect((await change(id, false, 'handle-dossier')).problem.code).toBe('TRANSITION_NOT_ALLOWED')
  expect((await change(id, true, 'sell-to-strangers')).problem.code).toBe('NOT_FOUND')
  await change(id, false)
  expect((await change(id, true, 'keep-papers', '2020')).problem.code).toBe('STALE')
  const { dossier } = await fullDraft(server, resident, { code })
  expect((await change(dossier.id, true)).problem.code).toBe('TRANSITION_NOT_ALLOWED')
})

it('a server does not start with other words under a version that people agreed to', async () => {
  const [text] = server.services.locality.consents
  if (!text) throw new Error('no consent')
  const other = { ...text, vi: { ...text.vi, what: 'Bán cho người khác.' } }
  await expect(server.services.db.transaction().execute((tx) => seedConsentTexts(tx, [other]))).rejects.toThrow(
    'make a new version',
  )
})
