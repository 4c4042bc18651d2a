import { randomUUID } from 'node:crypto'
import { planDay } from '../../../contract/rules/appointments/day-plan.ts'
import { rankOf, usualQueueRules } from '../../../contract/rules/queue/queue-rules.ts'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { CounterGroup } from '../../../contract/rules/appointments/calendar.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { groupIn, readCalendar, type KeptCalendar } from '../appointments/calendars.ts'
import { saveAppointment, type AppointmentRow } from '../appointments/store.ts'
import { changeDay, nextNumber, type Ticket } from './day.ts'

const minute = 60_000

/**
 * Gives who has come for an appointment their number. The row of the appointment is locked by the caller. Asked again,
 * by whomever and however, it is the same number.
 */
export async function admit(tx: Tx, row: AppointmentRow, now: Date): Promise<Ticket> {
  const given = await tx.selectFrom('queue_ticket').selectAll().where('appointment_id', '=', row.id).executeTakeFirst()
  if (given) return given
  if (row.status !== 'booked') refuse('APPOINTMENT_ENDED')
  if (row.day !== civilDayOf(now)) refuse('CHECK_IN_OTHER_DAY', { items: [{ id: 'day', name: row.day }] })
  const kept = await readCalendar(tx, row.unit_id)
  const { checkIn } = kept.calendar.rules
  const slot = await tx.selectFrom('slot').select('starts_at').where('id', '=', row.slot_id).executeTakeFirstOrThrow()
  const opens = slot.starts_at.getTime() - checkIn.earlyMinutes * minute
  const closes = slot.starts_at.getTime() + checkIn.lateMinutes * minute
  const time = (at: number) => ({ items: [{ id: 'at', name: new Date(at).toISOString() }] })
  if (now.getTime() < opens) refuse('CHECK_IN_EARLY', time(opens))
  if (now.getTime() > closes) refuse('CHECK_IN_LATE', time(closes))
  await changeDay(tx, { unitId: row.unit_id, day: row.day })
  const ticket = await insert(tx, kept, groupIn(kept, row.group_id), now, {
    appointmentId: row.id,
    slotStartsAt: slot.starts_at,
    hasPriority: row.has_priority,
    procedureCode: row.procedure_code,
  })
  await saveAppointment(tx, row, { status: 'arrived', confirmed_at: row.confirmed_at ?? now }, now)
  return ticket
}

/** A number for somebody who comes without an appointment, in the same sequence. */
export async function takeWalkIn(
  { locality }: Pick<Services, 'locality'>,
  tx: Tx,
  asked: { unitId: string; groupId: string; hasPriority: boolean; procedureCode?: string },
  now: Date,
): Promise<Ticket> {
  const kept = await readCalendar(tx, asked.unitId)
  const group = groupIn(kept, asked.groupId)
  const day = civilDayOf(now)
  if (planDay(group, kept.calendar.rules, locality.calendar, day).closed) refuse('DAY_CLOSED')
  await changeDay(tx, { unitId: asked.unitId, day })
  return insert(tx, kept, group, now, {
    appointmentId: null,
    slotStartsAt: null,
    hasPriority: asked.hasPriority,
    procedureCode: asked.procedureCode ?? null,
  })
}

type Given = {
  appointmentId: string | null
  slotStartsAt: Date | null
  hasPriority: boolean
  procedureCode: string | null
}

async function insert(tx: Tx, kept: KeptCalendar, group: CounterGroup, now: Date, given: Given): Promise<Ticket> {
  const where = { unitId: kept.unitId, day: civilDayOf(now) }
  const rules = kept.calendar.rules.queue ?? usualQueueRules
  return tx
    .insertInto('queue_ticket')
    .values({
      id: randomUUID(),
      unit_id: where.unitId,
      day: where.day,
      number: await nextNumber(tx, where, group.letter),
      group_id: group.id,
      appointment_id: given.appointmentId,
      has_priority: given.hasPriority,
      procedure_code: given.procedureCode,
      state: 'waiting',
      rank_at: rankOf({ takenAt: now, slotStartsAt: given.slotStartsAt, hasPriority: given.hasPriority }, rules),
      taken_at: now,
      counter_name: null,
      called_at: null,
      occupied_from: null,
      changed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
