import { randomUUID } from 'node:crypto'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Charge, PaymentProvider } from '../../payments/provider.ts'
import type { Services } from '../../services.ts'
import type { DossierRow } from '../dossiers/store.ts'
import { settle, type PaymentRow } from './settle.ts'

/** The attempt that is open, or a new one: two taps are one. The dossier is locked by the caller. */
export async function openAttempt(
  tx: Tx,
  row: DossierRow,
  provider: PaymentProvider,
  personId: string,
  now: Date,
): Promise<string> {
  // Where the office works in the real one-stop system, that system takes the money, too.
  if (row.status !== 'payment' || !row.payment || row.payment.paid || row.connected)
    return refuse('TRANSITION_NOT_ALLOWED')
  const open = await tx
    .selectFrom('payment')
    .select('id')
    .where('dossier_id', '=', row.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) return open.id
  const id = randomUUID()
  const { amount, basis } = row.payment
  await tx
    .insertInto('payment')
    .values({
      id,
      dossier_id: row.id,
      via: 'online',
      amount,
      basis,
      state: 'open',
      provider: provider.name,
      provider_ref: null,
      receipt_number: null,
      begun_by: personId,
      created_at: now,
      settled_at: null,
      asked_at: now,
    })
    .execute()
  return id
}

/** Tells the provider of an attempt. Outside a transaction: it is a call over the network, and may be made again. */
export async function announce(
  { db }: Pick<Services, 'db'>,
  provider: PaymentProvider,
  id: string,
  words: string,
): Promise<PaymentRow> {
  const payment = await db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (payment.provider_ref !== null || payment.state !== 'open') return payment
  const charge: Charge = { paymentId: id, dossierId: payment.dossier_id, amount: payment.amount, words }
  const { ref } = await provider.create(charge).catch(() => refuse('BUSY', { retryAfterSeconds: 10 }))
  return db
    .updateTable('payment')
    .set({ provider_ref: ref })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Asks the provider how an attempt ended, when no news came, and writes it down. */
export async function askAgain(
  services: Pick<Services, 'db' | 'locality'>,
  provider: PaymentProvider,
  payment: Pick<PaymentRow, 'id' | 'provider' | 'provider_ref'>,
  now: Date,
): Promise<void> {
  if (payment.provider !== provider.name || payment.provider_ref === null) return
  const news = await provider.ask(payment.provider_ref)
  await services.db.updateTable('payment').set({ asked_at: now }).where('id', '=', payment.id).execute()
  await services.db.transaction().execute((tx) => settle(services, tx, payment.id, news, now))
}
