import { usualTime } from '../../../contract/rules/appointments/offers.ts'
import type { Db } from '../../db/engine.ts'
import { clockOf } from './slots.ts'

const looksAt = 10

/** The time of day at which a person has come, or wanted to come, most often. */
export async function usualTimeOf(db: Db, personId: string): Promise<string | null> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('slot', 'slot.id', 'appointment.slot_id')
    .where('appointment.person_id', '=', personId)
    .orderBy('appointment.created_at', 'desc')
    .limit(looksAt)
    .select('slot.starts_at')
    .execute()
  return usualTime(rows.map((row) => clockOf(row.starts_at)))
}
