import type { HandedThings, Visit, VisitHolder } from '../../../contract/schemas/visit.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import { summaries } from '../appointments/list.ts'
import { createShowAppointments } from '../appointments/show.ts'
import { summaryOf } from '../dossiers/view.ts'
import { shortNameOf } from '../help/helpers.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { namePlace } from '../sessions/store.ts'
import { bookedInVisits } from './hand-over.ts'
import { isOpen, type VisitRow } from './store.ts'

const shownDossiers = 20

/** A visit as the tablet sees it, and what the phone is told before it takes it. */
export function createShowVisit(services: Services, catalogue: Catalogue) {
  const { box, locality } = services
  const appointments = createShowAppointments(services, catalogue)
  const unitName = (id: string) => unitNameOf(locality, id) ?? id

  const sealedName = async (from: Db | Tx, personId: string) =>
    (await from.selectFrom('person').select('name_sealed').where('id', '=', personId).executeTakeFirst())
      ?.name_sealed ?? null

  const dossiersOf = (from: Db | Tx, personId: string) =>
    from
      .selectFrom('dossier')
      .selectAll()
      .where('owner_id', '=', personId)
      .orderBy('created_at', 'desc')
      .limit(shownDossiers)
      .execute()

  return {
    async visit(from: Db | Tx, row: VisitRow, now: Date): Promise<Visit> {
      const sealed = await sealedName(from, row.person_id)
      const open = isOpen(row, now)
      const dossiers = open ? await dossiersOf(from, row.person_id) : []
      const booked = open ? await bookedInVisits(from, row.person_id).execute() : []
      return {
        id: row.id,
        state: open ? 'open' : (row.ended_why ?? 'over'),
        name: sealed === null ? '' : box.open(namePlace(row.person_id), sealed),
        openedAt: row.opened_at.toISOString(),
        handedTo: row.handed_to && shortNameOf(box, row.handed_to, await sealedName(from, row.handed_to)),
        dossiers: await Promise.all(
          dossiers.map(async (dossier) => {
            const { plainName } = await catalogue.version(from, dossier.procedure_version_id)
            return summaryOf(dossier, plainName, unitName(dossier.unit_id), now)
          }),
        ),
        appointments: await summaries(
          from,
          appointments,
          booked.map(({ id }) => id),
          now,
        ),
      }
    },
    async holder(from: Db | Tx, row: VisitRow, callerId: string): Promise<VisitHolder> {
      return {
        name: shortNameOf(box, row.staff_id, await sealedName(from, row.staff_id)),
        unitName: unitName(row.unit_id),
        since: row.opened_at.toISOString(),
        isYou: row.staff_id === callerId,
      }
    },
    async handed(from: Db | Tx, row: VisitRow): Promise<HandedThings> {
      const dossiers = await dossiersOf(from, row.person_id)
      return {
        name: shortNameOf(box, row.person_id, await sealedName(from, row.person_id)),
        unitName: unitName(row.unit_id),
        dossiers: await Promise.all(
          dossiers.map(async ({ id, status, procedure_version_id: version }) => ({
            id,
            procedureName: (await catalogue.version(from, version)).plainName,
            isDraft: status === 'draft',
          })),
        ),
        appointments: (await bookedInVisits(from, row.person_id).execute()).length,
      }
    },
  }
}
