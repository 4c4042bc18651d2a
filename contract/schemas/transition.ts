import { Type, type Static, type TProperties } from 'typebox'
import { Id, Instant, named, Sha256 } from '../schema.ts'
import { AnswerSet } from './form.ts'
import { AgreedPurpose } from './consent.ts'
import { PhoneRemark } from './preflight.ts'
import { AnyChannel, PostTo } from './delivery.ts'
import type { Action } from './dossier.ts'

const Reason = Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' })
const LegalGround = Type.Optional(Type.String({ maxLength: 300 }))

/** One paper as the phone believes it sent it; compared with what is stored, file by file. */
const SentDocument = Type.Object(
  {
    requirementId: Type.String({ maxLength: 80 }),
    files: Type.Array(
      Type.Object(
        { id: Id, bytes: Type.Integer({ minimum: 1 }), sha256: Type.Optional(Sha256) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 30 },
    ),
  },
  { additionalProperties: false },
)
const SentDocuments = Type.Array(SentDocument, { maxItems: 60 })
const WrongItem = Type.Object(
  { requirementId: Type.String({ maxLength: 80 }), reason: Reason },
  { additionalProperties: false },
)

const WrongField = Type.Object(
  { fieldId: Type.String({ maxLength: 80 }), reason: Reason },
  { additionalProperties: false },
)

const act = <A extends Action, P extends TProperties>(action: A, properties: P) =>
  Type.Object(
    { action: Type.Literal(action), revision: Type.Integer({ minimum: 0 }), ...properties },
    { additionalProperties: false },
  )

const transitions = [
  act('submit', {
    documents: SentDocuments,
    /** Of builds from before each purpose was asked for by itself: the version of `handle-dossier`. */
    consent: Type.Object(
      { textVersion: Type.String({ maxLength: 40 }), agreed: Type.Literal(true) },
      { additionalProperties: false },
    ),
    /** Each purpose that is agreed to; all that are required, in today's words. */
    consents: Type.Optional(Type.Array(named(AgreedPurpose), { maxItems: 20 })),
    remarks: Type.Optional(Type.Array(named(PhoneRemark), { maxItems: 60 })),
    truthful: Type.Literal(true),
  }),
  act('cancel', { reason: Type.Optional(Reason) }),
  act('accept', {}),
  act('enter-due-date', { dueAt: Instant, reason: Reason }),
  // One notice: every paper and field has been judged, what is not named here is good and is not returned again.
  act('request-supplement', {
    items: Type.Array(WrongItem, { maxItems: 60 }),
    fields: Type.Optional(Type.Array(WrongField, { maxItems: 200 })),
    /** A leader's reason for returning what had been judged good. */
    override: Type.Optional(Reason),
    reason: Type.Optional(Reason),
    legalGround: LegalGround,
  }),
  act('supply', { documents: SentDocuments, answers: Type.Optional(named(AnswerSet)) }),
  act('confirm-supplement', {}),
  act('refuse', { reason: Reason, legalGround: LegalGround }),
  act('start', {}),
  act('request-payment', { amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), basis: Reason }),
  act('confirm-payment', { receiptNumber: Type.String({ minLength: 1, maxLength: 60 }) }),
  act('extend', { dueAt: Instant, reason: Reason }),
  act('stop', { reason: Reason, legalGround: LegalGround }),
  act('reopen', { reason: Reason }),
  act('request-withdrawal', { reason: Type.Optional(Reason) }),
  act('confirm-withdrawal', {}),
  act('finish', { documentNumber: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }), resultFileId: Id }),
  act('hand-over', {
    via: Type.String({ minLength: 1, maxLength: 80 }),
    postCode: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  // Of a draft that its owner brings to an appointment; only there the desk knows of it.
  act('take-in', { confirmedAtDesk: Type.Literal(true) }),
  act('choose-delivery', { resultChannel: AnyChannel, postTo: Type.Optional(named(PostTo)) }),
] as const

/** One step of the status matrix, named by what is done; `revision` is the one the caller has seen. */
export const Transition = Type.Unsafe<Static<(typeof transitions)[number]>>(
  Type.Object(
    { action: Type.String() },
    { $id: 'Transition', discriminator: { propertyName: 'action' }, required: ['action'], oneOf: [...transitions] },
  ),
)
export type Transition = Static<typeof Transition>
export type TransitionOf<A extends Action> = Extract<Transition, { action: A }>
