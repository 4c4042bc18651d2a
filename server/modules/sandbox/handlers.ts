import { isOfAppointments } from '../../../contract/rules/demo/scenarios.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { buryBlobs, condemnBlobs } from '../../storage/dead-blobs.ts'
import { resetAppointments } from '../appointments/reset.ts'
import { playAppointments } from '../appointments/scenarios.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { dossierScenarios } from './scenarios/dossiers.ts'
import { onStage } from './scenarios/stage.ts'

type Mine = 'POST /sandbox/reset' | 'POST /sandbox/scenarios/{name}'

/** Empties what people did in the sandbox (catalogue, sample people and open sessions stay), and makes situations in it. */
export function sandboxHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { environment, locality } = services
  return {
    async 'POST /sandbox/scenarios/{name}'({ params: { name } }, { now, request }) {
      if (environment.mode !== 'sandbox') return refuse('SANDBOX_ONLY')
      const played = isOfAppointments(name)
        ? await playAppointments(services, catalogue, name, now)
        : await onStage(request.server, services, now, dossierScenarios[name])
      return { name, ...played }
    },
    async 'POST /sandbox/reset'(_input, { effect, now }) {
      if (environment.mode !== 'sandbox') return refuse('SANDBOX_ONLY')
      await effect(async (tx) => {
        const stored = await tx.selectFrom('dossier_file').select('id').execute()
        await resetAppointments(tx, locality)
        await tx.deleteFrom('dossier').execute()
        await tx.deleteFrom('help_grant').execute()
        await tx.deleteFrom('person').where('card_key', 'is not', null).execute()
        await tx.deleteFrom('connector_message').execute()
        await tx.deleteFrom('sandbox_charge').execute()
        await tx.deleteFrom('idempotency').execute()
        await tx.deleteFrom('dossier_serial').execute()
        await tx.deleteFrom('rate_limit').execute()
        await condemnBlobs(
          tx,
          stored.map(({ id }) => id),
          now,
        )
      })
      await buryBlobs(services)
      return undefined
    },
  }
}
