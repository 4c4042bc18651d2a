import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeUnit } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let params: { unitId: string; groupId: string }
// Monday 23/11/2026, 09:10 in Vietnam; Tuesday is the day off that no law has confirmed yet.
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-23T02:10:00Z' })
  params = { unitId: homeUnit(server), groupId: 'ho-tich' }
})
afterAll(() => server.close())

const days = async () => (await server.anonymous.call('GET /units/{unitId}/counters/{groupId}/days', { params })).body
const slots = async (day: string) =>
  (await server.anonymous.call('GET /units/{unitId}/counters/{groupId}/days/{day}', { params: { ...params, day } }))
    .body

describe('what is free', () => {
  it('is told without signing in, with the rules and what is not confirmed', async () => {
    const { body } = await server.anonymous.call('GET /units/{unitId}/counters', { params })
    expect(body).toMatchObject({ today: '2026-11-23', sample: true, rules: { holdMinutes: 5 } })
    expect(body.services.map((one) => one.letter)).toEqual(['A', 'B', 'C', 'D'])
    expect(body.unconfirmed).toContain('mẫu')
  })

  it('names every closed day with its reason', async () => {
    const { days: strip } = await days()
    expect(strip).toHaveLength(15)
    expect(strip.slice(0, 7).map(({ day, state, closed }) => [day, state, closed])).toEqual([
      ['2026-11-23', 'open', null],
      ['2026-11-24', 'closed', { reason: 'holiday', text: 'Ngày Văn hóa Việt Nam' }],
      ['2026-11-25', 'open', null],
      ['2026-11-26', 'open', null],
      ['2026-11-27', 'open', null],
      ['2026-11-28', 'open', null],
      ['2026-11-29', 'closed', { reason: 'weekly', text: null }],
    ])
  })

  it('gives half an hour to two counters as four seats, the rest is for people who come without an appointment', async () => {
    const { slots: monday } = await slots('2026-11-25')
    expect(monday).toHaveLength(15)
    expect(monday[0]).toMatchObject({ from: '07:30', to: '08:00', state: 'open', seats: 4, seatsLeft: 4, place: null })
    expect(monday[14]).toMatchObject({ from: '16:30', to: '17:00' })
    expect((await slots('2026-11-28')).slots.map((slot) => slot.from)).toHaveLength(8)
  })

  it('shows what has passed, what goes on and what is too close', async () => {
    const { slots: today } = await slots('2026-11-23')
    expect(today.slice(0, 5).map(({ from, state }) => [from, state])).toEqual([
      ['07:30', 'past'],
      ['08:00', 'past'],
      ['08:30', 'past'],
      ['09:00', 'in-progress'],
      ['09:30', 'too-late'],
    ])
    expect(today[5]).toMatchObject({ from: '10:00', state: 'open' })
  })

  it('keeps the id of a slot over readings', async () => {
    const ids = (await slots('2026-11-26')).slots.map((slot) => slot.id)
    expect((await slots('2026-11-26')).slots.map((slot) => slot.id)).toEqual(ids)
    expect(new Set(ids).size).toBe(15)
  })

  it('offers the earliest, the quietest and the usual time', async () => {
    const { body } = await server.anonymous.call('GET /units/{unitId}/counters/{groupId}/offers', {
      params,
      query: { usual: '14:00' },
    })
    expect(body.offers.map(({ kind, slot }) => [kind, slot.day, slot.from])).toEqual([
      ['earliest', '2026-11-23', '10:00'],
      ['quietest', '2026-11-23', '10:30'],
      ['usual', '2026-11-23', '14:00'],
    ])
  })

  it('judges no day of a year whose days off are not announced', async () => {
    const { day, slots: none } = await slots('2027-01-05')
    expect([day.state, day.closed, none]).toEqual(['closed', { reason: 'not-announced', text: null }, []])
  })

  it.each([
    ['unit', { unitId: 'nowhere', groupId: 'ho-tich' }],
    ['counter', { unitId: 'phuong-vung-tau', groupId: 'nothing' }],
  ])('knows no other %s', async (_name, other) => {
    const reply = await server.anonymous.call('GET /units/{unitId}/counters/{groupId}/days', { params: other })
    expect(reply.problem.code).toBe('NOT_FOUND')
  })
})
