import { randomUUID } from 'node:crypto'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { helpUntil } from '../../../contract/rules/help/scope.ts'
import type { NewHelp } from '../../../contract/schemas/help.ts'
import type { Box } from '../../crypto/box.ts'
import { codeGroups, plainCode } from '../../crypto/code-letters.ts'
import type { Db, Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { HelpRow } from './standing.ts'

/** A member of staff stands beside the person; family may be far away. */
const codeLasts = ({ kind }: Pick<NewHelp, 'kind'>) => (kind === 'staff' ? 5 : 15) * 60_000

/** Keyed, so that a copy of the database does not give away a code in the minutes for which it is good. */
const helpCodeHash = (box: Box, code: string) => box.index('help-code', plainCode(code))

type Offered = Pick<NewHelp, 'kind' | 'scope' | 'notices' | 'days'> & {
  ownerId: string
  procedureCode: string
  dossierId: string | null
}

/** Makes a code that one person may accept within a quarter of an hour, a member of staff within five minutes. A code that its owner was given before is void. */
export async function offerHelp(tx: Tx, box: Box, offered: Offered, now: Date) {
  const { ownerId, dossierId, procedureCode, kind, scope, notices, days } = offered
  const id = randomUUID()
  const code = codeGroups(2, 4)
  const codeExpiresAt = new Date(now.getTime() + codeLasts({ kind }))
  const until = helpUntil(civilDayOf(now), days)
  await tx.deleteFrom('help_grant').where('owner_id', '=', ownerId).where('accepted_at', 'is', null).execute()
  await tx
    .insertInto('help_grant')
    .values({
      id,
      owner_id: ownerId,
      helper_id: null,
      kind,
      scope,
      notices,
      procedure_code: procedureCode,
      may_begin: dossierId === null,
      until_day: until,
      code_hash: helpCodeHash(box, code),
      code_expires_at: codeExpiresAt,
      created_at: now,
      accepted_at: null,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  if (dossierId !== null) await tx.insertInto('help_dossier').values({ help_id: id, dossier_id: dossierId }).execute()
  return { id, code, codeExpiresAt: codeExpiresAt.toISOString(), until }
}

/** What a code stands for. Unknown, used and too old are one and the same; in a transaction its row stays locked. */
export async function offerOfCode(db: Db | Tx, box: Box, code: string, now: Date): Promise<HelpRow> {
  const row = await db
    .selectFrom('help_grant')
    .selectAll()
    .where('code_hash', '=', helpCodeHash(box, code))
    .where('code_expires_at', '>', now)
    .where('accepted_at', 'is', null)
    .$if(db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? refuse('HELP_CODE_UNKNOWN')
}
