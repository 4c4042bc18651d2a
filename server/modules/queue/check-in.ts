import type { Box } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import { readCode } from '../appointments/code.ts'
import { lockAppointment } from '../appointments/store.ts'
import type { Ticket } from './day.ts'
import { readDeskCode } from './desk-code.ts'
import { admit } from './take-ticket.ts'

type At = { text: string; now: Date }

/** At the counter or the kiosk: what was typed or scanned from the ticket of an appointment. */
export async function checkInByCode(tx: Tx, box: Box, { text, unitId, now }: At & { unitId: string }): Promise<Ticket> {
  const code = readCode(box, text) ?? refuse(text.includes('.') ? 'CODE_FORGED' : 'CODE_UNKNOWN')
  const row = await tx.selectFrom('appointment').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
  if (!row) return refuse('CODE_UNKNOWN')
  if (row.unit_id !== unitId) refuse('CHECK_IN_OTHER_UNIT', { items: [{ id: row.unit_id, name: '' }] })
  return admit(tx, row, now)
}

/** With one's own phone, by the code that stands at the counter. */
export async function checkInMyself(
  tx: Tx,
  box: Box,
  { id, caller, text, now }: At & { id: string; caller: Caller },
): Promise<Ticket> {
  const row = await lockAppointment(tx, id, caller)
  const unitId = readDeskCode(box, text, now)
  if (row.unit_id !== unitId) refuse('CHECK_IN_OTHER_UNIT', { items: [{ id: row.unit_id, name: '' }] })
  return admit(tx, row, now)
}
