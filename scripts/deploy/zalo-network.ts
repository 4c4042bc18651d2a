import { DeployError } from './deploy-error.ts'

export type Fetch = typeof fetch

/** Zalo answers HTTP 200 with a negative `err`; -2001 is a token that is missing, expired or of another app. */
const permissionDenied = -2001

const patience = 60_000

type Call = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string; data?: unknown }

/** The `request` that zmp-cli-core's deploy() wants: authenticated, giving back what stands under `data`. */
export function zaloRequester(fetch: Fetch, token: string) {
  return async ({ method, url, data }: Call): Promise<unknown> => {
    const address = new URL(url)
    if (method === 'GET') for (const [name, value] of fieldsOf(data)) address.searchParams.set(name, String(value))
    const answer = await ask(fetch, address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'cache-control': 'no-cache', 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(data),
    })
    const fields = new Map(fieldsOf(await readJson(answer)))
    const err = Number(fields.get('err') ?? 0)
    if (err === permissionDenied)
      throw new DeployError('Zalo does not accept ZMP_TOKEN: log in again and take a new one')
    if (err < 0 || !answer.ok)
      throw new DeployError(`Zalo refused the upload: ${fields.get('msg') ?? `HTTP ${answer.status}`} (${err})`)
    return fields.get('data')
  }
}

/** One call with a time limit; a network that fails becomes a sentence, and never shows the token. */
export async function ask(fetch: Fetch, address: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(patience) })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new DeployError(
      `${address.host} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new DeployError(`Zalo answered HTTP ${answer.status} with something that is not JSON`)
  }
}

const fieldsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
