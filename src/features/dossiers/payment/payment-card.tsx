import { useNavigate } from 'react-router-dom'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { Payment } from '../../../../contract/schemas/payment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../dossier/dossier.module.css'
import { PaidPayments } from './paid-payments.tsx'
import { paymentTexts } from './texts.ts'
import { useBeginPayment, useCheckPayment } from './use-payment.ts'

/** What a dossier costs, what is to be paid and how, and what was paid. */
export function PaymentCard({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(paymentTexts)
  const { state } = dossier.fee
  if (state === 'to-pay') return <ToPay dossier={dossier} forStaff={forStaff} />
  if (state === 'paid' || state === 'refunded')
    return (
      <Card title={text.titlePaid}>
        <PaidPayments dossier={dossier} forStaff={forStaff} />
      </Card>
    )
  return <BeforeAsked dossier={dossier} />
}

/** Nothing more is asked of a dossier that has ended. */
const ended: readonly Dossier['status'][] = ['refused', 'withdrawn', 'stopped', 'finished', 'returned']

function BeforeAsked({ dossier: { fee, status } }: { dossier: Dossier }) {
  const text = useText(paymentTexts)
  const format = useFormat()
  const [rate] = fee.rates
  if (ended.includes(status)) return null
  const words =
    fee.state === 'none'
      ? text.free
      : fee.state === 'unknown' || (fee.amount === null && !rate)
        ? text.unknown
        : fee.amount !== null
          ? text.expected(format.money(fee.amount))
          : text.rate(rate ? format.fee(rate) : '')
  return (
    <Card title={text.title}>
      <p>{words}</p>
    </Card>
  )
}

function ToPay({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(paymentTexts)
  const format = useFormat()
  const { fee, payment } = dossier
  const attempts = fee.payments.filter(({ via }) => via === 'online')
  const last = attempts[attempts.length - 1]
  const facts = [{ label: text.amount, value: fee.amount === null ? text.askCounter : format.money(fee.amount) }]
  if (payment) facts.push({ label: text.basis, value: payment.basis })
  return (
    <Card title={forStaff ? text.title : text.titleDue} tone={forStaff ? 'plain' : 'yours'}>
      <Facts facts={facts} />
      {last?.state === 'refused' && <Notice tone="caution">{text.refused}</Notice>}
      {last?.state === 'expired' && <Notice tone="caution">{text.expired}</Notice>}
      {!forStaff && <Ways dossier={dossier} open={last?.state === 'open' ? last : undefined} />}
    </Card>
  )
}

function Ways({ dossier, open }: { dossier: Dossier; open: Payment | undefined }) {
  const text = useText(paymentTexts)
  const navigate = useNavigate()
  const begin = useBeginPayment(dossier, (payPath) => navigate(payPath))
  if (!dossier.fee.online) return <p style={{ marginTop: 12 }}>{text.counterOnly}</p>
  if (open?.payPath) return <OpenAttempt dossier={dossier} payment={open} payPath={open.payPath} />
  return (
    <>
      {begin.error && <FailureView error={begin.error} small />}
      <div className={styles.acts}>
        <Button kind="primary" busyLabel={begin.isPending ? text.beginning : undefined} onClick={() => begin.mutate()}>
          {text.payOnline}
        </Button>
      </div>
      <p style={{ marginTop: 8 }}>{text.orCounter}</p>
    </>
  )
}

type OpenProps = { dossier: Dossier; payment: Payment; payPath: string }

/** The person was sent to pay and nobody has said yet how it ended. */
function OpenAttempt({ dossier, payment, payPath }: OpenProps) {
  const text = useText(paymentTexts)
  const check = useCheckPayment(dossier, payment.id)
  return (
    <>
      <Notice tone="caution">{text.openAttempt}</Notice>
      {check.isSuccess && (
        <Notice tone="info" live>
          {text.notYet}
        </Notice>
      )}
      {check.error && <FailureView error={check.error} small />}
      <div className={styles.acts}>
        <Button kind="primary" busyLabel={check.isPending ? text.checking : undefined} onClick={() => check.mutate()}>
          {text.iPaid}
        </Button>
        <ButtonLink to={payPath}>{text.goOnPaying}</ButtonLink>
      </div>
    </>
  )
}
