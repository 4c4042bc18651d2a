import { expectedFee } from '../../../contract/rules/fees/expected-fee.ts'
import type { Answers } from '../../../contract/rules/forms/definition.ts'
import type { DossierFee, Payment } from '../../../contract/schemas/payment.ts'
import type { Channel, Fee } from '../../../contract/schemas/procedure.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { PaymentProvider } from '../../payments/provider.ts'
import type { DossierRow } from '../dossiers/store.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import type { PaymentRow } from './settle.ts'

export type FeeContext = {
  provider: PaymentProvider | undefined
  /** Neither shown nor taken in the app. */
  hidden: boolean
}

export const paymentsOf = (db: Db | Tx, dossierId: string): Promise<PaymentRow[]> =>
  db.selectFrom('payment').selectAll().where('dossier_id', '=', dossierId).orderBy('created_at').orderBy('id').execute()

export const viewPayment = (row: PaymentRow, provider: PaymentProvider | undefined): Payment => ({
  id: row.id,
  state: row.state,
  via: row.via,
  amount: row.amount,
  basis: row.basis,
  receiptNumber: row.receipt_number,
  payPath:
    row.state === 'open' && row.provider_ref && row.provider === provider?.name
      ? (provider?.payPathOf(row.provider_ref) ?? null)
      : null,
  createdAt: row.created_at.toISOString(),
  settledAt: row.settled_at?.toISOString() ?? null,
})

/** What the data says of the way in which a dossier is handed in. */
export const ratesOf = ({ methods }: Pick<LocalityProcedure, 'methods'>, channel: Channel): Fee[] =>
  (methods.find((one) => one.channel === channel) ?? methods[0])?.fees ?? []

/** Where a dossier stands with money, as this caller may know it. */
export async function viewFee(
  db: Db | Tx,
  row: DossierRow,
  rates: Fee[],
  answers: Answers,
  { provider, hidden }: FeeContext,
): Promise<DossierFee> {
  const rows = await paymentsOf(db, row.id)
  const expected = expectedFee(rates, answers)
  const asked = row.payment
  const givenBack = rows.some(({ state }) => state === 'refunded') && !rows.some(({ state }) => state === 'paid')
  const state = !asked
    ? expected.state
    : !asked.paid
      ? row.status === 'payment'
        ? 'to-pay'
        : expected.state
      : givenBack
        ? 'refunded'
        : 'paid'
  if (hidden) return { state, amount: null, rates: [], online: false, payments: [] }
  return {
    state,
    amount: asked?.amount ?? expected.amount,
    rates,
    online: state === 'to-pay' && provider !== undefined && !row.connected,
    payments: rows.map((one) => viewPayment(one, provider)),
  }
}
