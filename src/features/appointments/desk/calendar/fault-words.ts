import type { CalendarFault } from '../../../../../contract/rules/appointments/check-calendar.ts'
import type { UnitCalendar } from '../../../../../contract/rules/appointments/calendar.ts'
import { capital, type Speak } from './calendar-words.ts'
import type { CalendarWords } from './texts.ts'

export type Fault = { path: string; keyword: string }

const isFault = (text: CalendarWords, keyword: string): keyword is CalendarFault =>
  Object.prototype.hasOwnProperty.call(text.fault, keyword)

/** Where it is, in the words of the screen, and what is wrong there. */
export function faultWords(speak: Speak, calendar: UnitCalendar, { path, keyword }: Fault): string {
  const { text } = speak
  const what = isFault(text, keyword) ? text.fault[keyword] : text.fault.unknown
  return text.faultAt(placeWords(speak, calendar, path), what)
}

function placeWords({ text, format }: Speak, { groups }: UnitCalendar, path: string): string {
  const [, root, at = '', list, index = ''] = path.split('/')
  if (root !== 'groups') return text.rulesTitle
  const group = groups[Number(at)]
  if (!group) return text.title
  const parts = [group.name]
  const session = list === 'weekly' ? group.weekly[Number(index)] : undefined
  if (session) parts.push(format.weekday(session.weekday), `${session.from}–${session.to}`)
  const exception = list === 'exceptions' ? group.exceptions[Number(index)] : undefined
  if (exception) parts.push(/^\d{4}-\d{2}-\d{2}$/.test(exception.day) ? format.day(exception.day) : exception.day)
  return capital(parts.join(', '))
}
