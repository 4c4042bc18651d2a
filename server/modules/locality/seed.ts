import { inTransaction } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import { seedCalendars } from '../appointments/calendars.ts'
import { seedConsentTexts } from '../consents/store.ts'
import { bumpRevision, lockCatalogue, storeForm, storeProcedures, unlistMissing } from '../procedures/store.ts'
import { seedSamplePeople } from '../sessions/store.ts'

/** Puts the locality's procedures, forms and (in a sandbox) sample people into the database; a second run changes nothing. */
export async function seed({ db, box, locality, environment, now }: Services): Promise<void> {
  const receiving = locality.units.filter((unit) => unit.receives).map((unit) => unit.id)
  await inTransaction(db, async (tx) => {
    await lockCatalogue(tx)
    const entries = locality.procedures.map((procedure, rank) => ({
      procedure,
      source: 'locality' as const,
      unitIds: procedure.unitIds ?? receiving,
      rank,
    }))
    let changed = (await storeProcedures(tx, entries, now())).some((stored) => stored !== 'same')
    changed =
      (await unlistMissing(
        tx,
        locality.procedures.map((one) => one.code),
      )) || changed
    for (const form of locality.forms) changed = (await storeForm(tx, form, now())) || changed
    if (changed) await bumpRevision(tx)
    await seedCalendars(tx, locality.appointments)
    await seedConsentTexts(tx, locality.consents)
    if (environment.mode === 'sandbox') await seedSamplePeople(tx, box, locality.samplePeople, now())
  })
}
