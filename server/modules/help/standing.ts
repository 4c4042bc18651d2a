import type { Selectable } from 'kysely'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { helperMay, type DossierAct } from '../../../contract/rules/help/scope.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller } from '../../http/context.ts'
import { refuse } from '../../http/refusal.ts'
import type { DossierRow } from '../dossiers/store.ts'

export type HelpRow = Selectable<Database['help_grant']>

/** On which sides somebody stands to a dossier; a clerk of its unit may help with it as well. */
export type Standing = {
  isOwner: boolean
  isOffice: boolean
  /** The help that they give and that counts today. */
  help: HelpRow | null
  /** They helped once, and no longer. */
  helpEnded: boolean
}

export const nobody: Standing = { isOwner: false, isOffice: false, help: null, helpEnded: false }

/** Accepted, not ended, and not past its last day. */
export const isLive = (help: Pick<HelpRow, 'accepted_at' | 'ended_at' | 'until_day'>, now: Date): boolean =>
  help.accepted_at !== null && help.ended_at === null && help.until_day >= civilDayOf(now)

type Seen = Pick<DossierRow, 'id' | 'owner_id' | 'unit_id' | 'status'>
type Viewer = Pick<Caller, 'personId' | 'role' | 'unitId'>

/** In a transaction the help is locked too: whoever ends it waits for the act, or the act sees that it has ended. */
export async function standingOf(db: Db | Tx, row: Seen, caller: Viewer, now: Date): Promise<Standing> {
  const isOwner = row.owner_id === caller.personId
  const isOffice = caller.role !== 'resident' && row.unit_id === caller.unitId && row.status !== 'draft'
  if (isOwner) return { ...nobody, isOwner, isOffice }
  const given = await db
    .selectFrom('help_grant')
    .selectAll()
    .where('helper_id', '=', caller.personId)
    .where('id', 'in', (from) => from.selectFrom('help_dossier').select('help_id').where('dossier_id', '=', row.id))
    .orderBy('accepted_at', 'desc')
    .$if(db.isTransaction, (query) => query.forUpdate())
    .execute()
  const help = given.find((one) => isLive(one, now)) ?? null
  return { isOwner, isOffice, help, helpEnded: help === null && given.length > 0 }
}

const officeActs: readonly DossierAct[] = ['follow', 'read', 'office']

/** The one place that says who may do what to a dossier; which step is due says the matrix. */
export const may = ({ isOwner, isOffice, help }: Standing, act: DossierAct): boolean =>
  (isOwner && act !== 'office') ||
  (isOffice && officeActs.includes(act)) ||
  (help !== null && helperMay(help.scope, act))

/** Refuses what `may` forbids. Who has nothing to do with the dossier is not told that it exists. */
export function demand(standing: Standing, caller: Viewer, act: DossierAct): void {
  if (may(standing, act)) return
  const { isOwner, isOffice, help, helpEnded } = standing
  if (helpEnded && !isOffice) refuse('HELP_ENDED')
  const isResidentsAct = act === 'fill' || act === 'send' || act === 'own'
  refuse(
    isOwner || isOffice || help !== null || (caller.role !== 'resident' && isResidentsAct) ? 'FORBIDDEN' : 'NOT_FOUND',
  )
}
