import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import { lockPerson } from './seats.ts'
import { lockAppointment, type AppointmentRow } from './store.ts'
import { insertWait } from './waits.ts'

/**
 * Asks to be offered a seat before the appointment's own when one is freed, or stops asking. Seats that are free already
 * are not offered: whoever wants one of those moves to it.
 */
export async function wishEarlier(
  tx: Tx,
  id: string,
  wanted: boolean,
  caller: Caller,
  now: Date,
): Promise<AppointmentRow> {
  await lockPerson(tx, caller.personId)
  const row = await lockAppointment(tx, id, caller)
  if (row.status !== 'booked') return refuse('APPOINTMENT_ENDED')
  const entry = await tx
    .selectFrom('wait_entry')
    .select('id')
    .where('appointment_id', '=', id)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst()
  if (wanted && !entry) {
    const { personId } = caller
    const where = { unitId: row.unit_id, groupId: row.group_id, day: row.day }
    await insertWait(tx, { ...where, part: 'any', personId, appointmentId: id }, now)
  }
  if (!wanted && entry)
    await tx
      .updateTable('wait_entry')
      .set({ state: 'left', updated_at: now })
      .where('id', '=', entry.id)
      .where('state', '=', 'waiting')
      .execute()
  return row
}
