import type { Box } from '../../crypto/box.ts'
import { codeGroups, plainCode } from '../../crypto/code-letters.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import { lockPerson } from '../appointments/seats.ts'
import { endVisit, type VisitRow } from './store.ts'

const codeLasts = 5 * 60_000

const handOverHash = (box: Box, code: string) => box.index('hand-over', plainCode(code))

/** A code for one phone, once, within five minutes. The one given before in this visit is void. */
export async function offerHandOver(tx: Tx, box: Box, visit: VisitRow, now: Date) {
  const code = codeGroups(2, 4)
  const expires = new Date(now.getTime() + codeLasts)
  await tx
    .updateTable('counter_visit')
    .set({ code_hash: handOverHash(box, code), code_expires_at: expires })
    .where('id', '=', visit.id)
    .execute()
  return { code, codeExpiresAt: expires.toISOString(), secondsLeft: codeLasts / 1000 }
}

/** What a code stands for. Unknown, used and too old are one and the same; in a transaction its row stays locked. */
export async function visitOfCode(from: Db | Tx, box: Box, code: string, now: Date): Promise<VisitRow> {
  const row = await from
    .selectFrom('counter_visit')
    .selectAll()
    .where('code_hash', '=', handOverHash(box, code))
    .where('code_expires_at', '>', now)
    .where('ended_at', 'is', null)
    .$if(from.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? refuse('HELP_CODE_UNKNOWN')
}

/** Appointments that were made in visits of this person and are still nobody's. */
export const bookedInVisits = (from: Db | Tx, personId: string) =>
  from
    .selectFrom('appointment')
    .selectAll()
    .where('person_id', 'is', null)
    .where('status', 'in', ['booked', 'arrived'])
    .where('visit_id', 'in', (visits) =>
      visits.selectFrom('counter_visit').select('id').where('person_id', '=', personId),
    )
    .orderBy('day')
    .orderBy('id')

/** From now on everything begun for the person of the card belongs to the person of the phone, and the tablet has no part in it. */
export async function handOver(tx: Tx, visit: VisitRow, to: string, now: Date): Promise<void> {
  await lockPerson(tx, to)
  await endVisit(tx, visit, 'handed-over', to, now)
  await tx.updateTable('counter_visit').set({ handed_to: to }).where('id', '=', visit.id).execute()
  await tx.updateTable('dossier').set({ owner_id: to }).where('owner_id', '=', visit.person_id).execute()
  await tx.updateTable('help_grant').set({ owner_id: to }).where('owner_id', '=', visit.person_id).execute()
  for (const { id, day } of await bookedInVisits(tx, visit.person_id).forUpdate().execute()) {
    const { last } = await tx
      .selectFrom('appointment')
      .select(({ fn }) => fn.max('day_place').as('last'))
      .where('person_id', '=', to)
      .where('day', '=', day)
      .executeTakeFirstOrThrow()
    // Made at the desk, so the cap of what one books alone does not apply.
    await tx
      .updateTable('appointment')
      .set({ person_id: to, day_place: Number(last ?? 0) + 1, updated_at: now })
      .where('id', '=', id)
      .execute()
  }
}
