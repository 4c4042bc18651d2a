import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { slotsOn, wednesdayMorning } from '../support/appointments.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { reconcile } from '../../server/modules/appointments/jobs.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
})
afterAll(() => server.close())
beforeEach(() => server.anonymous.call('POST /sandbox/reset'))

const thursday = '2026-11-26'
const play = (name: 'booked' | 'full-day' | 'wait-list') =>
  server.anonymous.call('POST /sandbox/scenarios/{name}', { params: { name } })

it('the first sample resident has an appointment with papers, once however often it is asked for', async () => {
  expect([(await play('booked')).status, (await play('booked')).status]).toEqual([200, 200])
  const an = await server.as('resident-1')
  const { items } = (await an.call('GET /appointments')).body
  expect(items).toMatchObject([{ day: thursday, from: '07:30', servedName: 'Nguyễn Thị Mẫu' }])
  const { body } = await an.call('GET /appointments/{id}', { params: { id: items[0]?.id ?? '' } })
  expect(body.papers.length).toBeGreaterThan(0)
})

it('a day is full, and the second sample resident waits for it', async () => {
  await play('wait-list')
  const slots = await slotsOn(server, thursday)
  expect(new Set(slots.map((slot) => slot.state))).toEqual(new Set(['full']))
  const { items } = (await (await server.as('resident-2')).call('GET /waits')).body
  expect(items).toMatchObject([{ day: thursday, state: 'waiting' }])
  expect(await reconcile(server.services)).toEqual([])
})

it('resetting takes all of it away', async () => {
  await play('wait-list')
  await server.anonymous.call('POST /sandbox/reset')
  expect((await slotsOn(server, thursday)).every((slot) => slot.state === 'open')).toBe(true)
  expect((await (await server.as('resident-2')).call('GET /waits')).body.items).toEqual([])
})
