import type { ComponentType } from 'react'
import { useParams, useSearchParams } from 'react-router-dom'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath } from '../../../lib/booking-path.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from '../appointments.module.css'
import { useAppointment } from '../use-appointments.ts'
import { Asked } from './asked.tsx'
import { ChangeActs } from './change-acts.tsx'
import { EarlierOffer } from './earlier-offer.tsx'
import { KeepActs } from './keep-acts.tsx'
import { TicketHead } from './ticket-head.tsx'
import { TicketPapers } from './ticket-papers.tsx'
import { ticketTexts } from './texts.ts'

/** What stands on the ticket on the day itself; another folder brings it. */
export type OnTheDay = ComponentType<{ appointment: Appointment }>

/** `/lich-hen/:id`: everything about one appointment, readable without a network once it was opened. */
export function TicketScreen({ onTheDay }: { onTheDay?: OnTheDay }) {
  const text = useText(ticketTexts)
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const query = useAppointment(id)
  return (
    <Screen key={id} title={text.title} back="/lich-hen">
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(appointment) => (
          <TicketPage
            appointment={appointment}
            at={query.dataUpdatedAt}
            isNew={params.get('moi') === '1'}
            onTheDay={onTheDay}
          />
        )}
      </DataView>
    </Screen>
  )
}

type Props = { appointment: Appointment; at: number; isNew: boolean; onTheDay: OnTheDay | undefined }

function TicketPage({ appointment, at, isNew, onTheDay: OnDay }: Props) {
  const text = useText(ticketTexts)
  const today = civilDayOf(new Date(appointment.now))
  const isOpen = appointment.status === 'booked' || appointment.status === 'arrived'
  return (
    <div className={styles.parts}>
      {isNew && appointment.status === 'booked' && (
        <Notice tone="done" live>
          {text.bookedNow}
        </Notice>
      )}
      <Asked appointment={appointment} />
      <EarlierOffer appointment={appointment} today={today} at={at} />
      <TicketHead appointment={appointment} today={today} />
      {OnDay && <OnDay appointment={appointment} />}
      <TicketPapers appointment={appointment} />
      {isOpen ? (
        <>
          <KeepActs appointment={appointment} today={today} />
          <ChangeActs appointment={appointment} />
        </>
      ) : (
        <ButtonLink
          kind="primary"
          wide
          to={bookingPath({
            procedure: appointment.procedureCode ?? undefined,
            group: appointment.procedureCode ? undefined : appointment.groupId,
            unit: appointment.unitId,
          })}
        >
          {text.bookAgain}
        </ButtonLink>
      )}
    </div>
  )
}
