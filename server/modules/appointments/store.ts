import type { Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'

export type AppointmentRow = Selectable<Database['appointment']>

/** The owner, and staff of the unit. To anybody else the appointment does not exist. */
export const mayRead = (caller: Caller, row: Pick<AppointmentRow, 'person_id' | 'unit_id'>) =>
  caller.role === 'resident' ? row.person_id === caller.personId : row.unit_id === caller.unitId

export async function readAppointment(from: Db | Tx, id: string, caller: Caller): Promise<AppointmentRow> {
  const row = await from.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mayRead(caller, row) ? row : refuse('NOT_FOUND')
}

/** Reads an appointment for a change: its row stays locked until the transaction ends. */
export async function lockAppointment(tx: Tx, id: string, caller: Caller): Promise<AppointmentRow> {
  const row = await tx.selectFrom('appointment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && mayRead(caller, row) ? row : refuse('NOT_FOUND')
}

/** Applies a change to a locked row; every change counts the revision up. */
export const saveAppointment = (
  tx: Tx,
  row: AppointmentRow,
  set: Updateable<Database['appointment']>,
  now: Date,
): Promise<AppointmentRow> =>
  tx
    .updateTable('appointment')
    .set({ ...set, revision: row.revision + 1, updated_at: now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
