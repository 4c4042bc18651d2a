import { Type, type Static } from 'typebox'
import { Id, Instant, named, nullable, oneOf } from '../schema.ts'
import { Fee } from './procedure.ts'

/**
 * `open`: the person has been sent to pay. `to-refund`: money came that nobody owed any more, or staff give it back;
 * `refunded`: it went back.
 */
export const paymentStates = ['open', 'paid', 'refused', 'expired', 'to-refund', 'refunded'] as const
export type PaymentState = (typeof paymentStates)[number]

/** One attempt to pay, or a payment taken at the counter. Amounts in đồng. */
export const Payment = Type.Object(
  {
    id: Id,
    state: oneOf(paymentStates),
    via: oneOf(['online', 'counter']),
    amount: Type.Integer(),
    basis: Type.String(),
    receiptNumber: nullable(Type.String()),
    /** Where in the app it is paid, while it is open. */
    payPath: nullable(Type.String()),
    createdAt: Instant,
    settledAt: nullable(Instant),
  },
  { $id: 'Payment' },
)
export type Payment = Static<typeof Payment>

export const feeStates = ['none', 'unknown', 'expected', 'to-pay', 'paid', 'refunded'] as const
export type FeeState = (typeof feeStates)[number]

/** Where a dossier stands with money; independent of its status. */
export const DossierFee = Type.Object(
  {
    state: oneOf(feeStates),
    /** Asked for or paid; before that what the procedure's data comes to. Null while nobody can say it, or must. */
    amount: nullable(Type.Integer()),
    /** What the procedure's data says of the way in which the dossier came. */
    rates: Type.Array(named(Fee)),
    /** It can be paid in the app here and now. */
    online: Type.Boolean(),
    payments: Type.Array(named(Payment)),
  },
  { $id: 'DossierFee' },
)
export type DossierFee = Static<typeof DossierFee>

/** What the provider tells about one of its payments; its own words stay within `data`, signed as a whole by `mac`. */
export const PaymentCallback = Type.Object(
  { data: Type.Record(Type.String(), Type.Unknown()), mac: Type.String({ maxLength: 300 }) },
  { $id: 'PaymentCallback' },
)
export type PaymentCallback = Static<typeof PaymentCallback>

/** The bank of the sandbox: what it shows to whoever was sent to it. */
export const SandboxCharge = Type.Object(
  {
    dossierId: Id,
    amount: Type.Integer(),
    words: Type.String(),
    state: oneOf(['open', 'paid', 'refused', 'refunded']),
  },
  { $id: 'SandboxCharge' },
)
export type SandboxCharge = Static<typeof SandboxCharge>

export const SandboxDecision = Type.Object(
  {
    decision: oneOf(['pay', 'refuse']),
    /** Faults to try: the news of it gets lost, or comes twice. */
    callback: Type.Optional(oneOf(['send', 'lose', 'repeat'])),
  },
  { $id: 'SandboxDecision', additionalProperties: false },
)
export type SandboxDecision = Static<typeof SandboxDecision>

export const NewRefund = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' }) },
  { $id: 'NewRefund', additionalProperties: false },
)
