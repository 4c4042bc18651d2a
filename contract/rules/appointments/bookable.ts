import { addDays, civilDayOf, compareDays, isCivilDay, type CivilDay } from '../calendar/civil-day.ts'
import type { BookingRules } from './calendar.ts'

export type SlotState = 'open' | 'full' | 'too-late' | 'in-progress' | 'past' | 'closed' | 'too-early'

export type SlotFacts = {
  day: CivilDay
  startsAt: Date
  endsAt: Date
  /** Seats by the calendar; 0: closed. */
  seats: number
  seatsLeft: number
}

const minute = 60_000

/** The first and the last day that can be booked now. */
export function bookableDays(rules: Pick<BookingRules, 'leadDays' | 'horizonDays'>, now: Date): [CivilDay, CivilDay] {
  const today = civilDayOf(now)
  return [addDays(today, rules.leadDays), addDays(today, rules.horizonDays)]
}

export function isBookable(day: CivilDay, rules: Pick<BookingRules, 'leadDays' | 'horizonDays'>, now: Date): boolean {
  const [first, last] = bookableDays(rules, now)
  return isCivilDay(day) && compareDays(first, day) <= 0 && compareDays(day, last) <= 0
}

/** The one judgement of whether a slot can be booked, for residents, staff, the wait-list and offers alike. */
export function slotState(
  slot: SlotFacts,
  rules: Pick<BookingRules, 'leadDays' | 'horizonDays' | 'cutOffMinutes'>,
  now: Date,
): SlotState {
  const [first, last] = bookableDays(rules, now)
  if (now.getTime() >= slot.endsAt.getTime()) return 'past'
  if (now.getTime() >= slot.startsAt.getTime()) return 'in-progress'
  if (slot.seats === 0) return 'closed'
  if (compareDays(slot.day, last) > 0) return 'too-early'
  if (compareDays(slot.day, first) < 0 || now.getTime() > slot.startsAt.getTime() - rules.cutOffMinutes * minute)
    return 'too-late'
  return slot.seatsLeft > 0 ? 'open' : 'full'
}
