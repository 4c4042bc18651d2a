import { sql, type Selectable } from 'kysely'
import type { CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import { refuse } from '../../http/refusal.ts'

export type Ticket = Selectable<Database['queue_ticket']>
export type UnitDay = { unitId: string; day: CivilDay }

/*
 * Locks are taken in one order: an appointment, then the day of the queue, then its tickets. The row of the day makes the
 * changes of one unit follow one another, so nobody is called twice and a counter never has two people.
 */

/** Counts the day's revision up and holds its row until the transaction ends. */
export const changeDay = (tx: Tx, { unitId, day }: UnitDay) =>
  tx
    .insertInto('queue_day')
    .values({ unit_id: unitId, day, revision: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'day']).doUpdateSet({ revision: sql<number>`queue_day.revision + 1` }),
    )
    .execute()

const lastNumber = 999

/** The next number of a letter: A001, A002, … anew every day. */
export async function nextNumber(tx: Tx, { unitId, day }: UnitDay, letter: string): Promise<string> {
  const row = await tx
    .insertInto('queue_sequence')
    .values({ unit_id: unitId, day, letter, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'day', 'letter'])
        .doUpdateSet({ last: sql<number>`queue_sequence.last + 1` })
        .where('queue_sequence.last', '<', lastNumber),
    )
    .returning('last')
    .executeTakeFirst()
  return row ? letter + String(row.last).padStart(3, '0') : refuse('QUEUE_FULL')
}
