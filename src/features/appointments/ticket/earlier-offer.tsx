import { useQueryClient } from '@tanstack/react-query'
import type { CivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Appointment, Hold } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../appointments.module.css'
import { Countdown } from '../countdown.tsx'
import { Refusal } from '../refusal.tsx'
import { appointmentTexts } from '../texts.ts'
import { keys } from '../use-appointments.ts'
import { whenWords } from '../when.ts'
import { ticketTexts } from './texts.ts'
import { useTicketAct } from './use-ticket-act.ts'

type Props = { appointment: Appointment; today: CivilDay; at: number }

/** An earlier seat that was freed, kept for this person for some minutes. */
export function EarlierOffer({ appointment, today, at }: Props) {
  const offer = appointment.earlierOffer
  return offer && <Offer key={offer.id} id={appointment.id} offer={offer} today={today} at={at} />
}

function Offer({ id, offer, today, at }: { id: string; offer: Hold; today: CivilDay; at: number }) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const toast = useToast()
  const api = useApi()
  const queries = useQueryClient()
  const when = whenWords(offer.slot, today, shared, format)
  const readAgain = () => void queries.invalidateQueries({ queryKey: keys.one(id) })
  const take = useTicketAct(
    id,
    (call, holdId: string, options) =>
      call('POST /appointments/{id}/move', { params: { id }, body: { holdId } }, options),
    () => toast(text.earlierTaken(when)),
  )
  const decline = () =>
    void api('DELETE /holds/{id}', { params: { id: offer.id } })
      .catch(() => undefined)
      .then(readAgain)
  return (
    <Card title={text.earlierTitle} tone="yours">
      <Countdown secondsLeft={offer.secondsLeft} at={at} onOver={readAgain} />
      <p className={styles.when}>{when}</p>
      {take.error && <Refusal error={take.error} />}
      <div className={styles.acts}>
        <Button
          kind="primary"
          busyLabel={take.isPending ? shared.working : undefined}
          onClick={() => take.mutate(offer.id)}
        >
          {text.takeEarlier}
        </Button>
        <Button onClick={decline}>{text.declineEarlier}</Button>
      </div>
    </Card>
  )
}
