import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { GivenHelp, TakenHelp } from '../../../contract/schemas/help.ts'
import type { Services } from '../../services.ts'
import { summaryOf } from '../dossiers/view.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { noticesTo, shortNameOf } from './helpers.ts'
import type { HelpRow } from './standing.ts'

/** Help as the two who share it see it. */
export function createShowHelp({ db, box, locality }: Services, catalogue: Catalogue) {
  async function nameOf(personId: string | null): Promise<string | null> {
    if (personId === null) return null
    const person = await db.selectFrom('person').select('name_sealed').where('id', '=', personId).executeTakeFirst()
    return shortNameOf(box, personId, person?.name_sealed ?? null)
  }

  const dossiersOf = (help: HelpRow) =>
    db
      .selectFrom('help_dossier')
      .innerJoin('dossier', 'dossier.id', 'help_dossier.dossier_id')
      .where('help_id', '=', help.id)
      .orderBy('created_at', 'desc')
      .selectAll('dossier')
      .execute()

  /** What is helped with, in the words that both see. */
  async function terms(help: HelpRow) {
    const dossiers = await dossiersOf(help)
    const first = help.may_begin ? undefined : dossiers[0]
    const current = await catalogue.current(help.procedure_code)
    const content = first ? await catalogue.version(db, first.procedure_version_id) : current?.content
    const { id, kind, scope, notices, until_day: until, procedure_code: procedureCode } = help
    const shown = {
      ...{ id, kind, scope, notices, until, procedureCode },
      procedureName: content?.plainName ?? procedureCode,
      dossierId: first?.id ?? null,
    }
    return { shown, dossiers, unitIds: help.may_begin ? (current?.unitIds ?? []) : [] }
  }

  return {
    async asked(help: HelpRow) {
      return { ...(await terms(help)).shown, ownerName: await nameOf(help.owner_id) }
    },
    async given(help: HelpRow & { accepted_at: Date }): Promise<GivenHelp> {
      const { shown } = await terms(help)
      const helperName = await nameOf(help.helper_id)
      return { ...shown, helperName, acceptedAt: help.accepted_at.toISOString() }
    },
    async taken(help: HelpRow, now: Date): Promise<TakenHelp> {
      const { shown, dossiers, unitIds } = await terms(help)
      const today = civilDayOf(now)
      const open = locality.units.filter(({ validTo }) => validTo === null || validTo >= today).map(({ id }) => id)
      const items = await Promise.all(
        dossiers.map(async (row) => {
          const { plainName } = await catalogue.version(db, row.procedure_version_id)
          const unitName = unitNameOf(locality, row.unit_id) ?? row.unit_id
          return { ...summaryOf(row, plainName, unitName, now), noticesTo: noticesTo([help]) }
        }),
      )
      return {
        ...shown,
        ownerName: await nameOf(help.owner_id),
        dossiers: items,
        unitIds: unitIds.filter((id) => open.includes(id)),
      }
    },
  }
}
