import { inTransaction } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import { seedCalendars } from '../appointments/calendars.ts'
import { bumpRevision, lockCatalogue, storeForm, storeProcedure, unlistMissing } from '../procedures/store.ts'
import { seedSamplePeople } from '../sessions/store.ts'

/** Puts the locality's procedures, forms and (in a sandbox) sample people into the database; a second run changes nothing. */
export async function seed({ db, box, locality, environment, now }: Services): Promise<void> {
  const receiving = locality.units.filter((unit) => unit.receives).map((unit) => unit.id)
  await inTransaction(db, async (tx) => {
    await lockCatalogue(tx)
    let changed = false
    for (const [rank, procedure] of locality.procedures.entries()) {
      const stored = await storeProcedure(
        tx,
        { procedure, source: 'locality', unitIds: procedure.unitIds ?? receiving, rank },
        now(),
      )
      changed ||= stored !== 'same'
    }
    changed =
      (await unlistMissing(
        tx,
        locality.procedures.map((one) => one.code),
      )) || changed
    for (const form of locality.forms) changed = (await storeForm(tx, form, now())) || changed
    if (changed) await bumpRevision(tx)
    await seedCalendars(tx, locality.appointments)
    if (environment.mode === 'sandbox') await seedSamplePeople(tx, box, locality.samplePeople, now())
  })
}
