import { createHmac } from 'node:crypto'
import { refuse } from '../http/refusal.ts'

/** What we ask of Zalo's Graph API, server to server. */
export type ZaloGraph = {
  /** The Zalo user id behind an access token of our own app. */
  verify: (accessToken: string) => Promise<{ zaloId: string; name: string | null }>
  /** The phone number behind a one-use code, as `84…`. */
  decodePhone: (accessToken: string, code: string) => Promise<string>
  /** Where the person behind a one-use code stands. */
  decodePlace: (accessToken: string, code: string) => Promise<{ latitude: number; longitude: number }>
}

type Settings = { appSecret: string; graphUrl: string; timeoutMs?: number; fetch?: typeof fetch }

/** Our app secret is missing or wrong: the person can do nothing about that. Every other error is about the token or the code. */
const ourFault = new Set([116, 117])

/** Zalo answers HTTP 200 also when it refuses: only `error` counts. The proof binds a token to our app. */
export function createZaloGraph({
  appSecret,
  graphUrl,
  timeoutMs = 5_000,
  fetch = globalThis.fetch,
}: Settings): ZaloGraph {
  const proofOf = (accessToken: string) => createHmac('sha256', appSecret).update(accessToken).digest('hex')

  async function ask(path: string, headers: Record<string, string>): Promise<Record<string, unknown>> {
    const body = await fetch(new URL(path, graphUrl), {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
      .then((response) => response.json())
      .catch(() => refuse('ZALO_UNREACHABLE', { retryAfterSeconds: 5 }))
    if (!isRecord(body)) return refuse('ZALO_UNREACHABLE', { retryAfterSeconds: 5 })
    const error = body.error === undefined ? 0 : Number(body.error)
    if (error === 0) return body
    return refuse(ourFault.has(error) ? 'ZALO_UNREACHABLE' : 'ZALO_REFUSED')
  }

  return {
    async verify(accessToken) {
      const me = await ask('/v2.0/me?fields=id,name', {
        access_token: accessToken,
        appsecret_proof: proofOf(accessToken),
      })
      if (typeof me.id !== 'string' || me.id === '') return refuse('ZALO_REFUSED')
      return { zaloId: me.id, name: typeof me.name === 'string' && me.name !== '' ? me.name : null }
    },
    async decodePhone(accessToken, code) {
      const info = await ask('/v2.0/me/info', { access_token: accessToken, code, secret_key: appSecret })
      const number = isRecord(info.data) ? info.data.number : undefined
      return typeof number === 'string' && number !== '' ? number : refuse('ZALO_REFUSED')
    },
    async decodePlace(accessToken, code) {
      const { data } = await ask('/v2.0/me/info', { access_token: accessToken, code, secret_key: appSecret })
      const latitude = isRecord(data) ? degrees(data.latitude, 90) : undefined
      const longitude = isRecord(data) ? degrees(data.longitude, 180) : undefined
      return latitude === undefined || longitude === undefined ? refuse('ZALO_REFUSED') : { latitude, longitude }
    },
  }
}

/** Zalo writes coordinates as texts. */
function degrees(written: unknown, most: number): number | undefined {
  if (typeof written === 'string' ? written.trim() === '' : typeof written !== 'number') return undefined
  const value = Number(written)
  return Math.abs(value) <= most ? value : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
