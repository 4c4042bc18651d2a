import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { twoPagePdf } from '../support/fixture-files.ts'
import { fullDraft, move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'

let server: TestServer
let resident: Caller, clerk: Caller, leader: Caller
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
  leader = await server.as(server.sampleOf('leader'))
})
afterAll(() => server.close())

const rate = (caller: Caller, id: string, stars: number, words?: string) =>
  caller.call('POST /dossiers/{id}/rating', { params: { id }, body: { stars, ...(words && { words }) } })

describe('a rating', () => {
  it('is given once, when there is a result, and staff do not see it', async () => {
    const { id } = await submitted(server, resident)
    expect((await rate(resident, id, 5)).problem.code).toBe('TRANSITION_NOT_ALLOWED')
    await move(clerk, id, { action: 'accept' })
    await move(clerk, id, { action: 'start' })
    const result = await upload(leader, { dossier: id, requirement: 'result' }, await twoPagePdf())
    const done = await move(leader, id, { action: 'finish', documentNumber: '1/GKS', resultFileId: result.id })
    expect(done.body).toMatchObject({ mayRate: false, rating: null })
    expect((await resident.call('GET /dossiers/{id}', { params: { id } })).body.mayRate).toBe(true)
    const replies = await Promise.all([4, 2].map((stars) => rate(resident, id, stars, 'Cán bộ tận tình')))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await rate(resident, id, 1)).problem.code).toBe('ALREADY_RATED')
    const mine = (await resident.call('GET /dossiers/{id}', { params: { id } })).body
    expect(mine).toMatchObject({ mayRate: false, rating: { at: '2026-11-25T02:00:00.000Z' } })
    expect((await clerk.call('GET /dossiers/{id}', { params: { id } })).body.rating).toBeNull()
    const rows = await server.services.db.selectFrom('dossier_rating').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('tận tình')
  })
})

describe('a draft that nobody touches', () => {
  const draftsNow = async () => {
    const caller = await server.as(server.sampleOf('resident'))
    return (await caller.call('GET /dossiers')).body.items.filter(({ status }) => status === 'draft')
  }

  it('is kept 30 days, its owner is warned a week before, and only then is it deleted, files and all', async () => {
    const { dossier } = await fullDraft(server, resident)
    const fileIds = (await server.services.db.selectFrom('dossier_file').select('id').execute()).length
    server.clock.set('2026-12-10T02:00:00Z')
    await tidy(server.services)
    expect(await draftsNow()).toMatchObject([{ id: dossier.id, deletedAfter: null }])
    server.clock.set('2026-12-19T02:00:00Z')
    await tidy(server.services)
    expect(await draftsNow()).toMatchObject([{ id: dossier.id, deletedAfter: '2026-12-25T02:00:00.000Z' }])
    server.clock.set('2026-12-25T02:30:00Z')
    await tidy(server.services)
    expect(await draftsNow()).toEqual([])
    const left = await server.services.db.selectFrom('dossier_file').select('id').execute()
    expect(left.length).toBe(fileIds - 2)
  })

  it('is not deleted unwarned when the server was away, and a change keeps it 30 days more', async () => {
    server.clock.set('2026-11-25T02:00:00Z')
    const caller = await server.as(server.sampleOf('resident'))
    const { dossier } = await fullDraft(server, caller)
    server.clock.set('2027-01-20T02:00:00Z')
    await tidy(server.services)
    expect(await draftsNow()).toMatchObject([{ id: dossier.id, deletedAfter: '2027-01-23T02:00:00.000Z' }])
    const again = await server.as(server.sampleOf('resident'))
    const { id, revision } = dossier
    await again.call('PATCH /dossiers/{id}', { params: { id }, body: { revision, resultChannel: 'post' } })
    server.clock.set('2027-01-24T02:00:00Z')
    await tidy(server.services)
    expect(await draftsNow()).toMatchObject([{ id, deletedAfter: null }])
  })
})
