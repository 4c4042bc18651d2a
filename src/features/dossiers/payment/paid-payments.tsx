import { useState } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { Payment } from '../../../../contract/schemas/payment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import styles from '../dossier/dossier.module.css'
import { paymentTexts } from './texts.ts'
import { useFeeReceipt } from './use-fee-receipt.tsx'
import { useRefund } from './use-payment.ts'

/** Every payment that counted or went back, each with its receipt. */
export function PaidPayments({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(paymentTexts)
  const mayRefund = useSession(({ person }) => person?.role === 'one-stop')
  const receipt = useFeeReceipt(dossier.id)
  const [refunding, setRefunding] = useState<Payment>()
  const shown = dossier.fee.payments.filter(({ settledAt, state }) => settledAt !== null && state !== 'refused')
  const counted = shown.filter(({ state }) => state !== 'expired')
  // With prices hidden there is nothing to list.
  if (counted.length === 0) return <p>{text.askCounter}</p>
  return (
    <>
      {counted.map((payment) => (
        <div key={payment.id}>
          <PaymentLine payment={payment} />
          <div className={styles.acts}>
            {payment.receiptNumber && (
              <Button
                busyLabel={receipt.opening ? text.openingReceipt : undefined}
                onClick={() => receipt.open(payment)}
              >
                {text.receipt}
              </Button>
            )}
            {forStaff && mayRefund && payment.state === 'paid' && (
              <Button kind="danger" onClick={() => setRefunding(payment)}>
                {text.refund}
              </Button>
            )}
          </div>
        </div>
      ))}
      {receipt.sheet}
      {refunding && <RefundSheet dossier={dossier} payment={refunding} onClose={() => setRefunding(undefined)} />}
    </>
  )
}

function PaymentLine({ payment: { state, amount, receiptNumber } }: { payment: Payment }) {
  const text = useText(paymentTexts)
  const money = useFormat().money(amount)
  return (
    <p>
      {state === 'to-refund'
        ? text.refunding(money)
        : state === 'refunded'
          ? text.refunded(money)
          : text.paid(money, receiptNumber ?? '')}
    </p>
  )
}

type RefundProps = { dossier: Dossier; payment: Payment; onClose: () => void }

function RefundSheet({ dossier, payment, onClose }: RefundProps) {
  const text = useText(paymentTexts)
  const format = useFormat()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const refund = useRefund(dossier, payment.id, onClose)
  const short = reason.trim().length < 3

  function act() {
    setTried(true)
    if (!short) refund.mutate(reason.trim())
  }

  return (
    <ConfirmSheet
      title={text.refund}
      act={text.refund}
      cancel={text.keep}
      danger
      busyLabel={refund.isPending ? text.working : undefined}
      onAct={act}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{text.refundAsk(format.money(payment.amount))}</p>
      <TextArea
        label={text.refundReason}
        required
        error={tried && short ? text.reasonShort : undefined}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
      {refund.error && <FailureView error={refund.error} small />}
    </ConfirmSheet>
  )
}
