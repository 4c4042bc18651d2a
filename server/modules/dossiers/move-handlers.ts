import type { Transition } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { clockAfter } from './clock.ts'
import { next } from './matrix.ts'
import { carryOut } from './moves.ts'
import type { Show } from './show.ts'
import { lockDossier, saveDossier } from './store.ts'
import { stateOf } from './view.ts'

/** Steps along the status matrix: judged, carried out and written down in one transaction. */
export function moveHandlers(
  services: Services,
  catalogue: Catalogue,
  show: Show,
): Pick<Handlers, 'POST /dossiers/{id}/transitions'> {
  async function move(tx: Tx, id: string, transition: Transition, caller: Caller, now: Date) {
    const row = await lockDossier(tx, id, caller)
    // Sending is unique by draft, for ever: whoever sends again is shown what was sent.
    if (transition.action === 'submit' && row.status !== 'draft' && row.submitted_at) return show(tx, row, caller, now)
    if (row.revision !== transition.revision) refuse('STALE')
    const step = next(transition.action, stateOf(row), caller.role)
    if ('refusedFor' in step) return refuse(step.refusedFor === 'role' ? 'FORBIDDEN' : 'TRANSITION_NOT_ALLOWED')
    if (transition.action === 'submit' && catalogue.modeNow(row.procedure_code, row.unit_id) !== 'in-app')
      refuse('NOT_IN_APP')
    const procedure = await catalogue.version(tx, row.procedure_version_id)
    const form = await catalogue.form(tx, row.form_id, row.form_hash)
    const effect = await carryOut({ services, tx, row, procedure, form, role: caller.role, now }, transition)
    const after = await saveDossier(
      tx,
      row,
      { status: step.to, ...clockAfter(services, row, step.to, now), ...effect.set },
      now,
    )
    const { count } = await tx
      .selectFrom('dossier_event')
      .where('dossier_id', '=', id)
      .select((at) => at.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('dossier_event')
      .values({
        dossier_id: id,
        sequence: Number(count) + 1,
        action: transition.action,
        from_status: row.status,
        to_status: step.to,
        at: now,
        actor_id: caller.personId,
        actor_role: caller.role,
        reason: effect.reason ?? null,
        override_reason: effect.overrideReason ?? null,
        legal_ground: effect.legalGround ?? null,
        paper_number: effect.paperNumber ?? null,
      })
      .execute()
    return show(tx, after, caller, now)
  }

  return {
    async 'POST /dossiers/{id}/transitions'({ params, body }, { me, now, effect }) {
      await catalogue.refresh()
      return effect((tx) => move(tx, params.id, body, me(), now))
    },
  }
}
