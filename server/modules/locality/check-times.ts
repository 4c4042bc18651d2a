import {
  addDays,
  compareDays,
  isCivilDay,
  weekdayOf,
  yearOf,
  type CivilDay,
} from '../../../contract/rules/calendar/civil-day.ts'
import type { OfficeHours } from '../../../contract/rules/calendar/deadline.ts'
import type { Holiday, WorkCalendar } from '../../../contract/rules/calendar/work-calendar.ts'
import type { Note } from './faults.ts'
import type { CalendarEntry, HoursEntry } from './schema.ts'

const longestRun = 15
const friday = 5

/** Notes days that do not exist, lie in no complete year or contradict one another. */
export function checkCalendar(calendar: CalendarEntry, note: Note) {
  const complete = (day: CivilDay) => calendar.completeYears.includes(yearOf(day))
  const checkDay = (day: CivilDay, at: string) => {
    if (!isCivilDay(day)) note(at, `there is no day ${day}`)
    else if (!complete(day)) note(at, `${yearOf(day)} is not among the complete years`)
  }
  calendar.holidays.forEach(({ from, to }, index) => {
    const at = `/holidays/${index}`
    checkDay(from, `${at}/from`)
    checkDay(to, `${at}/to`)
    if (compareDays(to, from) < 0) note(`${at}/to`, 'lies before from')
    else if (compareDays(to, addDays(from, longestRun)) > 0) note(`${at}/to`, `is more than ${longestRun} days later`)
  })
  calendar.makeUpDays.forEach(({ day }, index) => {
    const at = `/makeUpDays/${index}/day`
    checkDay(day, at)
    if (weekdayOf(day) <= friday) note(at, 'is no Saturday or Sunday')
    if (calendar.holidays.some((run) => compareDays(run.from, day) <= 0 && compareDays(day, run.to) <= 0))
      note(at, 'is a holiday at the same time')
  })
}

export function checkHours({ weekly, sameDayCutOff }: HoursEntry, note: Note) {
  weekly.forEach(({ from, to }, index) => {
    if (from >= to) note(`/weekly/${index}/to`, 'is not later than from')
  })
  const { opens, closes } = receptionOf({ weekly, sameDayCutOff, unconfirmed: null })
  if (sameDayCutOff <= opens || sameDayCutOff > closes) note('/sameDayCutOff', 'lies outside the opening hours')
}

/** From the first opening to the last closing of a day: what deadlines are counted by. */
export function receptionOf({ weekly, sameDayCutOff }: HoursEntry): OfficeHours {
  const opens = weekly.map((hours) => hours.from).sort()[0] ?? sameDayCutOff
  const closes = weekly.map((hours) => hours.to).sort()[weekly.length - 1] ?? sameDayCutOff
  return { opens, closes, sameDayCutOff }
}

/** The calendar with each day of a run by itself. */
export function calendarOf({ holidays, ...rest }: CalendarEntry): WorkCalendar {
  return { ...rest, holidays: holidays.flatMap(daysOf) }
}

function daysOf({ from, to, name, confirmed }: CalendarEntry['holidays'][number]): Holiday[] {
  const days: Holiday[] = []
  for (let day = from; compareDays(day, to) <= 0; day = addDays(day, 1)) days.push({ day, name, confirmed })
  return days
}
