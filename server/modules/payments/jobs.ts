import type { FastifyBaseLogger } from 'fastify'
import { schedule } from '../../jobs/schedule.ts'
import type { PaymentProvider } from '../../payments/provider.ts'
import type { Services } from '../../services.ts'
import { askAgain } from './attempt.ts'
import type { PaymentRow } from './settle.ts'

const minute = 60_000
/** News usually comes within seconds; after this the provider is asked. */
const silentFor = minute
/** A person who has not paid by then begins anew. Money that comes later still counts, or goes back. */
const openFor = 30 * minute
const atOnce = 50

/** Asks for news that never came, lets attempts that nobody finished run out, and gives back what is not owed. */
export async function tidyPayments(services: Services): Promise<void> {
  const { db, payments: provider, now } = services
  if (!provider) return
  const at = now()
  const before = (ms: number) => new Date(at.getTime() - ms)
  const silent = await db
    .selectFrom('payment')
    .selectAll()
    .where('state', 'in', ['open', 'to-refund'])
    .where('via', '=', 'online')
    .where('asked_at', '<', before(silentFor))
    .orderBy('asked_at')
    .limit(atOnce)
    .execute()
  let failure: unknown
  for (const payment of silent) {
    try {
      if (payment.state === 'open') await finish(services, provider, payment, at)
      else if (payment.provider_ref !== null) await giveBack(services, payment.id, payment.provider_ref, at)
    } catch (error) {
      // One charge that the provider cannot tell of does not hold up the others.
      failure = error
      await db.updateTable('payment').set({ asked_at: at }).where('id', '=', payment.id).execute()
    }
  }
  if (failure) throw failure
}

/** Runs out only once the provider itself has said that it was not paid. */
async function finish(services: Services, provider: PaymentProvider, payment: PaymentRow, now: Date) {
  await askAgain(services, provider, payment, now)
  await services.db
    .updateTable('payment')
    .set({ state: 'expired', settled_at: now })
    .where('id', '=', payment.id)
    .where('state', '=', 'open')
    .where('created_at', '<', new Date(now.getTime() - openFor))
    .execute()
}

async function giveBack({ db, payments }: Services, id: string, ref: string, now: Date) {
  await payments?.refund(ref)
  await db
    .updateTable('payment')
    .set({ state: 'refunded', settled_at: now, asked_at: now })
    .where('id', '=', id)
    .where('state', '=', 'to-refund')
    .execute()
}

export function startPaymentJobs(services: Services, log: FastifyBaseLogger): () => void {
  return schedule(log, [[minute / 2, 'payments', () => tidyPayments(services)]])
}
