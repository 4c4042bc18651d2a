import type { Role } from '../../../contract/schemas/locality.ts'
import type { Transition } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { queueStep } from '../connector/outgoing.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { next, type State } from './matrix.ts'
import { carryOut, type Move } from './moves.ts'
import { recordStep } from './record-step.ts'
import type { DossierRow } from './store.ts'

type Step = {
  row: DossierRow
  /** As the matrix is asked for whoever acts. */
  state: State
  transition: Transition
  actor: { personId: string; role: Role }
  now: Date
  settled?: Move['settled']
}

/** One step along the matrix: judged, carried out, written down, and queued for the real system when it works there. */
export async function applyMove(services: Services, catalogue: Catalogue, tx: Tx, given: Step): Promise<DossierRow> {
  const { row, state, transition, actor, now, settled } = given
  const { action } = transition
  const step = next(action, state, actor.role)
  if ('refusedFor' in step) return refuse(step.refusedFor === 'role' ? 'FORBIDDEN' : 'TRANSITION_NOT_ALLOWED')
  if (action === 'submit' && catalogue.modeNow(row.procedure_code, row.unit_id) !== 'in-app') refuse('NOT_IN_APP')
  const procedure = await catalogue.version(tx, row.procedure_version_id)
  const form = await catalogue.form(tx, row.form_id, row.form_hash)
  const effect = await carryOut(
    { services, tx, row, procedure, form, by: actor, role: actor.role, now, settled },
    transition,
  )
  const after = await recordStep(services, tx, row, { action, to: step.to, by: actor, effect }, now)
  await queueStep(services, tx, { row: after, procedure, form, action, reason: effect.reason, now })
  return after
}
