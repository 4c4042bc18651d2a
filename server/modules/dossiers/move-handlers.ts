import type { Action } from '../../../contract/schemas/dossier.ts'
import type { Role } from '../../../contract/schemas/locality.ts'
import type { Transition } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { may, type Standing } from '../help/standing.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { applyMove } from './apply-move.ts'
import type { Show } from './show.ts'
import { actOf } from './matrix.ts'
import { lockDossier } from './store.ts'
import { stateOf } from './view.ts'

/** As whom the matrix is asked: on the resident's side everybody stands as the resident, whatever else they are. */
function roleIn(standing: Standing, caller: Caller, action: Action): Role {
  const asked = actOf(action)
  if (asked === 'office') return standing.isOffice ? caller.role : 'resident'
  if (may(standing, asked)) return 'resident'
  return standing.isOffice ? caller.role : refuse('FORBIDDEN')
}

/** Steps along the status matrix: judged, carried out and written down in one transaction. */
export function moveHandlers(
  services: Services,
  catalogue: Catalogue,
  show: Show,
): Pick<Handlers, 'POST /dossiers/{id}/transitions'> {
  async function move(tx: Tx, id: string, transition: Transition, caller: Caller, now: Date) {
    const { row, standing } = await lockDossier(tx, id, { caller, act: 'follow', now })
    // Sending is unique by draft, for ever: whoever sends again is shown what was sent.
    if (transition.action === 'submit' && row.status !== 'draft' && row.submitted_at) return show(tx, row, caller, now)
    if (row.revision !== transition.revision) refuse('STALE')
    const state = stateOf(row)
    const actor = { personId: caller.personId, role: roleIn(standing, caller, transition.action) }
    const after = await applyMove(services, catalogue, tx, { row, state, transition, actor, now })
    return show(tx, after, caller, now)
  }

  return {
    async 'POST /dossiers/{id}/transitions'({ params, body }, { me, now, effect }) {
      await catalogue.refresh()
      return effect((tx) => move(tx, params.id, body, me(), now))
    },
  }
}
