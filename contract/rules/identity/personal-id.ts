import { isBirthPlaceCode } from './birth-places.ts'

export type Gender = 'male' | 'female'
/** Read from the number, for warnings only: numbers with another birth year or gender than the person's do exist. */
export type PersonalId = { ok: true; value: string; gender: Gender; birthYear: number; provinceCode: string }
export type PersonalIdResult = PersonalId | { ok: false; reason: 'FORMAT' }
export type PersonalIdWarning = 'GENDER_DIFFERS' | 'BIRTH_YEAR_DIFFERS' | 'PLACE_UNKNOWN'

const firstCentury = 1900

/** 12 digits: place of birth registration (3), century and gender (1), year (2), serial (6). There is no check digit. */
export function checkPersonalId(text: string): PersonalIdResult {
  const value = text.replace(/[\s.]/g, '')
  const parts = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(value)
  if (!parts) return { ok: false, reason: 'FORMAT' }
  const [, provinceCode = ''] = parts
  const centuryAndGender = Number(parts[2])
  return {
    ok: true,
    value,
    provinceCode,
    gender: centuryAndGender % 2 === 0 ? 'male' : 'female',
    birthYear: firstCentury + 100 * Math.floor(centuryAndGender / 2) + Number(parts[3]),
  }
}

/** What the number says against what was typed. Never a reason to refuse. */
export function personalIdWarnings(
  id: PersonalId,
  typed: { gender?: Gender | undefined; birthYear?: number | undefined },
): PersonalIdWarning[] {
  const warnings: PersonalIdWarning[] = []
  if (typed.gender && typed.gender !== id.gender) warnings.push('GENDER_DIFFERS')
  if (typed.birthYear && typed.birthYear !== id.birthYear) warnings.push('BIRTH_YEAR_DIFFERS')
  if (!isBirthPlaceCode(id.provinceCode)) warnings.push('PLACE_UNKNOWN')
  return warnings
}
