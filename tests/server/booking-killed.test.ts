import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Appointment, AppointmentSummary } from '../../contract/schemas/appointment.ts'
import type { BookingDay, Counters, Slot } from '../../contract/schemas/appointment-slot.ts'
import { askOver } from '../support/ask-over.ts'
import { databaseEngine, freshDatabase } from '../support/database.ts'
import { startServerProcess } from '../support/server-process.ts'

const slotsUsed = 8
const clients = 8
const killAfter = 4

it.runIf(databaseEngine === 'postgres')(
  'a server killed while many book over the network has given no seat twice and forgets no answer',
  { timeout: 180_000 },
  async () => {
    const { environment, cleanUp } = await freshDatabase()
    let server = await startServerProcess(environment)
    const get = async <T>(path: string, token = ''): Promise<T> =>
      (await askOver(server.origin, { method: 'GET', path, token })).body
    try {
      const signedIn = await askOver(server.origin, {
        method: 'POST',
        path: '/sessions',
        token: '',
        body: { kind: 'sample', person: 'one-stop-1' },
      })
      const { token, person } = signedIn.body as { token: string; person: { unitId: string } }
      const { services } = await get<Counters>(`/units/${person.unitId}/counters`)
      const days = `/units/${person.unitId}/counters/${services[0]?.id}/days`
      const open = (await get<{ days: BookingDay[] }>(days)).days.filter(({ state }) => state === 'open')
      const day = open[open.length - 1]?.day ?? ''
      const slotsNow = async () => (await get<{ slots: Slot[] }>(`${days}/${day}`)).slots
      const slots = (await slotsNow()).filter(({ state }) => state === 'open').slice(0, slotsUsed)
      expect(slots).toHaveLength(slotsUsed)
      expect(slots.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0)).toBeGreaterThan(killAfter + clients)

      // Two requests more than there are seats in each slot, in an order that mixes the slots.
      const wanted = slots
        .flatMap(({ id, seatsLeft }) => Array.from({ length: seatsLeft + 2 }, (_, turn) => ({ slotId: id, turn })))
        .sort((a, b) => a.turn - b.turn)
        .map(({ slotId }, index) => ({ key: randomUUID(), body: { slotId, name: `Người mẫu ${index}` } }))
      const book = (one: (typeof wanted)[number]) =>
        askOver(server.origin, {
          method: 'POST',
          path: '/staff/appointments',
          token,
          body: one.body,
          headers: { 'idempotency-key': one.key },
        })

      const answered = new Map<string, Appointment>()
      let killed: Promise<unknown> | undefined
      const waiting = [...wanted]
      const client = async () => {
        for (let one = waiting.shift(); one && !killed; one = waiting.shift()) {
          const reply = await book(one).catch(() => undefined)
          if (reply?.status === 201) answered.set(one.key, reply.body)
          if (answered.size >= killAfter) killed ??= server.kill('SIGKILL')
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      expect(killed).toBeDefined()
      await killed
      server = await startServerProcess(environment)

      // Every phone sends again what it sent before, all at once.
      const again = await Promise.all(wanted.map(async (one) => ({ one, reply: await book(one) })))
      for (const { one, reply } of again) {
        const before = answered.get(one.key)
        if (before) expect(reply.body).toEqual(before)
        else expect([201, 409]).toContain(reply.status)
      }
      const booked = again
        .filter(({ reply }) => reply.status === 201)
        .map(({ reply }) => (reply.body as Appointment).id)
      const rows = await get<AppointmentSummary[]>(`/staff/appointments?day=${day}`, token)
      expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(booked)].sort())
      for (const { id, from, seatsLeft: before } of slots) {
        const now = (await slotsNow()).find((slot) => slot.id === id)
        expect(now?.seatsLeft, 'every seat is filled').toBe(0)
        expect(rows.filter((row) => row.from === from)).toHaveLength(before)
      }
    } finally {
      await server.kill('SIGKILL')
      cleanUp()
    }
  },
)
