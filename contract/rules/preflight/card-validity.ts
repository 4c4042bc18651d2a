import { addMonths, isCivilDay, type CivilDay } from '../calendar/civil-day.ts'
import type { CheckRules } from './remark.ts'

/**
 * The day on which a citizen's card runs out, told from what its code says; `for-life` after the last age, undefined
 * where the day of birth or of issue is not known.
 */
export function cardValidUntil(
  { birthDate, issuedOn }: { birthDate: string | undefined; issuedOn: string | undefined },
  { renewAtAges, earlyYears }: NonNullable<CheckRules['idCard']>,
): CivilDay | 'for-life' | undefined {
  if (birthDate === undefined || issuedOn === undefined || !isCivilDay(birthDate) || !isCivilDay(issuedOn))
    return undefined
  const coveredUntil = addMonths(issuedOn, 12 * earlyYears)
  for (const age of renewAtAges) {
    const birthday = addMonths(birthDate, 12 * age)
    if (birthday > coveredUntil) return birthday
  }
  return 'for-life'
}
