import {
  addDays,
  civilDayOf,
  minuteOfDay,
  minutesOfTime,
  weekdayOf,
  yearOf,
  type CivilDay,
  type ClockTime,
} from '../calendar/civil-day.ts'
import { workingDayFrom, type WorkCalendar } from '../calendar/work-calendar.ts'
import { existsOn, type Period } from './unit-at.ts'

/** Hours of a weekday, 1 = Monday … 7 = Sunday. */
export type WeekHours = { weekday: number; from: ClockTime; to: ClockTime }
export type Span = { from: ClockTime; to: ClockTime }

export type DayOfCounter = {
  spans: Span[]
  /** The day off, when that is why nobody is there. */
  holiday?: string | undefined
  /** Why a Saturday or Sunday is worked. */
  makeUp?: string | undefined
  /** Whether the days off of this year are known. */
  known: boolean
}

export type OpenNow = {
  today: DayOfCounter
  /** The span that is running. */
  open: Span | undefined
  /** When it opens again; undefined while open, and when no day within a month can be named. */
  next: { day: CivilDay; from: ClockTime } | undefined
}

const monday = 1
const farthestDays = 31

/** The weekly hours of a day, where a unit's own are kept for periods. */
export function hoursOn(
  periods: readonly (Period & { weekly: WeekHours[] })[],
  day: CivilDay,
): WeekHours[] | undefined {
  return periods.filter((period) => existsOn(period, day))[0]?.weekly
}

/** What a counter does on a day. A make-up day has a Monday's hours, whatever day of the week it is. */
export function dayOfCounter(calendar: WorkCalendar, weekly: readonly WeekHours[], day: CivilDay): DayOfCounter {
  const known = calendar.completeYears.indexOf(yearOf(day)) >= 0
  const makeUp = calendar.makeUpDays.filter((one) => one.day === day)[0]?.name
  const holiday = calendar.holidays.filter(
    (one) => one.day === day && (one.confirmed || calendar.observeUnconfirmed),
  )[0]?.name
  if (makeUp === undefined && holiday !== undefined) return { spans: [], holiday, known }
  const weekday = makeUp === undefined ? weekdayOf(day) : monday
  const spans = weekly
    .filter((hours) => hours.weekday === weekday)
    .map(({ from, to }) => ({ from, to }))
    .sort((one, other) => minutesOfTime(one.from) - minutesOfTime(other.from))
  return { spans, makeUp, known }
}

/** Whether the counter is open at a moment, by the weekly hours and the days off; the closing minute is closed. */
export function openNow(calendar: WorkCalendar, weekly: readonly WeekHours[], now: Date): OpenNow {
  const day = civilDayOf(now)
  const minute = minuteOfDay(now)
  const today = dayOfCounter(calendar, weekly, day)
  const open = today.spans.filter(({ from, to }) => minutesOfTime(from) <= minute && minute < minutesOfTime(to))[0]
  return { today, open, next: open ? undefined : nextOpening(calendar, weekly, day, minute) }
}

/** Never guesses: from the first day of a year whose days off are not known, there is no next opening. */
function nextOpening(calendar: WorkCalendar, weekly: readonly WeekHours[], from: CivilDay, minute: number) {
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    const day = addDays(from, ahead)
    const { spans, known } = dayOfCounter(calendar, weekly, day)
    if (!known) return undefined
    const span = spans.filter((one) => ahead > 0 || minutesOfTime(one.from) > minute)[0]
    if (span) return { day, from: span.from }
  }
  return undefined
}

/** Whether what is handed in now is answered today (same-day acts), or from which day on it counts. */
export function sameDay(
  calendar: WorkCalendar,
  cutOff: ClockTime,
  now: Date,
): { kind: 'today' } | { kind: 'later'; day: CivilDay } | { kind: 'unknown' } {
  const day = civilDayOf(now)
  const late = minuteOfDay(now) > minutesOfTime(cutOff)
  const today = workingDayFrom(calendar, day)
  if (!today.ok) return { kind: 'unknown' }
  if (today.day === day && !late) return { kind: 'today' }
  const later = today.day === day ? workingDayFrom(calendar, addDays(day, 1)) : today
  return later.ok ? { kind: 'later', day: later.day } : { kind: 'unknown' }
}
