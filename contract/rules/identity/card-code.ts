import { isCivilDay, type CivilDay } from '../calendar/civil-day.ts'
import { fold, toNfc } from '../text/fold.ts'
import { isPartialDate, type PartialDate } from './partial-date.ts'
import { checkPersonName } from './person-name.ts'
import { checkPersonalId, type Gender } from './personal-id.ts'

/** What the code of an identity card says. A part that could not be read is left out; number and name are always there. */
export type IdCard = {
  number: string
  fullName: string
  /** The 9 digits of the card of before; newer cards leave them out. */
  formerNumber?: string
  birthDate?: PartialDate
  gender?: Gender
  /** As printed, with the units of the day of issue. */
  residence?: string
  issuedOn?: CivilDay
}

export type CardCodeResult =
  | { ok: true; card: IdCard }
  /** `EMPTY`: no code in the picture. `NOT_A_CARD`: a code of something else. */
  | { ok: false; reason: 'EMPTY' | 'NOT_A_CARD' }

/** Longer than any card; a code of another kind is not searched through. */
const longestCode = 1000
const fewestParts = 4

/**
 * number|former number|name|birth|gender|residence|issued, in that order on cards of all issues. Newer cards may leave
 * parts empty or add more at the end; readers differ in line ends, form of letters, and in how dates are written.
 */
export function parseCardCode(scanned: string): CardCodeResult {
  const text = clean(scanned)
  if (text === '') return { ok: false, reason: 'EMPTY' }
  const parts = text.slice(0, longestCode).split('|').map(part)
  const id = checkPersonalId(parts[0] ?? '')
  const name = checkPersonName(parts[2] ?? '')
  if (parts.length < fewestParts || !id.ok || !name.ok) return { ok: false, reason: 'NOT_A_CARD' }
  const card: IdCard = { number: id.value, fullName: name.name }
  const former = (parts[1] ?? '').replace(/\D/g, '')
  if (former.length === 9) card.formerNumber = former
  const birthDate = dateOf(parts[3] ?? '')
  if (birthDate !== undefined) card.birthDate = birthDate
  const gender = genderOf(parts[4] ?? '')
  if (gender) card.gender = gender
  if (parts[5]) card.residence = parts[5]
  const issuedOn = dateOf(parts[6] ?? '')
  if (issuedOn !== undefined && isCivilDay(issuedOn)) card.issuedOn = issuedOn
  return { ok: true, card }
}

const clean = (scanned: string) => toNfc(asUtf8(scanned)).trim()
const part = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Some readers take the bytes of UTF-8 for Latin letters: «Nguyá»…n». What cannot have been UTF-8 stays as it is. */
function asUtf8(text: string): string {
  const codes = text
    .slice(0, longestCode)
    .split('')
    .map((letter) => letter.charCodeAt(0))
  if (!codes.some((code) => code > 127) || codes.some((code) => code > 255)) return text
  try {
    return decodeURIComponent(text.replace(/[^\w]/g, (byte) => '%' + ('0' + byte.charCodeAt(0).toString(16)).slice(-2)))
  } catch {
    return text
  }
}

/** 01011990 and 01/01/1990; 00 where day or month is not known, as with people born before registers were kept. */
function dateOf(text: string): PartialDate | undefined {
  const digits = /^(\d{2})\D?(\d{2})\D?(\d{4})$/.exec(text)
  const [, day = '00', month = '00', year = ''] = digits ?? (/^\d{4}$/.test(text) ? [text, '00', '00', text] : [])
  const value = month === '00' ? year : day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`
  return isPartialDate(value) ? value : undefined
}

function genderOf(text: string): Gender | undefined {
  const word = fold(text)
  return word === 'nam' ? 'male' : word === 'nu' ? 'female' : undefined
}
