import type { Problem } from '../../contract/problems.ts'
import { isFailureCode, type Failure, type FailureCode } from '../lib/failure.ts'

type Details = {
  status?: number
  requestId?: string | undefined
  fields?: Problem['fields']
  items?: Problem['items']
  offers?: Problem['offers']
  retryAfterSeconds?: number | undefined
  cause?: unknown
}

/** The one error that a call to our server throws (besides the abort of the caller's own signal). */
export class ApiError extends Error implements Failure {
  readonly code: FailureCode
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly requestId: string | undefined
  readonly fields: NonNullable<Problem['fields']>
  readonly items: NonNullable<Problem['items']>
  /** Slots that are free now, when the wanted one is not. */
  readonly offers: NonNullable<Problem['offers']>
  readonly retryAfterSeconds: number | undefined

  constructor(code: FailureCode, details: Details = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.status = details.status ?? 0
    this.requestId = details.requestId
    this.fields = details.fields ?? []
    this.items = details.items ?? []
    this.offers = details.offers ?? []
    this.retryAfterSeconds = details.retryAfterSeconds
    this.cause = details.cause
  }

  override readonly cause: unknown
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && isFailureCode(body.code)

/** Reads the problem out of an answer that is not a success. */
export async function errorOf(response: Response, sentId: string): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  const status = response.status
  const requestId = response.headers.get('x-request-id') ?? sentId
  // A gateway in between speaks for a server that is away for a moment.
  if (!isProblem(body))
    return new ApiError([502, 503, 504].includes(status) ? 'BUSY' : 'UNEXPECTED', { status, requestId })
  const { code, fields, items, offers, retryAfterSeconds } = body
  return new ApiError(code, {
    status,
    requestId: body.requestId || requestId,
    fields,
    items,
    offers,
    retryAfterSeconds,
  })
}
