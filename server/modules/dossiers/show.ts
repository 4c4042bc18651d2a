import type { Dossier } from '../../../contract/schemas/dossier.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Services } from '../../services.ts'
import { standingOf } from '../help/standing.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { modeOf } from '../procedures/mode.ts'
import type { DossierRow } from './store.ts'
import { viewDossier } from './view.ts'

/** Whom something is shown to; a single-use link stands for the one who asked for it. */
export type Viewer = Pick<Caller, 'personId' | 'role' | 'unitId'>

/** Shows a dossier's row to a caller, with the procedure as it was when the dossier was begun. */
export type Show = (from: Db | Tx, row: DossierRow, caller: Viewer, now: Date) => Promise<Dossier>

export function createShow(services: Services, catalogue: Catalogue): Show {
  const { box, locality, environment, payments: provider } = services
  const fees = { provider, hidden: environment.hidePrices }
  return async (from, row, caller, now) => {
    const procedure = await catalogue.version(from, row.procedure_version_id)
    const standing = await standingOf(from, row, caller, now)
    // Only the office is told what the check says, so only for it the form is read.
    const form = !standing.isOffice ? null : await catalogue.form(from, row.form_id, row.form_hash)
    const unitName = unitNameOf(locality, row.unit_id) ?? row.unit_id
    const mode = catalogue.modeNow(row.procedure_code, row.unit_id) ?? modeOf(services, procedure, row.unit_id)
    return viewDossier(from, row, {
      box,
      caller,
      standing,
      now,
      procedure,
      unitName,
      mode,
      form,
      rules: locality.checks,
      fees,
    })
  }
}
