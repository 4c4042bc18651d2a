import type { Slot } from '../../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Chips } from '../../../../ui/chips.tsx'
import { DataView } from '../../../../ui/data-view.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { closedWords } from '../closed-words.ts'
import { deskTexts } from '../texts.ts'
import { useDaySlots } from '../use-desk.ts'
import { deskBookingTexts } from './texts.ts'
import { useBookingDays } from './use-desk-booking.ts'

type Props = {
  groupId: string
  day: string
  slotId: string
  onDay: (day: string) => void
  onSlot: (slotId: string) => void
}

/** A day that is open, and a time of it with a seat left. */
export function SlotPicker({ groupId, day, slotId, onDay, onSlot }: Props) {
  const text = useText(deskBookingTexts)
  const desk = useText(deskTexts)
  const format = useFormat()
  const query = useBookingDays(groupId)
  return (
    <DataView query={query} skeleton={<Skeleton rows={2} />}>
      {({ days }) => {
        const open = days.filter((one) => one.closed === null)
        const closed = days.filter((one) => one.closed?.text || one.closed?.reason === 'not-announced')
        if (open.length === 0) return <p>{text.noDay}</p>
        return (
          <>
            <Chips
              label={text.day}
              options={open.map((one) => ({ value: one.day, label: format.day(one.day).replace(/\/\d{4}$/, '') }))}
              value={day}
              onChange={onDay}
            />
            {closed.map(
              (one) =>
                one.closed && (
                  <p key={one.day}>{text.closedDay(format.day(one.day), closedWords(desk, one.closed, one.day))}</p>
                ),
            )}
            {day !== '' && <Times groupId={groupId} day={day} slotId={slotId} onSlot={onSlot} />}
          </>
        )
      }}
    </DataView>
  )
}

/** Staff may book up to the beginning of a slot, where residents are already too late. */
const mayBook = ({ state, seatsLeft }: Slot) => (state === 'open' || state === 'too-late') && seatsLeft > 0

function Times({ groupId, day, slotId, onSlot }: Omit<Props, 'onDay'>) {
  const text = useText(deskBookingTexts)
  const format = useFormat()
  const query = useDaySlots(groupId, day)
  const label = ({ from, seatsLeft, place }: Slot) =>
    place
      ? text.slotAtPlace(from, format.number(seatsLeft), place.name)
      : text.slotLabel(from, format.number(seatsLeft))
  return (
    <DataView query={query} skeleton={<Skeleton rows={1} />}>
      {({ slots }) => {
        const free = slots.filter(mayBook)
        if (free.length === 0) return <p role="status">{text.noSlot}</p>
        return (
          <Chips
            label={text.slot}
            options={free.map((slot) => ({ value: slot.id, label: label(slot) }))}
            value={slotId}
            onChange={onSlot}
          />
        )
      }}
    </DataView>
  )
}
