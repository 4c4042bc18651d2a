import { CalendarClock } from 'lucide-react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Slot, SlotOffer } from '../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { List, ListRow } from '../../../ui/list.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { bookingTexts } from './texts.ts'

type Props = { offers: readonly SlotOffer[]; now: string; onChoose: (slot: Slot) => void }

/** The best times, each with why it is one. */
export function OfferList({ offers, now, onChoose }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const today = civilDayOf(new Date(now))
  return (
    <List label={text.best}>
      {offers.map(({ kind, slot }) => (
        <ListRow
          key={kind}
          lead={<CalendarClock size={24} />}
          title={whenWords(slot, today, shared, format)}
          lines={[text.kinds[kind], shared.seatsLeft(slot.seatsLeft), slot.place?.name].filter(Boolean).join(' · ')}
          onPress={() => onChoose(slot)}
        />
      ))}
    </List>
  )
}
