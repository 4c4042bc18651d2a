import { isCivilDay, type CivilDay } from '../calendar/civil-day.ts'

/** Stored form 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD': of older people often only the year of birth is known. */
export type PartialDate = string
export type PartialDateResult = { ok: true; value: PartialDate } | { ok: false; reason: 'FORMAT' | 'NO_SUCH_DAY' }

const firstYear = 1800
const lastYear = 2199
// Day and month may have one digit when something separates them; a keypad without '/' gives 8 or 6 digits.
const typedForms = [/^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/, /^(\d{2})?(\d{2})(\d{4})$/]

export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear && isCivilDay(text + '-01-01'.slice(text.length - 4))
}

/** Reads dd/MM/yyyy, MM/yyyy or yyyy. */
export function parsePartialDate(text: string): PartialDateResult {
  const compact = text.replace(/\s/g, '')
  const parts = typedForms.map((form) => form.exec(compact)).filter(Boolean)[0]
  if (!parts) return { ok: false, reason: 'FORMAT' }
  const [, day, month, year = ''] = parts
  const value = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
  return isPartialDate(value) ? { ok: true, value } : { ok: false, reason: 'NO_SUCH_DAY' }
}

/** 'YYYY-MM-DD' as dd/MM/yyyy, shorter forms alike. */
export function formatPartialDate(value: PartialDate): string {
  return value.split('-').reverse().join('/')
}

/** True when even the earliest day it can mean lies after `day`. */
export function isAfterDay(value: PartialDate, day: CivilDay): boolean {
  return value > day.slice(0, value.length)
}
