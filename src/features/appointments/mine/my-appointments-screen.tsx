import { useLocation } from 'react-router-dom'
import { useQueries } from '@tanstack/react-query'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { AppointmentSummary } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { bookingRoot } from '../../../lib/booking-path.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { List } from '../../../ui/list.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { AppointmentRow } from '../appointment-row.tsx'
import styles from '../appointments.module.css'
import { appointmentTexts } from '../texts.ts'
import { appointmentQuery, usePast, useUpcoming } from '../use-appointments.ts'
import { OfferedSeats } from './offered-seats.tsx'
import { mineTexts } from './texts.ts'
import { WaitList } from './wait-list.tsx'
import { WishList } from './wish-list.tsx'

/** Tickets of the next appointments are fetched along, so that they open without a network. */
const fetchedAlong = 3

/** `/lich-hen`: what is offered, wished, booked, waited for, and over. */
export function MyAppointmentsScreen() {
  const shared = useText(appointmentTexts)
  const api = useApi()
  const upcoming = useUpcoming()
  const ids = upcoming.data?.items.slice(0, fetchedAlong).map(({ id }) => id) ?? []
  useQueries({ queries: ids.map((id) => appointmentQuery(api, id)) })
  return (
    <Screen
      title={shared.mine}
      footer={
        <ActionBar>
          <ButtonLink kind="primary" to={bookingRoot}>
            {shared.bookLong}
          </ButtonLink>
        </ActionBar>
      }
    >
      <div className={styles.parts}>
        <OfferedSeats />
        <WishList />
        <DataView query={upcoming} skeleton={<Skeleton rows={3} />}>
          {({ items }) => <Upcoming items={items} />}
        </DataView>
        <WaitList />
        <Past />
      </div>
    </Screen>
  )
}

function Upcoming({ items }: { items: readonly AppointmentSummary[] }) {
  const text = useText(mineTexts)
  const past = usePast()
  const never = items.length === 0 && past.data?.pages.every((page) => page.items.length === 0)
  if (never) return <Empty picture="boat" sentence={text.none} />
  if (items.length === 0) return <p>{text.noneAhead}</p>
  return (
    <Group title={text.upcoming}>
      <Rows label={text.upcoming} items={items} />
    </Group>
  )
}

function Past() {
  const text = useText(mineTexts)
  const past = usePast()
  const items = past.data?.pages.reduce<AppointmentSummary[]>((all, page) => [...all, ...page.items], []) ?? []
  if (items.length === 0) return null
  return (
    <Group title={text.past}>
      <Rows label={text.past} items={items} />
      {past.hasNextPage && (
        <div className={styles.acts}>
          <Button
            wide
            busyLabel={past.isFetchingNextPage ? text.loadingMore : undefined}
            onClick={() => void past.fetchNextPage()}
          >
            {text.more}
          </Button>
        </div>
      )}
    </Group>
  )
}

function Rows({ label, items }: { label: string; items: readonly AppointmentSummary[] }) {
  const { pathname } = useLocation()
  const today = useServerDay()
  return (
    <List label={label}>
      {items.map((one) => (
        <AppointmentRow key={one.id} appointment={one} today={today} current={pathname === `/lich-hen/${one.id}`} />
      ))}
    </List>
  )
}

/** Lists carry no time of the server; the tickets that were fetched along do. */
function useServerDay(): string | undefined {
  const api = useApi()
  const upcoming = useUpcoming(false)
  const ids = upcoming.data?.items.slice(0, 1).map(({ id }) => id) ?? []
  const [first] = useQueries({ queries: ids.map((id) => ({ ...appointmentQuery(api, id), enabled: false })) })
  return first?.data && !first.isStale ? civilDayOf(new Date(first.data.now)) : undefined
}
