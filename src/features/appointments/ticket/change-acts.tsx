import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath } from '../../../lib/booking-path.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { CheckField } from '../../../ui/check-field.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import styles from '../appointments.module.css'
import { Cancel } from './cancel.tsx'
import { ticketTexts } from './texts.ts'
import { useTicketAct } from './use-ticket-act.ts'

/** Move, be offered an earlier seat, cancel: what is possible now; what is asked stands at the top already. */
export function ChangeActs({ appointment }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  const format = useFormat()
  const { id, actions, asks, status, changeUntil, confirmedAt } = appointment
  if (status !== 'booked') return null
  return (
    <Group title={text.change}>
      {confirmedAt && <p className={styles.second}>{text.confirmedAt(format.moment(confirmedAt))}</p>}
      {actions.includes('want-earlier') && <EarlierWish appointment={appointment} />}
      {!actions.includes('move') && <p className={styles.second}>{text.tooLate(format.moment(changeUntil))}</p>}
      {asks !== 'confirm' && (
        <div className={styles.acts}>
          {actions.includes('move') && asks === null && (
            <ButtonLink to={bookingPath({ moves: id })}>{text.move}</ButtonLink>
          )}
          <Cancel appointment={appointment} />
        </div>
      )}
    </Group>
  )
}

function EarlierWish({ appointment: { id, wantsEarlier } }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  const wish = useTicketAct(id, (api, wanted: boolean, options) =>
    api('POST /appointments/{id}/earlier', { params: { id }, body: { wanted } }, options),
  )
  const shown = wish.isPending ? wish.variables : wantsEarlier
  return (
    <>
      <CheckField
        label={text.earlier}
        hint={text.earlierHint}
        checked={shown}
        onChange={(wanted) => wish.isPending || wish.mutate(wanted)}
      />
      {wish.error && <FailureView error={wish.error} small />}
    </>
  )
}
