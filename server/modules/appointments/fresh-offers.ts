import type { ProblemCode } from '../../../contract/problems.ts'
import { Refusal } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { slotOffers, type Where } from './free-slots.ts'
import { usualTimeOf } from './usual-time.ts'

const stale: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['SLOT_FULL', 'SLOT_PAST', 'DAY_CLOSED', 'HOLD_EXPIRED'])

/**
 * Runs a change; when the wanted seat cannot be had, the refusal goes out with what is free now, so that the phone
 * shows it on the same screen. Read after the transaction has been rolled back.
 */
export async function withFreshOffers<T>(
  services: Services,
  wanted: { slotId?: string | undefined; holdId?: string | undefined; personId: string; now: Date },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || !stale.has(error.code)) throw error
    const where = await whereOf(services, wanted)
    if (!where) throw error
    const usual = await usualTimeOf(services.db, wanted.personId)
    const offers = await slotOffers(services, where, usual, wanted.now)
    throw new Refusal(error.code, { ...error.details, offers })
  }
}

async function whereOf(
  { db }: Services,
  { slotId, holdId, personId }: { slotId?: string | undefined; holdId?: string | undefined; personId: string },
): Promise<Where | undefined> {
  const slots = db.selectFrom('slot').select(['slot.unit_id as unitId', 'slot.group_id as groupId'])
  if (slotId) return slots.where('slot.id', '=', slotId).executeTakeFirst()
  if (!holdId) return undefined
  return slots
    .innerJoin('slot_hold', 'slot_hold.slot_id', 'slot.id')
    .where('slot_hold.id', '=', holdId)
    .where('slot_hold.person_id', '=', personId)
    .executeTakeFirst()
}
