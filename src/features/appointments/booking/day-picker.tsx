import { useState } from 'react'
import type { BookingDay, Slot } from '../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { classNames } from '../../../lib/class-names.ts'
import { Group } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { appointmentTexts } from '../texts.ts'
import { dayWords } from '../when.ts'
import styles from './booking.module.css'
import { closedWords, dayState, isMorning, shownSlots } from './slot-words.ts'
import { bookingTexts } from './texts.ts'
import { useDays, useDaySlots, type Where } from './use-slots.ts'
import { WaitForDay } from './wait-for-day.tsx'

type Props = { where: Where; offerMinutes: number; mayWait: boolean; onChoose: (slot: Slot) => void }

/** Every day that can be booked, closed ones too with why, and the times of the chosen one. */
export function DayPicker({ where, ...rest }: Props) {
  const days = useDays(where)
  return (
    <DataView query={days} skeleton={<Skeleton rows={3} />}>
      {({ days: list, today }) => <Days days={list} today={today} where={where} {...rest} />}
    </DataView>
  )
}

function Days({ days, today, ...rest }: Props & { days: readonly BookingDay[]; today: string }) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const [chosen, choose] = useState(() => (days.find(({ state }) => state === 'open') ?? days[0])?.day)
  const day = days.find((one) => one.day === chosen)
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{text.day}</legend>
        <div className={styles.days}>
          {days.map((one) => (
            <label key={one.day} className={classNames(styles.day, one.state !== 'open' && styles.shut)}>
              <input
                className={styles.input}
                type="radio"
                name="day"
                checked={one.day === chosen}
                aria-label={`${dayWords(one.day, today, shared, format)}, ${dayState(one, shared.seatsLeft, text)}`}
                onChange={() => choose(one.day)}
              />
              <span className={styles.face}>
                {format.weekday(one.weekday)}
                <b>{format.shortDay(one.day).slice(0, 5)}</b>
                <span className={styles.state}>{dayState(one, shared.seatsLeft, text)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {day && <DayDetail key={day.day} day={day} today={today} {...rest} />}
    </>
  )
}

function DayDetail({ day, today, ...rest }: Props & { day: BookingDay; today: string }) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const words = dayWords(day.day, today, shared, format)
  if (day.state === 'closed')
    return (
      <Notice live>
        <p>
          <b>{text.closedAt(words)}</b>
        </p>
        <p>{closedWords(day, text)}</p>
      </Notice>
    )
  return (
    <>
      {day.note && <Notice>{day.note}</Notice>}
      {day.state === 'over' && <Notice live>{text.overDay}</Notice>}
      {day.state === 'full' && rest.mayWait && <WaitForDay day={day.day} title={words} {...rest} />}
      <SlotsOfDay day={day.day} {...rest} />
    </>
  )
}

function SlotsOfDay({ day, where, onChoose }: Omit<Props, 'mayWait' | 'offerMinutes'> & { day: string }) {
  const text = useText(bookingTexts)
  const query = useDaySlots(where, day)
  return (
    <DataView query={query} skeleton={<Skeleton rows={2} />}>
      {({ slots }) => {
        const shown = shownSlots(slots)
        return (
          <>
            <SlotGroup title={text.morning} slots={shown.filter(isMorning)} onChoose={onChoose} />
            <SlotGroup title={text.afternoon} slots={shown.filter((slot) => !isMorning(slot))} onChoose={onChoose} />
          </>
        )
      }}
    </DataView>
  )
}

function SlotGroup({ title, slots, onChoose }: { title: string; slots: Slot[]; onChoose: (slot: Slot) => void }) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  if (slots.length === 0) return null
  const state = (slot: Slot) =>
    slot.state === 'open' ? shared.seatsLeft(slot.seatsLeft) : slot.state === 'full' ? text.fullSlot : text.tooLate
  return (
    <Group title={title}>
      <div className={styles.slots}>
        {slots.map((slot) => (
          <button
            key={slot.id}
            type="button"
            className={classNames(styles.slot, slot.state !== 'open' && styles.shut)}
            disabled={slot.state !== 'open'}
            aria-label={text.pickSlot(slot.from, slot.to, state(slot))}
            onClick={() => onChoose(slot)}
          >
            <b>{slot.from}</b>
            <span className={styles.state}>{state(slot)}</span>
            {slot.place && <span className={styles.state}>{slot.place.name}</span>}
          </button>
        ))}
      </div>
    </Group>
  )
}
