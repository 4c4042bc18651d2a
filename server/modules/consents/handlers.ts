import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { lockDossier, saveDossier } from '../dossiers/store.ts'
import type { Show } from '../dossiers/show.ts'
import { consentsOf, currentTexts, noteConsents } from './store.ts'

/** What a resident agrees to, or takes back, after the dossier has been sent. */
export function consentHandlers({ locality }: Services, show: Show): Pick<Handlers, 'POST /dossiers/{id}/consents'> {
  return {
    async 'POST /dossiers/{id}/consents'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const { row } = await lockDossier(tx, params.id, { caller: me(), act: 'own', now })
        const { purpose, version, agreed } = body
        const text = currentTexts(locality.consents).find((one) => one.purpose === purpose)
        if (!text) return refuse('NOT_FOUND')
        if (row.status === 'draft' || !text.revocable) return refuse('TRANSITION_NOT_ALLOWED')
        const given = (await consentsOf(tx, row.id)).find((one) => one.purpose === purpose)
        const stands = given !== undefined && given.revokedAt === null
        // Said before: the log has one line for one change of mind, however often it is sent.
        if (stands === agreed) return show(tx, row, me(), now)
        if (version !== (agreed ? text.version : given?.version)) return refuse('STALE')
        await noteConsents(tx, row.id, [{ purpose, version, agreed }], now)
        return show(tx, await saveDossier(tx, row, {}, now), me(), now)
      })
    },
  }
}
