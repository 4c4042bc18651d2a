import type { Appointment, Hold, NewAppointment } from '../../contract/schemas/appointment.ts'
import type { UnitCalendar } from '../../contract/schemas/appointment-calendar.ts'
import type { Slot } from '../../contract/schemas/appointment-slot.ts'
import { homeUnit } from './story.ts'
import type { Caller, TestServer } from './test-server.ts'

/** Wednesday 25/11/2026, 09:00 in Vietnam: the day after the day off that no law has confirmed yet. */
export const wednesdayMorning = '2026-11-25T02:00:00Z'
export const civilStatus = 'ho-tich'

export async function slotsOn(server: TestServer, day: string, groupId = civilStatus): Promise<Slot[]> {
  const params = { unitId: homeUnit(server), groupId, day }
  return (await server.anonymous.call('GET /units/{unitId}/counters/{groupId}/days/{day}', { params })).body.slots
}

export async function slotAt(server: TestServer, day: string, from: string, groupId = civilStatus): Promise<Slot> {
  const slot = (await slotsOn(server, day, groupId)).find((one) => one.from === from)
  if (!slot) throw new Error(`There is no slot at ${from} on ${day}`)
  return slot
}

export async function hold(caller: Caller, slotId: string): Promise<Hold> {
  const reply = await caller.call('POST /holds', { body: { slotId } })
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}

export async function book(
  caller: Caller,
  slotId: string,
  more: Omit<NewAppointment, 'holdId'> = {},
): Promise<Appointment> {
  const { id } = await hold(caller, slotId)
  const reply = await caller.call('POST /appointments', { body: { holdId: id, ...more } })
  if (reply.status !== 201) throw new Error(`${reply.problem.code} ${JSON.stringify(reply.problem.fields)}`)
  return reply.body
}

/** Books every free seat of a slot at the desk, for made-up people. */
export async function fill(clerk: Caller, slot: Slot): Promise<Appointment[]> {
  const booked: Appointment[] = []
  for (let seat = 0; seat < slot.seatsLeft; seat += 1) {
    const reply = await clerk.call('POST /staff/appointments', { body: { slotId: slot.id, name: `Người mẫu ${seat}` } })
    if (reply.status !== 201) throw new Error(reply.problem.code)
    booked.push(reply.body)
  }
  return booked
}

/** The calendar of the clerk's unit, changed. */
export async function changeCalendar(
  clerk: Caller,
  change: (calendar: UnitCalendar) => void,
  touched: 'refuse' | 'keep' = 'refuse',
) {
  const { body } = await clerk.call('GET /staff/calendar')
  const calendar = structuredClone(body.calendar)
  change(calendar)
  return clerk.call('PATCH /staff/calendar', { body: { revision: body.revision, calendar, touched } })
}

/** Closes a day of the given group, or gives it other sessions. */
export const exceptionOn =
  (
    day: string,
    sessions: UnitCalendar['groups'][number]['exceptions'][number]['sessions'] = [],
    groupId = civilStatus,
  ) =>
  (calendar: UnitCalendar) => {
    const group = calendar.groups.find((one) => one.id === groupId)
    if (!group) throw new Error(`There is no group ${groupId}`)
    group.exceptions = group.exceptions.filter((one) => one.day !== day)
    const kind = sessions.length === 0 ? ('closed' as const) : ('hours' as const)
    group.exceptions.push({ day, kind, reason: 'Cán bộ đi tập huấn', sessions })
  }
