import type { Input, Output, Route } from '../../contract/endpoints.ts'
import { newId } from '../lib/new-id.ts'
import { ApiError, errorOf } from './api-error.ts'

type Settings = {
  /** Absolute, with the base path of the API and without a slash at the end. */
  baseUrl: string
  token: () => string | undefined
  /** A call that carried this token (or none) was answered SIGNED_OUT. */
  onSignedOut?: (token: string | undefined) => void
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  timeoutMs?: number
}

export type CallOptions = {
  idempotencyKey?: string
  signal?: AbortSignal | undefined
  timeoutMs?: number
  etag?: string
}

type Given<R extends Route> =
  object extends Input<R> ? [input?: Input<R>, options?: CallOptions] : [input: Input<R>, options?: CallOptions]

type Loose = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

export type Api = {
  <R extends Route>(route: R, ...given: Given<R>): Promise<Output<R>>
  /** Reads a public endpoint unless the answer is still the one of that ETag; with the text, to be kept as it came. */
  ifChanged: <R extends Route>(
    route: R,
    etag: string | undefined,
    ...given: Given<R>
  ) => Promise<{ etag: string; text: string; value: Output<R> } | undefined>
  /** Reads an endpoint that answers bytes. */
  file: <R extends Route>(route: R, ...given: Given<R>) => Promise<Blob>
  /** Opens a path to be read piece by piece, for as long as it lasts. */
  open: (path: string, signal: AbortSignal) => Promise<Response>
  /** For transfers that do not go through `fetch` (tus): the address of a path and the headers of the caller. */
  url: (path: string) => string
  headers: () => Record<string, string>
}

export function createApi(settings: Settings): Api {
  const { baseUrl, token, timeoutMs = 20_000 } = settings
  const send = settings.fetch ?? ((url: string, init: RequestInit) => fetch(url, init))

  function headers(): Record<string, string> {
    const held = token()
    return held ? { authorization: `Bearer ${held}` } : {}
  }

  async function request(route: string, input: Loose = {}, options: CallOptions = {}): Promise<Response> {
    const id = newId()
    const held = token()
    const init = initOf(route, input, { ...headers(), 'x-request-id': id }, options)
    const response = await withTimeLimit(options.signal, options.timeoutMs ?? timeoutMs, id, (signal) =>
      send(addressOf(baseUrl, route, input), { ...init, signal }),
    )
    if (response.ok || response.status === 304) return response
    const error = await errorOf(response, id)
    if (error.code === 'SIGNED_OUT') settings.onSignedOut?.(held)
    throw error
  }

  async function call<R extends Route>(route: R, ...[input, options]: Given<R>): Promise<Output<R>> {
    const response = await request(route, input, options)
    const answer: unknown = response.status === 204 ? undefined : await readJson(response)
    return answer as Output<R>
  }

  const ifChanged: Api['ifChanged'] = async (route, etag, ...[input, options]) => {
    const response = await request(route, input, { ...options, ...(etag && { etag }) })
    if (response.status === 304) return undefined
    const [text, value] = await readText(response)
    return { etag: response.headers.get('etag') ?? '', text, value: value as Output<typeof route> }
  }

  const file = async <R extends Route>(route: R, ...[input, options]: Given<R>) =>
    (await request(route, input, options)).blob()

  const open: Api['open'] = (path, signal) => send(baseUrl + path, { headers: headers(), signal })
  return Object.assign(call, { ifChanged, file, open, url: (path: string) => baseUrl + path, headers })
}

function addressOf(baseUrl: string, route: string, { params = {}, query = {} }: Loose): string {
  const path = route.slice(route.indexOf(' ') + 1)
  const url = new URL(baseUrl + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')))
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') url.searchParams.set(key, String(value))
  }
  return url.href
}

function initOf(route: string, { body }: Loose, headers: Record<string, string>, options: CallOptions): RequestInit {
  const sent = { ...headers }
  if (body !== undefined) sent['content-type'] = 'application/json'
  if (options.etag) sent['if-none-match'] = options.etag
  if (options.idempotencyKey) sent['idempotency-key'] = options.idempotencyKey
  const method = route.slice(0, route.indexOf(' '))
  return body === undefined ? { method, headers: sent } : { method, headers: sent, body: JSON.stringify(body) }
}

/** One controller for both reasons to stop: the caller's signal, and the time limit (which becomes TIMEOUT). */
async function withTimeLimit(
  outer: AbortSignal | undefined,
  timeoutMs: number,
  requestId: string,
  run: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const timer = setTimeout(stop, timeoutMs)
  outer?.addEventListener('abort', stop)
  try {
    return await run(controller.signal)
  } catch (cause) {
    if (outer?.aborted) throw cause
    throw new ApiError(controller.signal.aborted ? 'TIMEOUT' : 'OFFLINE', { requestId, cause })
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', stop)
  }
}

const readJson = async (response: Response): Promise<unknown> => (await readText(response))[1]

async function readText(response: Response): Promise<[string, unknown]> {
  try {
    const text = await response.text()
    return [text, JSON.parse(text)]
  } catch (cause) {
    throw new ApiError('UNEXPECTED', { status: response.status, cause })
  }
}
