import { useState } from 'react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { CounterService } from '../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { DayPicker } from './day-picker.tsx'
import { OfferList } from './offer-list.tsx'
import { bookingTexts } from './texts.ts'
import type { About } from './use-about.ts'
import type { Booking } from './use-booking.ts'
import { useOffers } from './use-slots.ts'
import { WishedTime } from './wished-time.tsx'

type Props = { about: About; service: CounterService; booking: Booking; wishPath: string }

/** Which times there are: the best three, and every other one behind a button. */
export function Times({ about, service, booking, wishPath }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { counters, moves } = about
  const where = { unitId: counters.unitId, groupId: service.id }
  const offers = useOffers(where)
  const today = civilDayOf(new Date(counters.now))
  return (
    <>
      {moves && <Notice>{text.chosenToMove(whenWords(moves, today, shared, format))}</Notice>}
      {booking.lapsed && (
        <Notice tone="caution" live>
          {text.lapsed}
        </Notice>
      )}
      <div role="status">{booking.busy && <Notice>{text[booking.busy]}</Notice>}</div>
      {!moves && <WishedTime path={wishPath} where={where} onChoose={booking.choose} />}
      <Group title={text.best}>
        <DataView
          query={offers}
          skeleton={<Skeleton rows={3} />}
          isEmpty={(found) => found.offers.length === 0}
          empty={<Notice>{text.noOffers}</Notice>}
        >
          {(found) => (
            <OfferList
              offers={found.offers.filter(({ slot }) => slot.id !== moves?.slotId)}
              now={found.now}
              onChoose={booking.choose}
            />
          )}
        </DataView>
      </Group>
      <Button wide aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? text.fewerTimes : text.otherTimes}
      </Button>
      {all && (
        <DayPicker
          where={where}
          offerMinutes={counters.rules.offerMinutes}
          mayWait={!moves}
          onChoose={booking.choose}
        />
      )}
    </>
  )
}
