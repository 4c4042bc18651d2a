import type { Db, Tx } from '../../db/engine.ts'
import { unseated } from './judge.ts'

/** Slots with the rows that their counters count: seated appointments, and open holds (`runningAt`: that have not run out). */
export const countedSlots = (from: Db | Tx, runningAt?: Date) =>
  from
    .selectFrom('slot')
    .selectAll('slot')
    .select((slot) => [
      slot
        .selectFrom('appointment')
        .whereRef('appointment.slot_id', '=', 'slot.id')
        .where('appointment.status', 'not in', unseated)
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('booked'),
      slot
        .selectFrom('slot_hold')
        .whereRef('slot_hold.slot_id', '=', 'slot.id')
        .where('slot_hold.state', '=', 'open')
        .$if(runningAt !== undefined, (open) => open.where('slot_hold.expires_at', '>', runningAt ?? new Date(0)))
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('held'),
    ])
