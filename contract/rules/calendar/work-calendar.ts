import { addDays, compareDays, weekdayOf, yearOf, type CivilDay } from './civil-day.ts'

export type Holiday = { day: CivilDay; name: string; confirmed: boolean }

export type WorkCalendar = {
  /** Years whose official days off are all listed; days of any other year are never judged. */
  completeYears: number[]
  holidays: Holiday[]
  /** Saturdays or Sundays that are worked in exchange for a day off. */
  makeUpDays: { day: CivilDay; name: string }[]
  /** Whether days off that no law has confirmed yet (24/11) are kept. */
  observeUnconfirmed: boolean
}

export type CalendarMissing = { ok: false; reason: 'CALENDAR_MISSING'; year: number }

type Found = { ok: true; day: CivilDay } | CalendarMissing

/** Never guesses: a day of a year that is not complete gives CALENDAR_MISSING. */
export function isWorkingDay(calendar: WorkCalendar, day: CivilDay): { ok: true; working: boolean } | CalendarMissing {
  const year = yearOf(day)
  if (calendar.completeYears.indexOf(year) < 0) return { ok: false, reason: 'CALENDAR_MISSING', year }
  if (calendar.makeUpDays.some((makeUp) => makeUp.day === day)) return { ok: true, working: true }
  const off = calendar.holidays.some(
    (holiday) => holiday.day === day && (holiday.confirmed || calendar.observeUnconfirmed),
  )
  return { ok: true, working: !off && weekdayOf(day) <= 5 }
}

/** `day` itself when it is worked, else the next day that is. */
export function workingDayFrom(calendar: WorkCalendar, day: CivilDay): Found {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const judged = isWorkingDay(calendar, candidate)
    if (!judged.ok) return judged
    if (judged.working) return { ok: true, day: candidate }
  }
}

/** The `count`-th working day after `day`, which is itself not counted; `day` when `count` is 0. */
export function workingDayAfter(calendar: WorkCalendar, day: CivilDay, count: number): Found {
  let reached = day
  for (let counted = 0; counted < count; counted += 1) {
    const next = workingDayFrom(calendar, addDays(reached, 1))
    if (!next.ok) return next
    reached = next.day
  }
  return { ok: true, day: reached }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: CivilDay,
  to: CivilDay,
): { ok: true; days: number } | CalendarMissing {
  if (compareDays(from, to) > 0) {
    const passed = workingDaysBetween(calendar, to, from)
    return passed.ok ? { ok: true, days: 0 - passed.days } : passed
  }
  let days = 0
  for (let day = from; day !== to;) {
    day = addDays(day, 1)
    const judged = isWorkingDay(calendar, day)
    if (!judged.ok) return judged
    if (judged.working) days += 1
  }
  return { ok: true, days }
}
