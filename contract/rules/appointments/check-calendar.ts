import { compareDays, isCivilDay, minutesOfTime, type CivilDay } from '../calendar/civil-day.ts'
import type { BookingRules, CounterGroup, Session, UnitCalendar, WeeklySession } from './calendar.ts'
import { seatsOf } from './slots.ts'

/** What can be wrong with a calendar; the app has a sentence for each. */
export type CalendarFault =
  | 'twice'
  | 'other-twice'
  | 'field-twice'
  | 'unknown-field'
  | 'horizon'
  | 'offer-short'
  | 'release-early'
  | 'no-day'
  | 'ends-before'
  | 'overlap'
  | 'closed-sessions'
  | 'no-session'
  | 'day-twice'
  | 'time-order'
  | 'short-session'
  | 'few-counters'
  | 'no-seat'

/** `message` is for those who write the files of a locality, `fault` for the app. */
type Note = (path: string, message: string, fault: CalendarFault) => void
const endless = '9999-12-31'

/**
 * What is wrong with a calendar whose shape is right. The one check for staff, the API and the files of a locality.
 * `path` is a JSON pointer.
 */
export function checkCalendar(calendar: UnitCalendar, note: Note) {
  checkRules(calendar.rules, note)
  noteTwice(
    calendar.groups.map((group) => group.id),
    'id',
    note,
  )
  noteTwice(
    calendar.groups.map((group) => group.letter),
    'letter',
    note,
  )
  if (calendar.groups.filter((group) => group.takesOther).length > 1)
    note('/groups', 'only one group can take the matters that no other takes', 'other-twice')
  const served = new Set<string>()
  calendar.groups.forEach((group, index) => {
    for (const field of group.fieldIds) {
      if (served.has(field))
        note('/groups/' + index + '/fieldIds', '«' + field + '» is served by another group', 'field-twice')
      served.add(field)
    }
    checkGroup(group, calendar.rules, '/groups/' + index, note)
  })
}

function noteTwice(values: string[], member: string, note: Note) {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) note('/groups/' + index + '/' + member, '«' + value + '» is used twice', 'twice')
  })
}

function checkRules(rules: BookingRules, note: Note) {
  if (rules.horizonDays < rules.leadDays)
    note('/rules/horizonDays', 'ends before the first day that can be booked', 'horizon')
  if (rules.holdMinutes > rules.offerMinutes) note('/rules/offerMinutes', 'is shorter than a hold', 'offer-short')
  const confirm = rules.confirm
  if (confirm && confirm.releaseHoursBefore !== null && confirm.releaseHoursBefore >= confirm.remindHoursBefore)
    note('/rules/confirm/releaseHoursBefore', 'lies before the reminder', 'release-early')
  const ids = rules.priorities.map((priority) => priority.id)
  if (new Set(ids).size < ids.length) note('/rules/priorities', 'an id is used twice', 'twice')
}

function checkGroup(group: CounterGroup, rules: BookingRules, at: string, note: Note) {
  group.weekly.forEach((session, index) => {
    const place = at + '/weekly/' + index
    checkSession(session, group, rules, place, note)
    if (!isCivilDay(session.validFrom)) note(place + '/validFrom', 'there is no day ' + session.validFrom, 'no-day')
    else if (session.validTo !== null && !isCivilDay(session.validTo))
      note(place + '/validTo', 'there is no day ' + session.validTo, 'no-day')
    else if (session.validTo !== null && compareDays(session.validTo, session.validFrom) < 0)
      note(place + '/validTo', 'lies before validFrom', 'ends-before')
    else if (group.weekly.slice(0, index).some((other) => meet(other, session)))
      note(place, 'is held at the same time and place as another session', 'overlap')
  })
  group.exceptions.forEach((exception, index) => {
    const place = at + '/exceptions/' + index
    if (!isCivilDay(exception.day)) note(place + '/day', 'there is no day ' + exception.day, 'no-day')
    if (exception.kind === 'closed' && exception.sessions.length > 0)
      note(place + '/sessions', 'a closed day has none', 'closed-sessions')
    if (exception.kind !== 'closed' && exception.sessions.length === 0)
      note(place + '/sessions', 'has no session', 'no-session')
    const another = group.exceptions.slice(0, index).find((one) => one.day === exception.day)
    if (another && (another.kind !== 'extra') === (exception.kind !== 'extra'))
      note(place + '/day', exception.day + ' stands there twice', 'day-twice')
    exception.sessions.forEach((session, number) => {
      const inside = place + '/sessions/' + number
      checkSession(session, group, rules, inside, note)
      if (exception.sessions.slice(0, number).some((other) => overlap(other, session)))
        note(inside, 'is held at the same time and place as another session', 'overlap')
    })
  })
}

function checkSession(session: Session, group: CounterGroup, rules: BookingRules, at: string, note: Note) {
  const minutes = minutesOfTime(session.to) - minutesOfTime(session.from)
  if (minutes <= 0) note(at + '/to', 'is not later than from', 'time-order')
  else if (minutes < rules.slotMinutes)
    note(at + '/to', 'leaves no whole slot of ' + rules.slotMinutes + ' minutes', 'short-session')
  if (session.counters > group.counterNames.length)
    note(at + '/counters', 'the group has only ' + group.counterNames.length + ' counters', 'few-counters')
  if (session.counters > 0 && rules.walkInPercent < 100 && seatsOf(session.counters, group.serviceMinutes, rules) === 0)
    note(at + '/counters', 'gives no seat in a slot of ' + rules.slotMinutes + ' minutes', 'no-seat')
}

const overlap = (one: Session, other: Session) =>
  one.from < other.to && other.from < one.to && (one.place?.name ?? '') === (other.place?.name ?? '')

const meet = (one: WeeklySession, other: WeeklySession) =>
  one.weekday === other.weekday && overlap(one, other) && share(one, other)

const share = (one: WeeklySession, other: WeeklySession) =>
  before(one.validFrom, other.validTo ?? endless) && before(other.validFrom, one.validTo ?? endless)
const before = (one: CivilDay, other: CivilDay) =>
  isCivilDay(one) && isCivilDay(other) ? compareDays(one, other) <= 0 : one <= other
