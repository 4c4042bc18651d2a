export type PasswordFault = 'too-short' | 'too-plain' | 'holds-login'

export const passwordLength = { min: 12, max: 200 } as const
const distinctSigns = 5

/** Why a password is not taken; undefined when it is. Length counts, not kinds of signs (NIST SP 800-63B). */
export function passwordFault(password: string, login?: string): PasswordFault | undefined {
  const signs = [...password.normalize('NFC').toLowerCase()]
  if (signs.length < passwordLength.min) return 'too-short'
  if (new Set(signs).size < distinctSigns) return 'too-plain'
  return login && signs.join('').includes(login.toLowerCase()) ? 'holds-login' : undefined
}
