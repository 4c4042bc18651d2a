import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** 32 MiB and about a tenth of a second each (OWASP's scrypt profile N = 2^15, r = 8, p = 3). */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
const saltBytes = 16

/** `scrypt|N|r|p|salt|key`, so that a later server can raise the cost and still read older hashes. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('|')
}

/** Takes as long for an account that does not exist (`stored` null) as for one that does. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [name, N, r, p, salt, key] = (stored ?? '').split('|')
  if (name !== 'scrypt' || salt === undefined || key === undefined) {
    await derive(password, randomBytes(saltBytes), cost)
    return false
  }
  const expected = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(found, expected)
}

function derive(password: string, salt: Buffer, { N, r, p }: Required<Pick<ScryptOptions, 'N' | 'r' | 'p'>>) {
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
