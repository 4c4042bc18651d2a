import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { book, slotAt, wednesdayMorning } from '../support/appointments.ts'
import { beginDraft, fullDraft, move } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let resident: Caller, other: Caller, clerk: Caller, clerkElsewhere: Caller, specialist: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  const residents = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
  ;[resident, other] = [await server.as(residents[0]?.id ?? ''), await server.as(residents[1]?.id ?? '')]
  clerk = await server.as(server.sampleOf('one-stop'))
  clerkElsewhere = await server.as(server.sampleOf('one-stop', 'elsewhere'))
  specialist = await server.as(server.sampleOf('specialist'))
})
afterAll(() => server.close())

const bring = async (caller: Caller, dossier: Dossier, day: string) =>
  (await book(caller, (await slotAt(server, day, '08:00')).id, { dossierId: dossier.id })).id
const look = (caller: Caller, id: string) => caller.call('GET /staff/appointments/{id}/dossier', { params: { id } })
const takeIn = (caller: Caller, id: string, { revision }: Dossier) =>
  caller.call('POST /staff/appointments/{id}/take-in', { params: { id }, body: { revision, confirmedAtDesk: true } })

describe('a draft that is brought to an appointment', () => {
  it('is read by the unit with its papers and answers, and by nobody else', async () => {
    const { dossier } = await fullDraft(server, resident)
    const id = await bring(resident, dossier, '2026-11-27')
    expect((await clerk.call('GET /appointments/{id}', { params: { id } })).body).toMatchObject({ bringsDraft: true })
    const { body } = await look(clerk, id)
    expect(body.dossier).toMatchObject({ id: dossier.id, status: 'draft', answers: dossier.answers, actions: [] })
    expect(body.form?.sections.length).toBeGreaterThan(0)
    const fileId = body.dossier.documents[0]?.files[0]?.id ?? ''
    const url = `/api/v1/staff/appointments/${id}/files/${fileId}`
    expect((await clerk.inject({ method: 'GET', url })).headers['content-type']).toBe('image/jpeg')
    expect((await clerkElsewhere.inject({ method: 'GET', url })).statusCode).toBe(404)
    expect((await look(clerkElsewhere, id)).problem.code).toBe('NOT_FOUND')
    expect((await look(resident, id)).problem.code).toBe('FORBIDDEN')
    // Beside the appointment a draft stays its owner's alone.
    expect((await clerk.call('GET /dossiers/{id}', { params: { id: dossier.id } })).problem.code).toBe('NOT_FOUND')
    await resident.call('POST /appointments/{id}/cancel', { params: { id } })
    expect((await look(clerk, id)).problem.code).toBe('NOT_FOUND')
    expect((await clerk.inject({ method: 'GET', url })).statusCode).toBe(404)
  })

  it('is taken in as it is, file by file, and goes on as any dossier', async () => {
    const { dossier } = await fullDraft(server, resident)
    const id = await bring(resident, dossier, '2026-11-30')
    expect((await takeIn(specialist, id, dossier)).problem.code).toBe('FORBIDDEN')
    expect((await takeIn(clerk, id, { ...dossier, revision: 99 })).problem.code).toBe('STALE')
    const replies = await Promise.all([takeIn(clerk, id, dossier), takeIn(clerk, id, dossier)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
    const mine = (await resident.call('GET /dossiers/{id}', { params: { id: dossier.id } })).body
    expect(mine).toMatchObject({ status: 'submitted', code: dossier.code, submittedAt: '2026-11-25T02:00:00.000Z' })
    expect(mine.events).toMatchObject([{ action: 'take-in', from: 'draft', by: { role: 'one-stop' } }])
    expect(mine.consents.every(({ required }) => required)).toBe(true)
    const filesOf = ({ documents }: Dossier) => documents.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
    expect(filesOf(mine)).toEqual(filesOf(dossier))
    const appointment = (await clerk.call('GET /appointments/{id}', { params: { id } })).body
    expect(appointment).toMatchObject({ bringsDraft: false, dossierId: dossier.id })
    expect((await move(clerk, dossier.id, { action: 'accept' })).body.status).toBe('accepted')
  })

  it('is not taken in with a paper or an answer missing, and says which', async () => {
    const bare = await beginDraft(server, other)
    const id = await bring(other, bare, '2026-12-01')
    const refused = await takeIn(clerk, id, bare)
    expect(refused.problem.code).toBe('ANSWERS_INVALID')
    expect(refused.problem.fields?.length).toBeGreaterThan(0)
    expect((await look(clerk, id)).body.dossier.status).toBe('draft')
  })
})
