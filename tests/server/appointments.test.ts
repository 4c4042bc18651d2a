import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { book, fill, hold, slotAt, wednesdayMorning } from '../support/appointments.ts'
import { pdfText } from '../support/pdf-text.ts'
import { birth, homeUnit } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { readCode } from '../../server/modules/appointments/code.ts'
import { reconcile, sweepHolds } from '../../server/modules/appointments/jobs.ts'

let server: TestServer
let an: Caller
let binh: Caller
let clerk: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(wednesdayMorning)
  await server.anonymous.call('POST /sandbox/reset')
  an = await server.as('resident-1')
  binh = await server.as('resident-2')
  clerk = await server.as(server.sampleOf('one-stop'))
})

const friday = '2026-11-27'
const seatsLeft = async (from: string) => (await slotAt(server, friday, from)).seatsLeft

describe('a hold', () => {
  it('keeps a seat for five minutes and counts them down by the clock of the server', async () => {
    const slot = await slotAt(server, friday, '08:00')
    const kept = await hold(an, slot.id)
    expect(kept).toMatchObject({ kind: 'choice', secondsLeft: 300, slot: { seatsLeft: slot.seatsLeft - 1 } })
    expect((await an.call('GET /holds')).body.map((one) => one.id)).toEqual([kept.id])
    expect((await binh.call('GET /holds')).body).toEqual([])
  })

  it('on another slot gives the first seat back; on the same slot it is the same hold', async () => {
    const first = await slotAt(server, friday, '08:00')
    const kept = await hold(an, first.id)
    expect((await hold(an, first.id)).id).toBe(kept.id)
    await hold(an, (await slotAt(server, friday, '09:00')).id)
    expect([await seatsLeft('08:00'), await seatsLeft('09:00')]).toEqual([first.seatsLeft, first.seatsLeft - 1])
  })

  it('can be given back, by nobody else', async () => {
    const before = await seatsLeft('08:00')
    const kept = await hold(an, (await slotAt(server, friday, '08:00')).id)
    expect((await binh.call('DELETE /holds/{id}', { params: { id: kept.id } })).problem.code).toBe('NOT_FOUND')
    expect((await an.call('DELETE /holds/{id}', { params: { id: kept.id } })).status).toBe(204)
    expect(await seatsLeft('08:00')).toBe(before)
  })

  it('runs out: the seat is free again at once, and too late it becomes no appointment but fresh offers', async () => {
    const before = await seatsLeft('08:00')
    const kept = await hold(an, (await slotAt(server, friday, '08:00')).id)
    server.clock.set('2026-11-25T02:05:01Z')
    expect(await seatsLeft('08:00')).toBe(before)
    const reply = await an.call('POST /appointments', { body: { holdId: kept.id } })
    expect(reply.problem).toMatchObject({ code: 'HOLD_EXPIRED', status: 409 })
    expect(reply.problem.offers?.map((offer) => offer.kind)).toEqual(['earliest', 'quietest'])
    expect(await sweepHolds(server.services)).toBe(1)
    expect(await seatsLeft('08:00')).toBe(before)
    expect(await reconcile(server.services)).toEqual([])
  })

  it('that has run out makes room in a full slot before anybody has swept it away', async () => {
    const slot = await slotAt(server, friday, '08:00')
    await hold(an, slot.id)
    await fill(clerk, await slotAt(server, friday, '08:00'))
    expect((await binh.call('POST /holds', { body: { slotId: slot.id } })).problem.code).toBe('SLOT_FULL')
    server.clock.set('2026-11-25T02:05:01Z')
    expect((await binh.call('POST /holds', { body: { slotId: slot.id } })).status).toBe(201)
    expect(await reconcile(server.services)).toEqual([])
  })
})

describe('an appointment', () => {
  it('is made of a hold once and for ever, whatever the key', async () => {
    const kept = await hold(an, (await slotAt(server, friday, '08:00')).id)
    const first = await an.call('POST /appointments', { body: { holdId: kept.id } }, { key: 'key-number-1' })
    const replay = await an.call('POST /appointments', { body: { holdId: kept.id } }, { key: 'key-number-1' })
    const otherKey = await an.call('POST /appointments', { body: { holdId: kept.id } })
    expect([first.status, replay.body, replay.headers['idempotency-replayed']]).toEqual([201, first.body, 'true'])
    expect(otherKey.body.code).toBe(first.body.code)
    expect((await binh.call('POST /appointments', { body: { holdId: kept.id } })).problem.code).toBe('NOT_FOUND')
    expect((await an.call('GET /appointments')).body.items.map((one) => one.code)).toEqual([first.body.code])
  })

  it('shows the ticket: code, proof, counter, papers, what can be done', async () => {
    const { id } = await book(an, (await slotAt(server, friday, '08:00')).id, {
      procedureCode: birth,
      phone: '0912345678',
      papersReady: ['made-up'],
    })
    const { body } = await an.call('GET /appointments/{id}', { params: { id } })
    expect(body).toMatchObject({ servedName: 'Nguyễn Thị Mẫu', groupName: 'Hộ tịch, chứng thực', from: '08:00' })
    expect(body.actions).toEqual(['confirm', 'move', 'cancel', 'want-earlier'])
    expect(readCode(server.services.box, body.qr)).toBe(body.code)
    expect(readCode(server.services.box, `${body.code}.forged`)).toBeNull()
    expect(body.papers.length).toBeGreaterThan(0)
    expect(body.papers.every((paper) => !paper.ready)).toBe(true)
    const requirementId = body.papers[0]?.requirementId ?? ''
    const ticked = await an.call('PATCH /appointments/{id}', { params: { id }, body: { papersReady: [requirementId] } })
    expect(ticked.body.papers[0]?.ready).toBe(true)
    expect((await clerk.call('GET /appointments/{id}', { params: { id } })).body.papers[0]?.ready).toBe(true)
  })

  it('names people nowhere in the clear', async () => {
    await book(an, (await slotAt(server, friday, '08:00')).id, {
      phone: '0912345678',
      served: { name: 'Trần Văn Cha', relation: 'Cha' },
      priorityId: 'age-75',
    })
    const rows = JSON.stringify(await server.services.db.selectFrom('appointment').selectAll().execute())
    for (const secret of ['Nguyễn Thị Mẫu', 'Trần Văn Cha', '0912345678', 'age-75']) {
      expect(rows).not.toContain(secret)
      expect(server.logged()).not.toContain(secret)
    }
  })

  it('is refused beyond the cap of the day, a second time for one procedure, and at the wrong counter', async () => {
    const [one, two, three] = await Promise.all(['08:00', '09:00', '10:00'].map((from) => slotAt(server, friday, from)))
    await book(an, one?.id ?? '', { procedureCode: birth })
    const kept = await hold(an, two?.id ?? '')
    const again = await an.call('POST /appointments', { body: { holdId: kept.id, procedureCode: birth } })
    expect(again.problem.code).toBe('ALREADY_BOOKED')
    const wrong = await an.call('POST /appointments', { body: { holdId: kept.id, procedureCode: '1.013225' } })
    expect(wrong.problem).toMatchObject({ code: 'INVALID', fields: [{ path: 'procedureCode', keyword: 'counter' }] })
    const parent = { served: { name: 'Trần Văn Cha', relation: 'Cha' }, procedureCode: birth }
    expect((await an.call('POST /appointments', { body: { holdId: kept.id, ...parent } })).status).toBe(201)
    expect((await an.call('POST /holds', { body: { slotId: three?.id ?? '' } })).problem.code).toBe('DAY_LIMIT')
  })

  it.each([
    ['a slot that has passed', '2026-11-25', '07:30', 'SLOT_PAST'],
    ['a slot that goes on', '2026-11-25', '09:00', 'SLOT_PAST'],
  ])('is refused for %s, with what is free', async (_name, day, from, code) => {
    const reply = await an.call('POST /holds', { body: { slotId: (await slotAt(server, day, from)).id } })
    expect(reply.problem.code).toBe(code)
    expect(reply.problem.offers?.[0]?.slot).toMatchObject({ day: '2026-11-25', from: '09:30' })
  })

  it('in a full slot is refused with what is free', async () => {
    const slot = await slotAt(server, friday, '08:00')
    await fill(clerk, slot)
    const reply = await an.call('POST /holds', { body: { slotId: slot.id } })
    expect([reply.status, reply.problem.code, (reply.problem.offers ?? []).length > 0]).toEqual([
      409,
      'SLOT_FULL',
      true,
    ])
  })

  it('moves and keeps its code; the old seat is free', async () => {
    const [from, to] = [await slotAt(server, friday, '08:00'), await slotAt(server, friday, '14:00')]
    const booked = await book(an, from.id)
    const moved = await an.call('POST /appointments/{id}/move', { params: { id: booked.id }, body: { slotId: to.id } })
    expect(moved.body).toMatchObject({ code: booked.code, from: '14:00', revision: 1 })
    expect([await seatsLeft('08:00'), await seatsLeft('14:00')]).toEqual([from.seatsLeft, to.seatsLeft - 1])
    const other = await slotAt(server, friday, '14:00', 'dat-dai-xay-dung')
    const wrong = await an.call('POST /appointments/{id}/move', {
      params: { id: booked.id },
      body: { slotId: other.id },
    })
    expect(wrong.problem.code).toBe('INVALID')
    expect(await reconcile(server.services)).toEqual([])
  })

  it('is cancelled once: the same key replays, another finds it ended, one seat is free', async () => {
    const before = await seatsLeft('08:00')
    const { id } = await book(an, (await slotAt(server, friday, '08:00')).id)
    const cancel = (key: string) => an.call('POST /appointments/{id}/cancel', { params: { id } }, { key })
    const first = await cancel('cancel-key-1')
    expect(first.body).toMatchObject({ status: 'cancelled', actions: [] })
    expect((await cancel('cancel-key-1')).body).toEqual(first.body)
    expect((await cancel('cancel-key-2')).problem.code).toBe('APPOINTMENT_ENDED')
    expect(await seatsLeft('08:00')).toBe(before)
  })

  it('too close cannot be moved but still be cancelled; begun neither', async () => {
    const slot = await slotAt(server, '2026-11-25', '10:00')
    const { id } = await book(an, slot.id)
    server.clock.set('2026-11-25T02:20:00Z')
    const to = (await slotAt(server, friday, '08:00')).id
    const late = await an.call('POST /appointments/{id}/move', { params: { id }, body: { slotId: to } })
    expect(late.problem.code).toBe('TOO_LATE_TO_CHANGE')
    server.clock.set('2026-11-25T03:00:00Z')
    an = await server.as('resident-1')
    expect((await an.call('POST /appointments/{id}/cancel', { params: { id } })).problem.code).toBe(
      'TOO_LATE_TO_CHANGE',
    )
  })

  it('belongs to its owner and the unit', async () => {
    const { id } = await book(an, (await slotAt(server, friday, '08:00')).id)
    const elsewhere = await server.as(server.sampleOf('one-stop', 'elsewhere'))
    for (const caller of [binh, elsewhere])
      expect((await caller.call('GET /appointments/{id}', { params: { id } })).problem.code).toBe('NOT_FOUND')
    const list = await clerk.call('GET /staff/appointments', { query: { day: friday } })
    expect(list.body.map((one) => one.id)).toEqual([id])
    expect((await elsewhere.call('GET /staff/appointments', { query: { day: friday } })).body).toEqual([])
  })

  it('goes into the calendar of a phone', async () => {
    const { id, code } = await book(an, (await slotAt(server, friday, '08:00')).id, { procedureCode: birth })
    const reply = await an.inject({ url: `/api/v1/appointments/${id}/calendar-file` })
    expect(reply.headers['content-type']).toContain('text/calendar')
    const unfolded = reply.body.replace(/\r\n /g, '')
    expect(unfolded).toContain('DTSTART:20261127T010000Z')
    expect(unfolded).toContain(code)
    expect(Math.max(...reply.body.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it.each(['58', '80'] as const)('is printed on a roll of %s mm, as long as it needs to be', async (mm) => {
    const { id, code } = await book(an, (await slotAt(server, friday, '08:00')).id, { procedureCode: birth })
    const slip = (caller: Caller) => caller.inject({ url: `/api/v1/appointments/${id}/slip.pdf?mm=${mm}` })
    for (const caller of [an, clerk]) {
      const { rawPayload } = await slip(caller)
      const words = await pdfText(rawPayload)
      for (const said of [code, '08:00', '27/11/2026', 'Bản thử']) expect(words).toContain(said)
      const document = await PDFDocument.load(rawPayload)
      expect(document.getPageCount()).toBe(1)
      expect(document.getPage(0).getWidth()).toBeCloseTo((Number(mm) * 72) / 25.4, 1)
      expect(document.getPage(0).getHeight()).toBeLessThan(900)
    }
    expect((await slip(binh)).statusCode).toBe(404)
  })

  it('of a dossier is about its procedure; of somebody else’s dossier it is refused', async () => {
    const dossier = await an.call('POST /dossiers', { body: { procedureCode: birth, unitId: homeUnit(server) } })
    const booked = await book(an, (await slotAt(server, friday, '08:00')).id, { dossierId: dossier.body.id })
    expect(booked).toMatchObject({ procedureCode: birth, dossierCode: dossier.body.code })
    const kept = await hold(binh, (await slotAt(server, friday, '09:00')).id)
    const reply = await binh.call('POST /appointments', { body: { holdId: kept.id, dossierId: dossier.body.id } })
    expect(reply.problem.code).toBe('NOT_FOUND')
  })
})
