import { Type, type Static } from 'typebox'
import { Id, Sha256 } from '../../contract/schema.ts'

const Reason = Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' })
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' })
const Key = Type.String({ minLength: 1, maxLength: 80 })

/** One step of a dossier in the real system. `number` counts the steps of one dossier from 1 on. */
export const IncomingStatus = Type.Object({
  dossierCode: Type.String({ minLength: 4, maxLength: 60 }),
  number: Type.Integer({ minimum: 1, maximum: 10_000 }),
  /** The national codes. */
  status: Type.Integer({ minimum: 1, maximum: 10 }),
  at: Moment,
  reason: Type.Optional(Reason),
  legalGround: Type.Optional(Type.String({ maxLength: 300 })),
  officialCode: Type.Optional(Type.String({ minLength: 4, maxLength: 60 })),
  dueAt: Type.Optional(Moment),
  items: Type.Optional(Type.Array(Type.Object({ requirementId: Key, reason: Reason }), { maxItems: 60 })),
  fields: Type.Optional(Type.Array(Type.Object({ fieldId: Key, reason: Reason }), { maxItems: 200 })),
  payment: Type.Optional(Type.Object({ amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), basis: Reason })),
  receiptNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  result: Type.Optional(
    Type.Object({
      documentNumber: Key,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      bytes: Type.Integer({ minimum: 1 }),
      sha256: Sha256,
    }),
  ),
  deliveredVia: Type.Optional(Key),
  postCode: Type.Optional(Type.String({ maxLength: 60 })),
})
export type IncomingStatus = Static<typeof IncomingStatus>

export const Page = Type.Object({
  items: Type.Array(Type.Unknown(), { maxItems: 1000 }),
  next: Type.String({ maxLength: 400 }),
})
export const History = Type.Object({ items: Type.Array(Type.Unknown(), { maxItems: 1000 }) })
/** What the other side says of a dossier, a message or a file that it has taken. */
export const Taken = Type.Object({ messageId: Id })
export const StoredThere = Type.Object({ sha256: Sha256 })
export const Trouble = Type.Object({ error: Type.String({ pattern: '^[\\w-]{1,40}$' }) })
