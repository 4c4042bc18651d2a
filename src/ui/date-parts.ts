export type DateParts = { day: string; month: string; year: string }

/** Splits `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, and half-typed values such as `-5-` or `2019--7`. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day, month, year }
}

const padded = (part: string) => (part === '' ? '' : part.padStart(2, '0'))

/**
 * A complete date, a year, or a month of a year come out in stored form. Anything else comes out as typed, in the
 * same order, so that nothing is lost and the rules of the form say what is wrong.
 */
export function joinDate({ day, month, year }: DateParts): string {
  if (!day && !month) return year
  if (!day && year.length === 4) return `${year}-${padded(month)}`
  return year.length === 4 && month ? `${year}-${padded(month)}-${padded(day)}` : `${year}-${month}-${day}`
}
