import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals personal data at rest: AES-256-GCM, bound to the place it is stored in, so that it cannot be moved to another row. */
export type Box = {
  /** `place` is `table:row:column`. */
  seal: (place: string, text: string) => string
  open: (place: string, sealed: string) => string
  /** A keyed hash for equality look-ups (blind index) of values that are stored sealed. */
  index: (purpose: string, value: string) => string
}

const version = 'v1'

export function createBox(dataKey: Buffer): Box {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', purpose, 32))
  const sealing = derive('mcvt-seal')
  const indexing = derive('mcvt-index')
  return {
    seal(place, text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [
        version,
        iv.toString('base64url'),
        cipher.getAuthTag().toString('base64url'),
        sealed.toString('base64url'),
      ].join('|')
    },
    open(place, sealed) {
      const [given, iv, tag, body] = sealed.split('|')
      if (given !== version || !iv || !tag || body === undefined) throw new Error(`unreadable sealed value in ${place}`)
      const decipher = createDecipheriv('aes-256-gcm', sealing, Buffer.from(iv, 'base64url')).setAAD(Buffer.from(place))
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
    },
    index: (purpose, value) => createHmac('sha256', indexing).update(`${purpose}\n${value}`).digest('base64url'),
  }
}

/** An opaque secret of 256 bits. Only its hash is stored. */
export const newSecret = () => randomBytes(32).toString('base64url')
export const hashOf = (secret: string | Buffer) => createHash('sha256').update(secret).digest('hex')
