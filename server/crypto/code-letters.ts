import { randomInt } from 'node:crypto'

/** Without letters and digits that are mistaken for one another on paper or when they are read aloud. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random letters and digits for codes that people read, type and say; about 4.9 bits each. */
export const codeLetters = (count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

/** Several groups of them, as in `ABCD-EFGH`. */
export const codeGroups = (groups: number, length: number): string =>
  Array.from({ length: groups }, () => codeLetters(length)).join('-')

/** A code as it was typed: small letters, spaces and dashes make no difference. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
