import { useQueryClient } from '@tanstack/react-query'
import type { Hold } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath } from '../../../lib/booking-path.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import styles from '../appointments.module.css'
import { Countdown } from '../countdown.tsx'
import { appointmentTexts } from '../texts.ts'
import { keys, useHolds } from '../use-appointments.ts'
import { whenWords } from '../when.ts'
import { mineTexts } from './texts.ts'

/** Freed seats that are kept for the person for some minutes: from the wait-list, or before an appointment they have. */
export function OfferedSeats() {
  const holds = useHolds(true)
  const offers = holds.data?.filter(({ kind }) => kind === 'offer') ?? []
  return (
    <>
      {offers.map((hold) => (
        <OfferedSeat key={hold.id} hold={hold} at={holds.dataUpdatedAt} />
      ))}
    </>
  )
}

function OfferedSeat({ hold, at }: { hold: Hold; at: number }) {
  const text = useText(mineTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const api = useApi()
  const queries = useQueryClient()
  const { id, appointmentId, slot, groupName } = hold
  const readAgain = () => {
    void queries.invalidateQueries({ queryKey: keys.holds })
    void queries.invalidateQueries({ queryKey: keys.waits })
  }
  const decline = () =>
    void api('DELETE /holds/{id}', { params: { id } })
      .catch(() => undefined)
      .then(readAgain)
  return (
    <Card title={text.offers} tone="yours">
      <Countdown secondsLeft={hold.secondsLeft} at={at} onOver={readAgain} />
      <p className={styles.when}>{whenWords(slot, undefined, shared, format)}</p>
      <p>{appointmentId ? text.earlierOffer : groupName}</p>
      <div className={styles.acts}>
        {appointmentId ? (
          <ButtonLink kind="primary" to={`/lich-hen/${appointmentId}`}>
            {text.openTicket}
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" to={bookingPath({ hold: id })}>
            {text.take}
          </ButtonLink>
        )}
        <Button onClick={decline}>{text.decline}</Button>
      </div>
    </Card>
  )
}
