/** A number of six digits that opens what is for staff on one tablet; only its derived key lies there. */
export type DevicePin = {
  salt: string
  key: string
  /** Wrong tries in a row. */
  wrong: number
  /** Until then no try counts; milliseconds since 1970. */
  closedUntil: number
}

export type Tried = { kind: 'right' } | { kind: 'wrong'; left: number } | { kind: 'closed'; until: number }

export const pinShape = /^\d{6}$/
const mostWrong = 5
const closedMs = 5 * 60_000
const rounds = 100_000

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (hex: string) => new Uint8Array((hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16)))

async function keyOf(pin: string, salt: string): Promise<string> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds }
  return hexOf(new Uint8Array(await crypto.subtle.deriveBits(settings, material, 256)))
}

/** Rejects where the page has no Web Crypto (plain http). */
export async function createPin(pin: string): Promise<DevicePin> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, key: await keyOf(pin, salt), wrong: 0, closedUntil: 0 }
}

/** How the try went, and what to keep of it: five wrong ones in a row close the door for five minutes. */
export async function tryPin(kept: DevicePin, pin: string, now: number): Promise<{ tried: Tried; keep: DevicePin }> {
  if (now < kept.closedUntil) return { tried: { kind: 'closed', until: kept.closedUntil }, keep: kept }
  if ((await keyOf(pin, kept.salt)) === kept.key)
    return { tried: { kind: 'right' }, keep: { ...kept, wrong: 0, closedUntil: 0 } }
  const wrong = kept.wrong + 1
  if (wrong < mostWrong) return { tried: { kind: 'wrong', left: mostWrong - wrong }, keep: { ...kept, wrong } }
  const until = now + closedMs
  return { tried: { kind: 'closed', until }, keep: { ...kept, wrong: 0, closedUntil: until } }
}
