import { shortName } from '../../../contract/rules/identity/short-name.ts'
import type { NoticeReceiver } from '../../../contract/rules/help/scope.ts'
import type { DossierHelper } from '../../../contract/schemas/dossier.ts'
import type { Box } from '../../crypto/box.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { DossierRow } from '../dossiers/store.ts'
import { namePlace } from '../sessions/store.ts'
import { isLive } from './standing.ts'

/** How a person is named to those who deal with them: initials and given name. */
export const shortNameOf = (box: Box, personId: string, sealed: string | null): string | null =>
  sealed === null ? null : shortName(box.open(namePlace(personId), sealed))

/** Who helps with a dossier now. */
export async function helpersOf(
  db: Db | Tx,
  box: Box,
  dossierId: string,
  now: Date,
): Promise<{ helperId: string; shown: DossierHelper }[]> {
  const rows = await db
    .selectFrom('help_dossier')
    .innerJoin('help_grant', 'help_grant.id', 'help_dossier.help_id')
    .innerJoin('person', 'person.id', 'help_grant.helper_id')
    .where('dossier_id', '=', dossierId)
    .orderBy('accepted_at')
    .selectAll('help_grant')
    .select(['person.id as person_id', 'person.name_sealed'])
    .execute()
  return rows
    .filter((row) => isLive(row, now))
    .map(({ id, kind, scope, notices, until_day: until, person_id: helperId, name_sealed }) => ({
      helperId,
      shown: { id, kind, scope, notices, until, name: shortNameOf(box, helperId, name_sealed) },
    }))
}

/** To whom the notices of a dossier go: to each for whom one of its helps says so. */
export function noticesTo(helps: readonly { notices: NoticeReceiver }[]): NoticeReceiver {
  const told = new Set(helps.map(({ notices }) => notices))
  if (told.has('both') || (told.has('owner') && told.has('helper'))) return 'both'
  return told.has('helper') ? 'helper' : 'owner'
}

/** The same for many dossiers; those that nobody helps with are left out. */
export async function noticesOf(
  db: Db | Tx,
  dossiers: readonly Pick<DossierRow, 'id'>[],
  now: Date,
): Promise<Map<string, NoticeReceiver>> {
  const ids = dossiers.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('help_dossier')
    .innerJoin('help_grant', 'help_grant.id', 'help_dossier.help_id')
    .where('dossier_id', 'in', ids)
    .selectAll('help_grant')
    .select('dossier_id')
    .execute()
  const live = rows.filter((row) => isLive(row, now))
  return new Map(live.map(({ dossier_id: id }) => [id, noticesTo(live.filter((row) => row.dossier_id === id))]))
}

/** The help by which somebody else than the owner took a step on the resident's side. */
export async function helpBehind(
  tx: Tx,
  row: Pick<DossierRow, 'id' | 'owner_id'>,
  by: Pick<Caller, 'personId' | 'role'>,
): Promise<string | null> {
  if (by.role !== 'resident' || by.personId === row.owner_id) return null
  const help = await tx
    .selectFrom('help_dossier')
    .innerJoin('help_grant', 'help_grant.id', 'help_dossier.help_id')
    .where('dossier_id', '=', row.id)
    .where('helper_id', '=', by.personId)
    .orderBy('accepted_at', 'desc')
    .select('help_grant.id')
    .executeTakeFirst()
  return help?.id ?? null
}
