import { compareDays, isCivilDay, type CivilDay } from '../../../../../contract/rules/calendar/civil-day.ts'
import type { SummaryItem } from '../../../../ui/error-summary.tsx'
import { daysOf } from './changes.ts'
import type { CalendarWords } from './texts.ts'

export const isItem = (item: SummaryItem | false | undefined): item is SummaryItem => Boolean(item)

/** A day that exists and is not over. */
export function dayFault(text: CalendarWords, fieldId: string, day: string, today: CivilDay): SummaryItem | undefined {
  if (!isCivilDay(day)) return { fieldId, sentence: text.missing.day }
  return compareDays(day, today) < 0 ? { fieldId, sentence: text.missing.past } : undefined
}

/** The last day of a span; empty where it may be left out. `limited`: every day of it is written down. */
export function lastDayFault(
  text: CalendarWords,
  fieldId: string,
  [from, to]: [from: string, to: string],
  limited: boolean,
): SummaryItem | undefined {
  if (to === '' || !isCivilDay(from)) return undefined
  if (!isCivilDay(to)) return { fieldId, sentence: text.missing.day }
  if (compareDays(to, from) < 0) return { fieldId, sentence: text.missing.order }
  const isLong = limited && daysOf(from, to).length < compareDays(to, from) + 1
  return isLong ? { fieldId, sentence: text.missing.long } : undefined
}

export const reasonFault = (text: CalendarWords, reason: string): SummaryItem | undefined =>
  reason.trim() === '' ? { fieldId: 'reason', sentence: text.missing.reason } : undefined

export function numberIn(value: string, [from, to]: readonly [from: number, to: number]): number | undefined {
  const number = /^\d{1,4}$/.test(value.trim()) ? Number(value) : NaN
  return number >= from && number <= to ? number : undefined
}
