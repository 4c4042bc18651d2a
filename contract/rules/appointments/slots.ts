import { minutesOfTime, type CivilDay, type ClockTime } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { BookingRules, CounterGroup, Place } from './calendar.ts'
import { planDay } from './day-plan.ts'

export type PlannedSlot = { from: ClockTime; to: ClockTime; place: Place | null; seats: number }

export const timeOfMinutes = (minutes: number): ClockTime =>
  String(Math.floor(minutes / 60)).padStart(2, '0') + ':' + String(minutes % 60).padStart(2, '0')

/** Open counters × length of the slot ÷ service time, less what is kept for people who come without an appointment. */
export function seatsOf(
  counters: number,
  serviceMinutes: number,
  rules: Pick<BookingRules, 'slotMinutes' | 'walkInPercent'>,
): number {
  return Math.floor((counters * rules.slotMinutes * (100 - rules.walkInPercent)) / (serviceMinutes * 100))
}

/** The slots of a day, in order of time; a rest that is shorter than a slot is not given out. Same input, same slots. */
export function slotsOfDay(
  group: Pick<CounterGroup, 'weekly' | 'exceptions' | 'serviceMinutes'>,
  rules: Pick<BookingRules, 'slotMinutes' | 'walkInPercent' | 'makeUpWeekday'>,
  work: WorkCalendar,
  day: CivilDay,
): PlannedSlot[] {
  const slots: PlannedSlot[] = []
  for (const session of planDay(group, rules, work, day).sessions) {
    const seats = seatsOf(session.counters, group.serviceMinutes, rules)
    const end = minutesOfTime(session.to)
    for (let at = minutesOfTime(session.from); at + rules.slotMinutes <= end; at += rules.slotMinutes)
      slots.push({ from: timeOfMinutes(at), to: timeOfMinutes(at + rules.slotMinutes), place: session.place, seats })
  }
  return slots.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}
