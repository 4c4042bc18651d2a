import type { Action, Status } from '../../../contract/schemas/dossier.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Services } from '../../services.ts'
import { helpBehind } from '../help/helpers.ts'
import { clockAfter } from './clock.ts'
import type { Effect } from './moves.ts'
import { saveDossier, type DossierRow } from './store.ts'

export type Step = { action: Action; to: Status; by: Pick<Caller, 'personId' | 'role'>; effect: Effect }

/** Writes a step that has been judged: the row, its clock, and the event. The row is locked by the caller. */
export async function recordStep(
  services: Pick<Services, 'locality'>,
  tx: Tx,
  row: DossierRow,
  { action, to, by, effect }: Step,
  now: Date,
): Promise<DossierRow> {
  const after = await saveDossier(tx, row, { status: to, ...clockAfter(services, row, to, now), ...effect.set }, now)
  const { count } = await tx
    .selectFrom('dossier_event')
    .where('dossier_id', '=', row.id)
    .select((at) => at.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('dossier_event')
    .values({
      dossier_id: row.id,
      sequence: Number(count) + 1,
      action,
      from_status: row.status,
      to_status: to,
      at: now,
      actor_id: by.personId,
      actor_role: by.role,
      reason: effect.reason ?? null,
      override_reason: effect.overrideReason ?? null,
      legal_ground: effect.legalGround ?? null,
      paper_number: effect.paperNumber ?? null,
      help_id: await helpBehind(tx, row, by),
    })
    .execute()
  return after
}
