import {
  addDays,
  addMonths,
  civilDayOf,
  instantAt,
  minuteOfDay,
  minutesOfTime,
  type CivilDay,
  type ClockTime,
} from './civil-day.ts'
import {
  workingDayAfter,
  workingDayFrom,
  workingDaysBetween,
  type CalendarMissing,
  type WorkCalendar,
} from './work-calendar.ts'

export type LimitUnit = 'working_day' | 'calendar_day' | 'hour' | 'month' | 'same_day'
/** `unknown` is what a source that names no unit gives. `value` is ignored for `same_day`. */
export type Limit = { value: number; unit: LimitUnit | 'unknown' }
export type OfficeHours = { opens: ClockTime; closes: ClockTime; sameDayCutOff: ClockTime }
export type DueDate = { ok: true; dueAt: Date; dueDay: CivilDay }
/** UNIT_UNKNOWN: the source gives no unit, or no amount that can be counted. */
export type NoDueDate = CalendarMissing | { ok: false; reason: 'UNIT_UNKNOWN'; year?: undefined }

const hoursPerDay = 8
const hoursPerHalfDay = 4
const daysPerMonth = 30
const longestLimit = 10_000

const pad = (number: number) => String(number).padStart(2, '0')

function due(day: CivilDay, time: ClockTime): DueDate {
  return { ok: true, dueDay: day, dueAt: instantAt(day, time) }
}

/** What arrives on a day off, or later than `latest`, counts as arriving on the next working day. */
function arrivalDay(instant: Date, latest: ClockTime, calendar: WorkCalendar) {
  const day = civilDayOf(instant)
  const late = minuteOfDay(instant) > minutesOfTime(latest)
  const today = workingDayFrom(calendar, day)
  return today.ok && today.day === day && late ? workingDayFrom(calendar, addDays(day, 1)) : today
}

function endOfMorning(hours: OfficeHours): ClockTime {
  const minutes = minutesOfTime(hours.opens) + hoursPerHalfDay * 60
  return pad(Math.floor(minutes / 60)) + ':' + pad(minutes % 60)
}

/**
 * Working hours are counted as days of 8 hours, the way limits are kept. What is left over is rounded up to half a
 * day: up to 4 hours end 4 hours after opening (11:30 for an office that opens at 07:30), more at closing time.
 */
function afterWorkingHours(from: CivilDay, amount: number, hours: OfficeHours, calendar: WorkCalendar) {
  const rest = amount % hoursPerDay
  const last = workingDayAfter(calendar, from, Math.ceil(amount / hoursPerDay))
  if (!last.ok) return last
  return due(last.day, rest > 0 && rest <= hoursPerHalfDay ? endOfMorning(hours) : hours.closes)
}

/** Only the last day is judged: it moves on when it is a day off (Civil Code 2015, art. 148). */
function atCloseFrom(day: CivilDay, hours: OfficeHours, calendar: WorkCalendar) {
  const last = workingDayFrom(calendar, day)
  return last.ok ? due(last.day, hours.closes) : last
}

/**
 * The day of receipt is not counted (Civil Code 2015, art. 147). Part of a calendar day counts as a whole one, part of
 * a month as that part of 30 days. The minute of the cut-off and of closing still counts as in time.
 */
export function dueDate(request: {
  receivedAt: Date
  limit: Limit
  hours: OfficeHours
  calendar: WorkCalendar
}): DueDate | NoDueDate {
  const { receivedAt, limit, hours, calendar } = request
  const { value, unit } = limit
  const countable = value > 0 && value <= longestLimit
  if (unit === 'unknown' || (unit !== 'same_day' && !countable)) return { ok: false, reason: 'UNIT_UNKNOWN' }

  const received = arrivalDay(receivedAt, unit === 'same_day' ? hours.sameDayCutOff : hours.closes, calendar)
  if (!received.ok) return received

  switch (unit) {
    case 'same_day':
      return due(received.day, hours.closes)
    case 'working_day':
      return afterWorkingHours(received.day, value * hoursPerDay, hours, calendar)
    case 'hour':
      return afterWorkingHours(received.day, value, hours, calendar)
    case 'calendar_day':
      return atCloseFrom(addDays(received.day, Math.ceil(value)), hours, calendar)
    case 'month': {
      const whole = Math.floor(value)
      // Rounded first: 1.1 - 1 is a little more than 0.1 and would cost a day.
      const rest = Math.ceil(Number(((value - whole) * daysPerMonth).toFixed(6)))
      return atCloseFrom(addDays(addMonths(received.day, whole), rest), hours, calendar)
    }
  }
}

/** Working days left after today: 0 on the due day, negative for every working day that has passed since. */
export function remainingWorkingDays(
  now: Date,
  dueDay: CivilDay,
  calendar: WorkCalendar,
): { ok: true; days: number } | CalendarMissing {
  return workingDaysBetween(calendar, civilDayOf(now), dueDay)
}

/**
 * Moves a due date by the working days during which the clock stood still; its time of day stays. Pausing and resuming
 * on one day moves nothing; either of them after closing or on a day off counts as done on the next working day.
 */
export function extendForPause(
  dueAt: Date,
  pausedFrom: Date,
  resumedAt: Date,
  calendar: WorkCalendar,
  hours: OfficeHours,
): (DueDate & { pausedWorkingDays: number }) | CalendarMissing {
  const dueDay = civilDayOf(dueAt)
  if (resumedAt.getTime() <= pausedFrom.getTime()) return { ok: true, dueAt, dueDay, pausedWorkingDays: 0 }
  const paused = arrivalDay(pausedFrom, hours.closes, calendar)
  if (!paused.ok) return paused
  const resumed = arrivalDay(resumedAt, hours.closes, calendar)
  if (!resumed.ok) return resumed
  const stood = workingDaysBetween(calendar, paused.day, resumed.day)
  if (!stood.ok) return stood
  const moved = workingDayAfter(calendar, dueDay, stood.days)
  if (!moved.ok) return moved
  const minute = minuteOfDay(dueAt)
  return { ...due(moved.day, pad(Math.floor(minute / 60)) + ':' + pad(minute % 60)), pausedWorkingDays: stood.days }
}
