import type { QueueRules } from '../queue/queue-rules.ts'
import type { CivilDay, ClockTime } from '../calendar/civil-day.ts'

/** Where people are received when it is not the unit's own counter: a mobile session in a neighbourhood office. */
export type Place = { name: string; address: string | null }

/** Some hours of one day during which a number of counters is open. */
export type Session = { from: ClockTime; to: ClockTime; counters: number; place: Place | null }

/** Held every week between two days (the last one included; null: until further notice). 1 = Monday … 7 = Sunday. */
export type WeeklySession = Session & { weekday: number; validFrom: CivilDay; validTo: CivilDay | null }

/**
 * One day that is not as usual: `closed` all day, other `hours` in place of the usual ones (a half day, fewer counters),
 * or `extra` sessions besides them (an evening, a mobile session). The reason is told to residents.
 */
export type CalendarException = {
  day: CivilDay
  kind: 'closed' | 'hours' | 'extra'
  reason: string
  sessions: Session[]
}

/** Counters that serve the same matters and share one sequence of tickets. */
export type CounterGroup = {
  id: string
  /** Stands before the number on a ticket: A017. */
  letter: string
  name: string
  description: string
  /** Fields of procedures that are served here. */
  fieldIds: string[]
  /** Serves the fields that no other group of the unit names. */
  takesOther: boolean
  /** What the single counters are called; as many as can be open at once. */
  counterNames: string[]
  /** Minutes that one person takes on average. */
  serviceMinutes: number
  weekly: WeeklySession[]
  exceptions: CalendarException[]
}

export type Priority = { id: string; label: string }

export type BookingRules = {
  slotMinutes: number
  /** Of the seats of a slot so many per cent are kept for people who come without an appointment. */
  walkInPercent: number
  /** 0: today can still be booked; 1: from tomorrow on. */
  leadDays: number
  horizonDays: number
  /** A slot can be booked until so many minutes before it begins. */
  cutOffMinutes: number
  /** … and moved away from until so many minutes before; cancelled until it begins. */
  changeUntilMinutes: number
  holdMinutes: number
  /** How long a freed seat is kept for the first on the wait-list. */
  offerMinutes: number
  perDay: number
  perProcedure: number
  checkIn: { earlyMinutes: number; lateMinutes: number }
  /** So many appointments missed in `withinDays` close online booking for `blockDays`; null: never. */
  noShow: { limit: number; withinDays: number; blockDays: number } | null
  /** Asks the day before; with `releaseHoursBefore` a seat that nobody confirmed by then goes to the next one. */
  confirm: { remindHoursBefore: number; releaseHoursBefore: number | null } | null
  /** The weekday whose hours are kept on a Saturday or Sunday that is worked in exchange for a day off. */
  makeUpWeekday: number
  priorities: Priority[]
  /** Left out: the usual ones. */
  queue?: QueueRules
}

/** When and how a unit receives people by appointment. */
export type UnitCalendar = {
  rules: BookingRules
  groups: CounterGroup[]
  /** What nobody has confirmed yet, said to residents; null when all is. */
  unconfirmed: string | null
}
