import type { Session, UnitCalendar } from '../../../../../contract/rules/appointments/calendar.ts'
import type { Format } from '../../../../i18n/format.ts'
import type { CalendarChange } from './changes.ts'
import type { CalendarWords } from './texts.ts'

export type Speak = { text: CalendarWords; format: Format }

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** `07:30–11:30, 2 quầy, tại Nhà văn hóa` */
export function sessionWords({ text, format }: Speak, { from, to, counters, place }: Session): string {
  const parts = [`${from}–${to}`, text.counters(format.number(counters))]
  if (place) parts.push(text.atPlace(place.name))
  return parts.join(', ')
}

export const sessionsWords = (speak: Speak, sessions: readonly Session[]): string =>
  sessions.length === 0
    ? speak.text.noSession
    : [...sessions]
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .map((session) => sessionWords(speak, session))
        .join('; ')

const groupName = (calendar: UnitCalendar, id: string) => calendar.groups.find((group) => group.id === id)?.name ?? id

const simpleRules = [
  'slotMinutes',
  'walkInPercent',
  'leadDays',
  'horizonDays',
  'cutOffMinutes',
  'changeUntilMinutes',
  'perDay',
] as const

/** One change as a sentence. */
export function changeWords(speak: Speak, calendar: UnitCalendar, change: CalendarChange): string {
  const { text, format } = speak
  switch (change.kind) {
    case 'closed': {
      const { from, to, groupIds, reason } = change
      const days = from === to ? format.day(from) : text.said.span(format.shortDay(from), format.shortDay(to))
      const all = groupIds.length === calendar.groups.length && groupIds.length > 1
      const groups = all ? text.said.allGroups : groupIds.map((id) => groupName(calendar, id)).join(', ')
      return text.said.closed(days, groups, reason)
    }
    case 'hours':
    case 'extra': {
      const { kind, day, groupId, sessions, reason } = change
      const words = text.said[kind]
      return capital(words(format.day(day), groupName(calendar, groupId), sessionsWords(speak, sessions), reason))
    }
    case 'usual':
      return capital(text.said.usual(format.day(change.day), groupName(calendar, change.groupId)))
    case 'week': {
      const weekdays = change.weekdays.map((weekday) => format.weekday(weekday)).join(', ')
      const since = change.to
        ? text.said.span(format.shortDay(change.from), format.shortDay(change.to))
        : text.fromDay(format.shortDay(change.from)).toLowerCase()
      const sessions = sessionsWords(speak, change.sessions)
      return capital(text.said.week(weekdays, groupName(calendar, change.groupId), sessions, since))
    }
    case 'group': {
      const { groupId, serviceMinutes, counterNames } = change
      return text.said.group(groupName(calendar, groupId), format.number(serviceMinutes), counterNames.join(', '))
    }
    case 'rules':
      return text.said.rules(rulesWords(speak, change.rules))
  }
}

function rulesWords({ text, format }: Speak, rules: (CalendarChange & { kind: 'rules' })['rules']): string {
  const parts: string[] = []
  for (const id of simpleRules) {
    const value = rules[id]
    if (value !== undefined) parts.push(`${text.rule[id]}: ${format.number(value)}`)
  }
  if (rules.makeUpWeekday !== undefined) parts.push(`${text.makeUpWeekday} ${format.weekday(rules.makeUpWeekday)}`)
  if (rules.confirm) parts.push(`${text.rule.remindHours}: ${format.number(rules.confirm.remindHoursBefore)}`)
  if (rules.noShow !== undefined) {
    const { noShow } = rules
    const numbers = noShow
      ? (['limit', 'withinDays', 'blockDays'] as const)
          .map((id) => `${text.missed[id].toLowerCase()}: ${format.number(noShow[id])}`)
          .join(', ')
      : '0'
    parts.push(`${text.limitMissed}: ${numbers}`)
  }
  return parts.join('; ')
}
