import type { BookingDay, Slot } from '../../../../contract/schemas/appointment-slot.ts'
import type { BookingWords } from './texts.ts'

/** What stands under a day: how many seats, or why none. */
export function dayState(day: BookingDay, seats: (count: number) => string, text: BookingWords): string {
  switch (day.state) {
    case 'open':
      return seats(day.seatsLeft)
    case 'full':
      return text.fullShort
    case 'over':
      return text.overShort
    case 'closed':
      return text.closedShort
  }
}

/** Why a day is closed, in a sentence; honest about a year whose days off nobody has announced. */
export function closedWords({ closed }: BookingDay, text: BookingWords): string {
  if (closed?.reason === 'not-announced') return text.notAnnounced
  if (closed?.text) return text.closedFor(closed.text)
  return closed?.reason === 'weekly' ? text.closedBecause.weekly : text.closedBecause.exception
}

/** Slots that are worth a line: what is over is not. */
export const shownSlots = (slots: readonly Slot[]): Slot[] =>
  slots.filter(({ state }) => state === 'open' || state === 'full' || state === 'too-late')

export const isMorning = ({ from }: Pick<Slot, 'from'>) => from < '12:00'
