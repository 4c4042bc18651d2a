import { addDays, type CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import type { Format } from '../../i18n/format.ts'
import type { AppointmentWords } from './texts.ts'

type Time = { day: CivilDay; from: string; to: string }

/** `hôm nay, thứ Tư, 25/11/2026`; `today` is the server's day, because a phone may be a day off. */
export function dayWords(day: CivilDay, today: CivilDay | undefined, text: AppointmentWords, format: Format): string {
  const near = day === today ? text.today : today && day === addDays(today, 1) ? text.tomorrow : undefined
  return near === undefined ? format.day(day) : `${near}, ${format.day(day)}`
}

/** `08:00–08:30 ngày mai, thứ Năm, 26/11/2026` */
export const whenWords = (time: Time, today: CivilDay | undefined, text: AppointmentWords, format: Format): string =>
  `${time.from}–${time.to} ${dayWords(time.day, today, text, format)}`

/** `4:05` */
export const clockWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
