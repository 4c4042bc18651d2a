import type { Tx } from '../../db/engine.ts'
import type { LocalityData } from '../locality/load.ts'
import { seedCalendars } from './calendars.ts'

/** Empties everything about appointments and puts the calendars of the locality back. Sandbox only. */
export async function resetAppointments(tx: Tx, { appointments }: Pick<LocalityData, 'appointments'>) {
  for (const table of [
    'queue_service',
    'queue_ticket',
    'queue_counter',
    'queue_sequence',
    'queue_day',
    'appointment_notice',
    'wait_entry',
    'booking_block_lift',
    'appointment',
    'slot_hold',
    'slot',
    'slot_day',
    'unit_calendar',
  ] as const)
    await tx.deleteFrom(table).execute()
  await seedCalendars(tx, appointments)
}
