import { addDays, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { Db } from '../../db/engine.ts'

const keptDays = 30

/** Forgets codes that nobody accepted, and help that is over and that no dossier speaks of. */
export async function tidyHelp(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('help_grant').where('accepted_at', 'is', null).where('code_expires_at', '<', now).execute()
  await db
    .deleteFrom('help_grant')
    .where('until_day', '<', addDays(civilDayOf(now), -keptDays))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('help_dossier').select('help_id').whereRef('help_id', '=', 'help_grant.id'))),
    )
    .execute()
}
