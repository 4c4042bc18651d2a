import { useQuery } from '@tanstack/react-query'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List } from '../../../ui/list.tsx'
import { AppointmentRow } from '../appointment-row.tsx'
import { appointmentQuery, useUpcoming } from '../use-appointments.ts'
import { OfferedSeats } from './offered-seats.tsx'
import { mineTexts } from './texts.ts'
import { WishList } from './wish-list.tsx'

/** On home: the next appointment, and what waits for an answer. Nothing when there is nothing. */
export function NextAppointment() {
  const text = useText(mineTexts)
  const api = useApi()
  const { data } = useUpcoming()
  const next = data?.items[0]
  // Fetched along so that the ticket opens at the counter without a network; it also knows the server's day.
  const ticket = useQuery({ ...appointmentQuery(api, next?.id ?? ''), enabled: next !== undefined })
  const today = ticket.data && !ticket.isError ? civilDayOf(new Date(ticket.data.now)) : undefined
  return (
    <>
      <OfferedSeats />
      <WishList />
      {next && (
        <Group title={text.next}>
          <List label={text.next}>
            <AppointmentRow appointment={next} today={today} />
          </List>
        </Group>
      )}
    </>
  )
}
