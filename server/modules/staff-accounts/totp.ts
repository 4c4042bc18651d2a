import { Secret, TOTP } from 'otpauth'

const issuer = 'Một Cửa Vũng Tàu'
const stepSeconds = 30

/** What code generators of phones understand: SHA-1, six digits, 30 seconds (RFC 6238). */
const generator = (secret: string, label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: stepSeconds })

export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** The address that a code generator reads from a QR picture. */
export const totpUri = (secret: string, login: string) => generator(secret, login).toString()

/** The step a code belongs to, one step early or late allowed for clocks that go wrong; null for a wrong code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
}
