import type { Transition } from '../../../contract/schemas/transition.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { applyMove } from './apply-move.ts'
import type { Show } from './show.ts'
import { lockDossier } from './store.ts'
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
    const state = stateOf(row)
    const actor = { personId: caller.personId, role: caller.role }
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
