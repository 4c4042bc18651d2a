import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath } from '../../../lib/booking-path.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../appointments.module.css'
import { appointmentTexts } from '../texts.ts'
import { Cancel } from './cancel.tsx'
import { ticketTexts } from './texts.ts'
import { useTicketAct } from './use-ticket-act.ts'

/** What the office asks of the person: will you come, or please choose another time. */
export function Asked({ appointment }: { appointment: Appointment }) {
  switch (appointment.asks) {
    case 'confirm':
      return <WillYouCome appointment={appointment} />
    case 'move':
      return <PleaseMove appointment={appointment} />
    case null:
      return null
  }
}

function WillYouCome({ appointment }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const toast = useToast()
  const { id, confirmUntil, actions } = appointment
  const confirm = useTicketAct(
    id,
    (api, _given: null, options) => api('POST /appointments/{id}/confirm', { params: { id } }, options),
    () => toast(text.confirmed),
  )
  return (
    <Card title={text.confirmTitle} tone="yours">
      <p>{confirmUntil ? text.confirmText(format.moment(confirmUntil)) : text.confirmPlain}</p>
      {confirm.error && <FailureView error={confirm.error} small />}
      <div className={styles.acts}>
        <Button
          kind="primary"
          busyLabel={confirm.isPending ? shared.working : undefined}
          onClick={() => confirm.mutate(null)}
        >
          {text.confirm}
        </Button>
        {actions.includes('move') && <ButtonLink to={bookingPath({ moves: id })}>{text.move}</ButtonLink>}
        <Cancel appointment={appointment} />
      </div>
    </Card>
  )
}

function PleaseMove({ appointment: { id, closedText } }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  return (
    <Card title={text.mustMove} tone="yours">
      <p>{text.mustMoveText}</p>
      {closedText && <p>{text.because(closedText)}</p>}
      <div className={styles.acts}>
        <ButtonLink kind="primary" to={bookingPath({ moves: id })}>
          {text.move}
        </ButtonLink>
      </div>
    </Card>
  )
}
