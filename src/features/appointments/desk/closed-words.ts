import type { BookingDay } from '../../../../contract/schemas/appointment-slot.ts'
import type { DeskWords } from './texts.ts'

/** Why a day is closed. A year whose days off nobody has announced yet says so. */
export function closedWords(text: DeskWords, { reason, text: said }: NonNullable<BookingDay['closed']>, day: string) {
  if (reason === 'not-announced') return text.notAnnounced(day.slice(0, 4))
  return said ?? text.closedWeekly
}
