import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { createLink } from './links.ts'
import { paperFile, paperOf } from './official/paper-file.ts'
import { receiptFile } from './official/receipt-file.ts'
import { registerFile } from './official/register.ts'
import { readDossier } from './store.ts'

type Mine =
  | 'GET /dossiers/{id}/papers/{paper}'
  | 'POST /dossiers/{id}/papers/{paper}/links'
  | 'GET /dossiers/{id}/receipt'
  | 'POST /dossiers/{id}/receipt/links'
  | 'GET /staff/register'

/** A register takes the processor for a while. */
const registers = { capacity: 10, perSecond: 1 / 20 }

/** The papers of the one-stop rules and the receipt, made from what is stored each time they are opened. */
export function paperHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db } = services
  return {
    async 'GET /dossiers/{id}/papers/{paper}'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, { caller: me(), act: 'follow', now })
      return paperFile(services, catalogue, row, await paperOf(services, row, params.paper))
    },
    async 'POST /dossiers/{id}/papers/{paper}/links'({ params }, { me, now }) {
      const paper = await paperOf(
        services,
        await readDossier(db, params.id, { caller: me(), act: 'follow', now }),
        params.paper,
      )
      return createLink(db, { paper_number: paper.number }, now)
    },
    async 'GET /dossiers/{id}/receipt'({ params }, { me, now }) {
      return receiptFile(
        services,
        catalogue,
        await readDossier(db, params.id, { caller: me(), act: 'fill', now }),
        me(),
        now,
      )
    },
    async 'POST /dossiers/{id}/receipt/links'({ params }, { me, now }) {
      const row = await readDossier(db, params.id, { caller: me(), act: 'fill', now })
      if (!row.submitted_at) refuse('NOT_FOUND')
      return createLink(db, { receipt_of: row.id }, now)
    },
    async 'GET /staff/register'({ query }, { me, now }) {
      await takeToken(db, `register:${me().personId}`, registers, now)
      return registerFile(services, catalogue, me().unitId ?? '', query, now)
    },
  }
}
