import type {
  BookingRules,
  CalendarException,
  CounterGroup,
  Session,
  UnitCalendar,
  WeeklySession,
} from '../../../../../contract/rules/appointments/calendar.ts'
import { addDays, compareDays, type CivilDay } from '../../../../../contract/rules/calendar/civil-day.ts'

/**
 * What a clerk wants changed, one act each. Kept as acts and not as a changed calendar, so that they can be laid on
 * whatever calendar stands on the server by the time they are saved, and be read out one by one.
 */
export type CalendarChange =
  | { kind: 'closed'; groupIds: string[]; from: CivilDay; to: CivilDay; reason: string }
  | { kind: 'hours'; groupId: string; day: CivilDay; reason: string; sessions: Session[] }
  | { kind: 'extra'; groupId: string; day: CivilDay; reason: string; sessions: Session[] }
  | { kind: 'usual'; groupId: string; day: CivilDay }
  | { kind: 'week'; groupId: string; weekdays: number[]; from: CivilDay; to: CivilDay | null; sessions: Session[] }
  | { kind: 'group'; groupId: string; serviceMinutes: number; counterNames: string[] }
  | { kind: 'rules'; rules: Partial<BookingRules> }

export type KeptChange = { id: string; change: CalendarChange }

/** Longer closings are written down piece by piece; this also ends a mistyped year. */
const longestClosing = 62

export function daysOf(from: CivilDay, to: CivilDay): CivilDay[] {
  const days = Math.min(longestClosing, compareDays(to, from) + 1)
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(from, index))
}

export function applyChange(calendar: UnitCalendar, change: CalendarChange): UnitCalendar {
  if (change.kind === 'rules') return { ...calendar, rules: { ...calendar.rules, ...change.rules } }
  const touches = (id: string) => (change.kind === 'closed' ? change.groupIds.includes(id) : change.groupId === id)
  return {
    ...calendar,
    groups: calendar.groups.map((group) => (touches(group.id) ? changeGroup(group, change) : group)),
  }
}

export const applyChanges = (calendar: UnitCalendar, changes: readonly CalendarChange[]) =>
  changes.reduce(applyChange, calendar)

function changeGroup(group: CounterGroup, change: Exclude<CalendarChange, { kind: 'rules' }>): CounterGroup {
  switch (change.kind) {
    case 'group':
      return { ...group, serviceMinutes: change.serviceMinutes, counterNames: change.counterNames }
    case 'week':
      return { ...group, weekly: changeWeek(group.weekly, change) }
    case 'closed':
      // A closed day has nothing else: extra sessions would be held all the same.
      return withDays(group, daysOf(change.from, change.to), (day) => [
        { day, kind: 'closed', reason: change.reason, sessions: [] },
      ])
    case 'usual':
      return withDays(group, [change.day], () => [])
    case 'hours':
      return withDays(group, [change.day], (day, before) => [
        { day, kind: 'hours', reason: change.reason, sessions: change.sessions },
        ...before.filter((one) => one.kind === 'extra'),
      ])
    case 'extra':
      return withDays(group, [change.day], (_day, before) => addExtra(before, change))
  }
}

const byDay = (one: CalendarException, other: CalendarException) => (one.day < other.day ? -1 : 1)

function withDays(
  group: CounterGroup,
  days: CivilDay[],
  next: (day: CivilDay, before: CalendarException[]) => CalendarException[],
): CounterGroup {
  const kept = group.exceptions.filter((one) => !days.includes(one.day))
  const added = days.reduce<CalendarException[]>(
    (all, day) =>
      all.concat(
        next(
          day,
          group.exceptions.filter((one) => one.day === day),
        ),
      ),
    [],
  )
  return { ...group, exceptions: kept.concat(added).sort(byDay) }
}

function addExtra(before: CalendarException[], { day, reason, sessions }: CalendarChange & { kind: 'extra' }) {
  const extra = before.find((one) => one.kind === 'extra')
  const merged: CalendarException = {
    day,
    kind: 'extra',
    reason: !extra || extra.reason === reason ? reason : `${extra.reason}, ${reason}`,
    sessions: [...(extra?.sessions ?? []), ...sessions],
  }
  return [...before.filter((one) => one.kind !== 'extra'), merged]
}

/** Cuts the span out of what was held on these weekdays, and puts the new sessions in. */
function changeWeek(weekly: WeeklySession[], change: CalendarChange & { kind: 'week' }): WeeklySession[] {
  const kept = weekly.reduce<WeeklySession[]>(
    (all, session) => all.concat(change.weekdays.includes(session.weekday) ? outside(session, change) : [session]),
    [],
  )
  for (const weekday of change.weekdays)
    for (const session of change.sessions)
      kept.push({ ...session, weekday, validFrom: change.from, validTo: change.to })
  return kept
}

function outside(session: WeeklySession, { from, to }: { from: CivilDay; to: CivilDay | null }): WeeklySession[] {
  const parts: WeeklySession[] = []
  if (session.validFrom < from) parts.push({ ...session, validTo: earlier(session.validTo, addDays(from, -1)) })
  if (to !== null && (session.validTo === null || session.validTo > to))
    parts.push({ ...session, validFrom: session.validFrom > to ? session.validFrom : addDays(to, 1) })
  return parts
}

const earlier = (day: CivilDay | null, other: CivilDay) => (day !== null && day < other ? day : other)
