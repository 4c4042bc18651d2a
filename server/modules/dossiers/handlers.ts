import type { Handlers } from '../../http/mount.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { consentHandlers } from '../consents/handlers.ts'
import { currentTexts } from '../consents/store.ts'
import { draftHandlers } from './draft-handlers.ts'
import { fileHandlers } from './file-handlers.ts'
import { pageOfDossiers } from './list.ts'
import { lookUpHandlers } from './look-up.ts'
import { moveHandlers } from './move-handlers.ts'
import { paperHandlers } from './paper-handlers.ts'
import { ratingHandlers } from './rating.ts'
import { createShow, type Show } from './show.ts'
import { readDossier } from './store.ts'

export function dossierHandlers(services: Services, catalogue: Catalogue) {
  const show = createShow(services, catalogue)
  return {
    ...draftHandlers(services, catalogue, show),
    ...moveHandlers(services, catalogue, show),
    ...fileHandlers(services, catalogue),
    ...paperHandlers(services, catalogue),
    ...lookUpHandlers(services, catalogue),
    ...ratingHandlers(services, show),
    ...consentHandlers(services, show),
    ...readHandlers(services, catalogue, show),
  }
}

type Mine = 'GET /dossiers' | 'GET /staff/dossiers' | 'GET /dossiers/{id}' | 'GET /dossiers/{id}/definition'

function readHandlers(services: Services, catalogue: Catalogue, show: Show): Pick<Handlers, Mine> {
  const { db } = services
  return {
    async 'GET /dossiers'({ query }, { me, now }) {
      return pageOfDossiers(services, catalogue, { owner: me().personId }, query, now)
    },
    async 'GET /staff/dossiers'({ query }, { me, now }) {
      return pageOfDossiers(services, catalogue, { unit: me().unitId ?? '', status: query.status }, query, now)
    },
    async 'GET /dossiers/{id}'({ params }, { me, now }) {
      return show(db, await readDossier(db, params.id, { caller: me(), act: 'follow', now }), me(), now)
    },
    async 'GET /dossiers/{id}/definition'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, { caller: me(), act: 'follow', now })
      const content = await catalogue.version(db, row.procedure_version_id)
      return {
        procedure: await catalogue.describe(content, row.procedure_version_id),
        form: await catalogue.form(db, row.form_id, row.form_hash),
        checks: services.locality.checks,
        consents: currentTexts(services.locality.consents),
      }
    },
  }
}
