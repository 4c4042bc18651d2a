/** A day in Vietnam as 'YYYY-MM-DD'. */
export type CivilDay = string
/** A time of day in Vietnam as 'HH:MM'. */
export type ClockTime = string

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
// Vietnam has kept UTC+7 without summer time since 1975, so no time zone data is needed (old web views have little).
const offsetMs = 7 * 60 * minuteMs

function midnightUtc(day: CivilDay): number | undefined {
  const parts = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(day)
  if (!parts) return undefined
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  // Date.UTC lets 31 February roll over into March.
  return new Date(time).toISOString().slice(0, 10) === day ? time : undefined
}

function midnightOrThrow(day: CivilDay): number {
  const time = midnightUtc(day)
  if (time === undefined) throw new RangeError('Not a civil day: ' + day)
  return time
}

const dayAt = (utc: number): CivilDay => new Date(utc).toISOString().slice(0, 10)

export function isCivilDay(text: string): boolean {
  return midnightUtc(text) !== undefined
}

export function civilDayOf(instant: Date): CivilDay {
  return dayAt(instant.getTime() + offsetMs)
}

/** Whole minutes since midnight in Vietnam, 0 to 1439. */
export function minuteOfDay(instant: Date): number {
  const local = instant.getTime() + offsetMs
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs)
}

/** Minutes since midnight; throws on anything but 'HH:MM'. */
export function minutesOfTime(time: ClockTime): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!parts) throw new RangeError('Not a time of day: ' + time)
  return Number(parts[1]) * 60 + Number(parts[2])
}

export function instantAt(day: CivilDay, time: ClockTime): Date {
  return new Date(midnightOrThrow(day) + minutesOfTime(time) * minuteMs - offsetMs)
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return dayAt(midnightOrThrow(day) + days * dayMs)
}

/** The same day of a later month, or that month's last day when it is shorter (31/1 + 1 month = 28/2). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const date = new Date(midnightOrThrow(day))
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)))
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: CivilDay): number {
  return new Date(midnightOrThrow(day)).getUTCDay() || 7
}

export function yearOf(day: CivilDay): number {
  return new Date(midnightOrThrow(day)).getUTCFullYear()
}

/** Negative when `a` is earlier, as `Array.sort` wants it. */
export function compareDays(a: CivilDay, b: CivilDay): number {
  return (midnightOrThrow(a) - midnightOrThrow(b)) / dayMs
}
