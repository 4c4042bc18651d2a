import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { twoPagePdf } from '../support/fixture-files.ts'
import { fullDraft, move, submission, submitted } from '../support/story.ts'
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

const postTo = { name: 'Nguyễn Thị Mẫu', phone: '0912 345 678', address: '7 Đường Mẫu, Phường Vũng Tàu' }

describe('how the result comes', () => {
  it('is chosen in the draft; where the post goes is kept sealed, and has to be enough for the post', async () => {
    const { dossier, sent } = await fullDraft(server, resident)
    const change = async (postTo: object) => {
      const { revision } = (await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body
      const body = { revision, resultChannel: 'post' as const, postTo: postTo as never }
      return resident.call('PATCH /dossiers/{id}', { params: { id: dossier.id }, body })
    }
    const unfinished = await change({ ...postTo, phone: '09' })
    expect(unfinished.body).toMatchObject({ resultChannel: 'post', postTo: { phone: '09' } })
    expect((await move(resident, dossier.id, submission(sent))).problem).toMatchObject({
      code: 'ANSWERS_INVALID',
      fields: [{ path: 'postTo.phone', keyword: 'format' }],
    })
    await change(postTo)
    expect((await move(resident, dossier.id, submission(sent))).body).toMatchObject({ status: 'submitted', postTo })
    expect((await clerk.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body).toMatchObject({ postTo })
    const rows = await server.services.db.selectFrom('dossier').selectAll().execute()
    for (const secret of ['7 Đường Mẫu', '0912 345 678']) expect(JSON.stringify(rows)).not.toContain(secret)
    expect(server.logged()).not.toContain('7 Đường Mẫu')
  })

  it('may be changed until there is a result, and the hand-over tells the number to follow at the post', async () => {
    const { id } = await submitted(server, resident)
    const choose = (resultChannel: 'post' | 'counter', where?: typeof postTo) =>
      move(resident, id, { action: 'choose-delivery', resultChannel, ...(where && { postTo: where }) })
    expect((await choose('post')).problem.code).toBe('ANSWERS_INVALID')
    expect((await choose('post', postTo)).body).toMatchObject({ status: 'submitted', resultChannel: 'post', postTo })
    await move(clerk, id, { action: 'accept' })
    expect((await choose('counter')).body).toMatchObject({ resultChannel: 'counter', postTo: null })
    expect((await choose('post', postTo)).body.events.at(-1)).toMatchObject({ action: 'choose-delivery', reason: null })
    await move(clerk, id, { action: 'start' })
    const result = await upload(leader, { dossier: id, requirement: 'result' }, await twoPagePdf())
    await move(leader, id, { action: 'finish', documentNumber: '2/GKS', resultFileId: result.id })
    expect((await choose('counter')).problem.code).toBe('TRANSITION_NOT_ALLOWED')
    await move(clerk, id, { action: 'hand-over', via: 'Gửi qua bưu điện', postCode: 'RR123456789VN' })
    expect((await resident.call('GET /dossiers/{id}', { params: { id } })).body).toMatchObject({
      status: 'returned',
      result: { deliveredVia: 'Gửi qua bưu điện', postCode: 'RR123456789VN' },
    })
  })
})

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
