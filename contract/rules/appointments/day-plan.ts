import { compareDays, weekdayOf, yearOf, type CivilDay } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { BookingRules, CounterGroup, Session, WeeklySession } from './calendar.ts'

export type ClosedReason = 'weekly' | 'holiday' | 'exception' | 'not-announced'

/** What a counter group does on one day; `note` says what is different about an open one. */
export type DayPlan = {
  sessions: Session[]
  closed: { reason: ClosedReason; text: string | null } | null
  note: string | null
}

type Group = Pick<CounterGroup, 'weekly' | 'exceptions'>

const holdsOn = (session: WeeklySession, day: CivilDay, weekday: number) =>
  session.weekday === weekday &&
  compareDays(session.validFrom, day) <= 0 &&
  (session.validTo === null || compareDays(day, session.validTo) <= 0)

const weeklyOn = (group: Group, day: CivilDay, weekday: number): Session[] =>
  group.weekly.filter((session) => holdsOn(session, day, weekday)).map(plain)

const plain = ({ from, to, counters, place }: Session): Session => ({ from, to, counters, place })

const open = (sessions: Session[], note: string | null): DayPlan => ({ sessions, closed: null, note })
const shut = (reason: ClosedReason, text: string | null): DayPlan => ({
  sessions: [],
  closed: { reason, text },
  note: null,
})

/** What the office wrote for the day itself comes first, then days off, make-up days and the week. */
function base(group: Group, rules: Pick<BookingRules, 'makeUpWeekday'>, work: WorkCalendar, day: CivilDay): DayPlan {
  const exception = group.exceptions.find((one) => one.day === day && one.kind !== 'extra')
  if (exception?.kind === 'closed') return shut('exception', exception.reason)
  if (exception) return open(exception.sessions.map(plain), exception.reason)
  if (work.completeYears.indexOf(yearOf(day)) < 0) return shut('not-announced', null)
  const makeUp = work.makeUpDays.find((one) => one.day === day)
  if (makeUp) return openUnlessEmpty(weeklyOn(group, day, rules.makeUpWeekday), makeUp.name)
  const off = work.holidays.find((one) => one.day === day && (one.confirmed || work.observeUnconfirmed))
  if (off) return shut('holiday', off.name)
  return openUnlessEmpty(weeklyOn(group, day, weekdayOf(day)), null)
}

const openUnlessEmpty = (sessions: Session[], note: string | null) =>
  sessions.length > 0 ? open(sessions, note) : shut('weekly', null)

/** Extra sessions are held besides all that, even on a day off: somebody has written down that very day. */
export function planDay(
  group: Group,
  rules: Pick<BookingRules, 'makeUpWeekday'>,
  work: WorkCalendar,
  day: CivilDay,
): DayPlan {
  const usual = base(group, rules, work, day)
  const extra = group.exceptions.filter((one) => one.day === day && one.kind === 'extra')
  if (extra.length === 0) return usual
  const added = extra.reduce<Session[]>((all, one) => all.concat(one.sessions.map(plain)), [])
  return open(usual.sessions.concat(added), extra.map((one) => one.reason).join(', '))
}
