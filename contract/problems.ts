import { Type, type Static } from 'typebox'
import { named, oneOf } from './schema.ts'
import { SlotOffer } from './schemas/appointment-slot.ts'

/** Every problem the API can answer with, and its HTTP status. The app phrases them (src/i18n). */
export const problemStatus = {
  BAD_JSON: 400,
  IDEMPOTENCY_KEY_MISSING: 400,
  SIGNED_OUT: 401,
  SIGN_IN_FAILED: 401,
  ZALO_REFUSED: 401,
  FORBIDDEN: 403,
  SANDBOX_ONLY: 403,
  ORIGIN_REFUSED: 403,
  HELP_ENDED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  TRANSITION_NOT_ALLOWED: 409,
  NOT_IN_APP: 409,
  ALREADY_ACCEPTED: 409,
  ALREADY_RATED: 409,
  LOGIN_TAKEN: 409,
  LAST_ADMINISTRATOR: 409,
  FILES_CHANGED: 409,
  SIGNATURES_MISSING: 409,
  UPLOAD_INCOMPLETE: 409,
  SLOT_FULL: 409,
  SLOT_PAST: 409,
  DAY_CLOSED: 409,
  HOLD_EXPIRED: 409,
  DAY_LIMIT: 409,
  ALREADY_BOOKED: 409,
  BOOKING_BLOCKED: 409,
  APPOINTMENT_ENDED: 409,
  TOO_LATE_TO_CHANGE: 409,
  CALENDAR_TOUCHES_BOOKINGS: 409,
  CODE_UNKNOWN: 422,
  SETUP_CODE_UNKNOWN: 422,
  HELP_CODE_UNKNOWN: 422,
  PASSWORD_WEAK: 422,
  CODE_FORGED: 422,
  CHECK_IN_EARLY: 409,
  CHECK_IN_LATE: 409,
  CHECK_IN_OTHER_DAY: 409,
  CHECK_IN_OTHER_UNIT: 409,
  NOT_CHECKED_IN: 409,
  DESK_CODE_OLD: 409,
  QUEUE_EMPTY: 409,
  QUEUE_FULL: 409,
  QUEUE_ACT_NOT_ALLOWED: 409,
  COUNTER_CLOSED: 409,
  COUNTER_BUSY: 409,
  BODY_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  INVALID: 422,
  ANSWERS_INVALID: 422,
  DOCUMENTS_MISSING: 422,
  DOCUMENTS_DIFFER: 422,
  CONSENT_MISSING: 422,
  IDEMPOTENCY_MISMATCH: 422,
  FILE_EMPTY: 422,
  FILE_TYPE: 422,
  FILE_BROKEN: 422,
  FILE_INFECTED: 422,
  FILE_TOO_MANY_PIXELS: 422,
  FILE_TOO_MANY_PAGES: 422,
  TOO_MANY_FILES: 422,
  DUE_DATE_NEEDED: 422,
  CALENDAR_INVALID: 422,
  CONFIRM_PERSON: 403,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  BUSY: 503,
  ZALO_UNREACHABLE: 503,
  STORAGE_DOWN: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

const isProblemCode = (key: string): key is ProblemCode => key in problemStatus
export const problemCodes = Object.keys(problemStatus).filter(isProblemCode)

/** RFC 9457 problem details with our closed `code`. `fields` and `items` say what to mend, `offers` what is free now. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: oneOf(problemCodes),
    requestId: Type.String(),
    fields: Type.Optional(Type.Array(Type.Object({ path: Type.String(), keyword: Type.String() }))),
    items: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), name: Type.String(), reason: Type.Optional(Type.String()) })),
    ),
    offers: Type.Optional(Type.Array(named(SlotOffer))),
    retryAfterSeconds: Type.Optional(Type.Integer()),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>

/** Problems that any endpoint may give; an endpoint declares the rest. */
export const commonProblems = [
  'INVALID',
  'BAD_JSON',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'RATE_LIMITED',
  'INTERNAL',
  'BUSY',
  'ORIGIN_REFUSED',
] as const satisfies readonly ProblemCode[]
