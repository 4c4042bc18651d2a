import type { ProblemCode } from '../../contract/problems.ts'

/** Everything that can go wrong between the app and its server: the server's own words, and what only a phone sees. */
export type FailureCode = ProblemCode | 'OFFLINE' | 'TIMEOUT' | 'UNEXPECTED'

export type Failure = {
  code: FailureCode
  requestId?: string | undefined
  retryAfterSeconds?: number | undefined
}

/** Spelled out because the contract is imported for its types only; a new code without a line does not compile. */
const known: { [Code in FailureCode]: true } = {
  BAD_JSON: true,
  IDEMPOTENCY_KEY_MISSING: true,
  SIGNED_OUT: true,
  SIGN_IN_FAILED: true,
  ZALO_REFUSED: true,
  FORBIDDEN: true,
  SANDBOX_ONLY: true,
  ORIGIN_REFUSED: true,
  HELP_ENDED: true,
  NOT_FOUND: true,
  STALE: true,
  TRANSITION_NOT_ALLOWED: true,
  NOT_IN_APP: true,
  ALREADY_ACCEPTED: true,
  ALREADY_RATED: true,
  LOGIN_TAKEN: true,
  LAST_ADMINISTRATOR: true,
  FILES_CHANGED: true,
  SIGNATURES_MISSING: true,
  UPLOAD_INCOMPLETE: true,
  SLOT_FULL: true,
  SLOT_PAST: true,
  DAY_CLOSED: true,
  HOLD_EXPIRED: true,
  DAY_LIMIT: true,
  ALREADY_BOOKED: true,
  BOOKING_BLOCKED: true,
  APPOINTMENT_ENDED: true,
  TOO_LATE_TO_CHANGE: true,
  CALENDAR_TOUCHES_BOOKINGS: true,
  CODE_UNKNOWN: true,
  CODE_FORGED: true,
  SETUP_CODE_UNKNOWN: true,
  HELP_CODE_UNKNOWN: true,
  PASSWORD_WEAK: true,
  CHECK_IN_EARLY: true,
  CHECK_IN_LATE: true,
  CHECK_IN_OTHER_DAY: true,
  CHECK_IN_OTHER_UNIT: true,
  NOT_CHECKED_IN: true,
  DESK_CODE_OLD: true,
  QUEUE_EMPTY: true,
  QUEUE_FULL: true,
  QUEUE_ACT_NOT_ALLOWED: true,
  COUNTER_CLOSED: true,
  COUNTER_BUSY: true,
  BODY_TOO_LARGE: true,
  FILE_TOO_LARGE: true,
  UNSUPPORTED_TYPE: true,
  INVALID: true,
  ANSWERS_INVALID: true,
  DOCUMENTS_MISSING: true,
  DOCUMENTS_DIFFER: true,
  CONSENT_MISSING: true,
  IDEMPOTENCY_MISMATCH: true,
  FILE_EMPTY: true,
  FILE_TYPE: true,
  FILE_BROKEN: true,
  FILE_INFECTED: true,
  FILE_TOO_MANY_PIXELS: true,
  FILE_TOO_MANY_PAGES: true,
  TOO_MANY_FILES: true,
  DUE_DATE_NEEDED: true,
  CALENDAR_INVALID: true,
  CONFIRM_PERSON: true,
  RATE_LIMITED: true,
  INTERNAL: true,
  BUSY: true,
  ZALO_UNREACHABLE: true,
  STORAGE_DOWN: true,
  OFFLINE: true,
  TIMEOUT: true,
  UNEXPECTED: true,
}

/** A newer server may send a code that this build does not know. */
export const isFailureCode = (code: unknown): code is FailureCode =>
  typeof code === 'string' && (known as { [code: string]: unknown })[code] === true

const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'code' in error && isFailureCode(error.code)

/** What went wrong, for anything that was thrown. */
export const failureOf = (error: unknown): Failure => (isFailure(error) ? error : { code: 'UNEXPECTED' })
