import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { book, changeCalendar, exceptionOn, slotAt, slotsOn, wednesdayMorning } from '../support/appointments.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { reconcile } from '../../server/modules/appointments/jobs.ts'

let server: TestServer
let an: Caller
let clerk: Caller
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(wednesdayMorning)
  await server.anonymous.call('POST /sandbox/reset')
  an = await server.as('resident-1')
  clerk = await server.as(server.sampleOf('one-stop'))
})

const friday = '2026-11-27'
const oneCounter = [{ from: '07:30', to: '09:00', counters: 1, place: null }]

describe('the staff’s calendar', () => {
  it('changes what is free, and counts its revision', async () => {
    const reply = await changeCalendar(clerk, exceptionOn(friday, oneCounter))
    expect([reply.status, reply.body.revision]).toEqual([200, 1])
    const slots = (await slotsOn(server, friday)).filter((slot) => slot.state !== 'closed')
    expect(slots.map(({ from, seats }) => [from, seats])).toEqual([
      ['07:30', 2],
      ['08:00', 2],
      ['08:30', 2],
    ])
  })

  it('comes with the official days off, and says which years are announced', async () => {
    const { today, workDays } = (await clerk.call('GET /staff/calendar')).body
    expect([today, workDays.completeYears]).toEqual(['2026-11-25', [2026]])
    expect(workDays.holidays.filter((one) => one.day > today)).toEqual([])
  })

  it('is refused at an old revision, and by an auditor', async () => {
    const { body } = await clerk.call('GET /staff/calendar')
    const change = { calendar: body.calendar, touched: 'refuse' as const }
    const stale = await clerk.call('PATCH /staff/calendar', { body: { ...change, revision: body.revision + 1 } })
    expect(stale.problem.code).toBe('STALE')
    const auditor = await server.as(server.sampleOf('auditor'))
    const refused = await auditor.call('PATCH /staff/calendar', { body: { ...change, revision: body.revision } })
    expect(refused.problem.code).toBe('FORBIDDEN')
  })

  it('names what is wrong, in the preview and when saving', async () => {
    const { body } = await clerk.call('GET /staff/calendar')
    const calendar = structuredClone(body.calendar)
    exceptionOn(friday, [{ from: '10:00', to: '09:00', counters: 9, place: null }])(calendar)
    const preview = await clerk.call('POST /staff/calendar/preview', { body: { calendar } })
    expect(preview.body.faults.map(({ path, keyword }) => [path, keyword])).toEqual([
      ['/groups/0/exceptions/0/sessions/0/to', 'time-order'],
      ['/groups/0/exceptions/0/sessions/0/counters', 'few-counters'],
    ])
    const saved = await clerk.call('PATCH /staff/calendar', { body: { revision: 0, calendar, touched: 'keep' } })
    expect(saved.problem).toMatchObject({ code: 'CALENDAR_INVALID', fields: [{ keyword: 'time-order' }, {}] })
  })

  it('below what is booked is shown in the preview, refused, or kept and flagged; never silent', async () => {
    const eight = await slotAt(server, friday, '08:00')
    const mine = await book(an, eight.id)
    const { body } = await clerk.call('GET /staff/calendar')
    const calendar = structuredClone(body.calendar)
    exceptionOn(friday)(calendar)
    const preview = (await clerk.call('POST /staff/calendar/preview', { body: { calendar } })).body
    expect(preview).toMatchObject({ touchedBookings: 1, crowded: [{ slotId: eight.id, booked: 1, seats: 0 }] })
    expect(preview.seatsAfter).toBeLessThan(preview.seatsBefore)
    const refused = await changeCalendar(clerk, exceptionOn(friday))
    expect(refused.problem).toMatchObject({ code: 'CALENDAR_TOUCHES_BOOKINGS', items: [{ id: eight.id }] })
    expect((await slotAt(server, friday, '08:00')).state).toBe('open')

    const kept = await changeCalendar(clerk, exceptionOn(friday), 'keep')
    expect(kept.body.crowded).toMatchObject([{ slotId: eight.id, booked: 1, seats: 0 }])
    const seen = (await an.call('GET /appointments/{id}', { params: { id: mine.id } })).body
    expect(seen).toMatchObject({ asks: 'move', closedText: 'Cán bộ đi tập huấn' })
    expect(seen.actions).toEqual(['move', 'cancel', 'want-earlier'])
    expect((await an.call('POST /holds', { body: { slotId: eight.id } })).problem.code).toBe('DAY_CLOSED')
    const to = (await slotAt(server, '2026-11-30', '08:00')).id
    await an.call('POST /appointments/{id}/move', { params: { id: mine.id }, body: { slotId: to } })
    expect((await clerk.call('GET /staff/calendar')).body.crowded).toEqual([])
    expect(await reconcile(server.services)).toEqual([])
  })

  it('with more seats offers them to those who wait', async () => {
    await changeCalendar(clerk, exceptionOn(friday, oneCounter))
    for (const slot of (await slotsOn(server, friday)).filter((one) => one.seats > 0))
      for (const name of ['Một', 'Hai'])
        await clerk.call('POST /staff/appointments', { body: { slotId: slot.id, name } })
    const { unitId } = (await clerk.call('GET /staff/calendar')).body
    const wish = { unitId, groupId: 'ho-tich', day: friday, part: 'any' as const }
    expect((await an.call('POST /waits', { body: wish })).body.state).toBe('waiting')
    await changeCalendar(clerk, exceptionOn(friday, [{ from: '07:30', to: '09:00', counters: 2, place: null }]))
    expect((await an.call('GET /waits')).body.items[0]?.state).toBe('offered')
    expect(await reconcile(server.services)).toEqual([])
  })

  it('books for a visitor up to the beginning, and cancels', async () => {
    const slot = await slotAt(server, '2026-11-25', '09:30')
    server.clock.set('2026-11-25T02:15:00Z')
    expect((await an.call('POST /holds', { body: { slotId: slot.id } })).problem.code).toBe('SLOT_PAST')
    const booked = await clerk.call('POST /staff/appointments', {
      body: { slotId: slot.id, name: 'Cụ Mẫu', priorityId: 'age-75' },
    })
    expect(booked.body).toMatchObject({ servedName: 'Cụ Mẫu', hasPriority: true, priority: { id: 'age-75' } })
    const { id } = booked.body
    const cancelled = await clerk.call('POST /staff/appointments/{id}/cancel', { params: { id } })
    expect(cancelled.body.status).toBe('cancelled')
    const elsewhere = await server.as(server.sampleOf('one-stop', 'elsewhere'))
    const refused = await elsewhere.call('POST /staff/appointments', { body: { slotId: slot.id, name: 'X' } })
    expect(refused.problem.code).toBe('NOT_FOUND')
  })
})
