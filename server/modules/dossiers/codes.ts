import { formatDossierCode } from '../../../contract/rules/identity/dossier-code.ts'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { sql } from 'kysely'
import { codeGroups } from '../../crypto/code-letters.ts'
import type { Tx } from '../../db/engine.ts'

/** A number before acceptance; it looks unlike an official code on purpose. */
export const temporaryCode = () => `TẠM-${codeGroups(2, 4)}`

/** The next official code of a unit and civil day; the serial is counted in the database, so no number is given twice. */
export async function officialCode(tx: Tx, unitId: string, prefix: string, now: Date): Promise<string> {
  const day = civilDayOf(now)
  const { last } = await tx
    .insertInto('dossier_serial')
    .values({ unit_id: unitId, day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'day']).doUpdateSet({ last: sql<number>`dossier_serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return formatDossierCode(prefix, day, last)
}
