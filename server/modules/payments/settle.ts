import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { codeGroups } from '../../crypto/code-letters.ts'
import type { Tx } from '../../db/engine.ts'
import type { Database } from '../../db/schema.ts'
import type { PaymentNews } from '../../payments/provider.ts'
import type { Services } from '../../services.ts'
import { recordStep } from '../dossiers/record-step.ts'
import type { DossierRow } from '../dossiers/store.ts'

export type PaymentRow = Selectable<Database['payment']>
type Asked = NonNullable<DossierRow['payment']>

/** What the dossier's row says once the money is there. */
export const paidBy = (asked: Asked, receiptNumber: string) => ({
  payment: JSON.stringify({ ...asked, paid: true, receiptNumber }),
  waiting_for: null,
})

/** Money that a clerk took; an attempt that is still open online is settled when the provider says how it ended. */
export async function takeAtCounter(
  tx: Tx,
  dossierId: string,
  { amount, basis, receiptNumber, personId }: Asked & { receiptNumber: string; personId: string },
  now: Date,
) {
  await tx
    .insertInto('payment')
    .values({
      id: randomUUID(),
      dossier_id: dossierId,
      via: 'counter',
      amount,
      basis,
      state: 'paid',
      provider: null,
      provider_ref: null,
      receipt_number: receiptNumber,
      begun_by: personId,
      created_at: now,
      settled_at: now,
      asked_at: now,
    })
    .execute()
}

const receiptNumber = () => `BL-${codeGroups(2, 4)}`

/**
 * Writes down how an attempt to pay ended. However often it is told, by callback or by asking, a dossier is paid
 * once: what comes when nothing is owed any more goes back.
 */
export async function settle(
  services: Pick<Services, 'locality'>,
  tx: Tx,
  id: string,
  news: Pick<PaymentNews, 'amount' | 'outcome'>,
  now: Date,
): Promise<void> {
  const { dossier_id: dossierId } = await tx
    .selectFrom('payment')
    .select('dossier_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // The dossier's lock orders everything that touches its money.
  const row = await tx
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', dossierId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const payment = await tx.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (isFinal(payment) || news.outcome === 'open') return
  const set = (values: Partial<PaymentRow>) =>
    tx
      .updateTable('payment')
      .set({ settled_at: now, ...values })
      .where('id', '=', id)
      .execute()
  if (news.outcome === 'refused') return void (await set({ state: 'refused' }))
  const asked = row.payment
  if (row.status !== 'payment' || !asked || asked.paid || news.amount !== asked.amount)
    return void (await set({ state: 'to-refund', refund_reason: excess }))
  const number = receiptNumber()
  await set({ state: 'paid', receipt_number: number })
  const by = { personId: payment.begun_by, role: 'resident' as const }
  const effect = { set: paidBy(asked, number) }
  await recordStep(services, tx, row, { action: 'confirm-payment', to: 'processing', by, effect }, now)
}

const isFinal = ({ state }: PaymentRow) => state === 'paid' || state === 'to-refund' || state === 'refunded'
const excess = 'Tiền đến khi hồ sơ không còn khoản nào phải nộp'
