import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const text = Type.String({ maxLength: 100_000 })
const texts = Type.Array(text, { maxItems: 1_000 })
const number = Type.Number({ minimum: 0, maximum: 1e12 })

const Fee = Type.Object({ amount: number, currency: text, note: Type.Optional(text) })

const Method = Type.Object({
  channel: text,
  timeLimit: Type.Union([number, Type.Null()]),
  timeUnit: text,
  timeNote: Type.Optional(text),
  feeType: text,
  fees: Type.Array(Fee, { maxItems: 200 }),
  note: Type.Optional(text),
})

const Item = Type.Object({
  name: text,
  originals: Type.Integer({ minimum: 0, maximum: 1_000 }),
  copies: Type.Integer({ minimum: 0, maximum: 1_000 }),
  templateFiles: Type.Optional(texts),
})

/** The parts that we read of a record of the national catalogue; it may hold more. */
export const NationalRecord = Type.Object({
  code: Type.String({ pattern: '^\\s*\\d\\.\\d{6}\\s*$' }),
  name: Type.String({ minLength: 1, maxLength: 5_000 }),
  field: text,
  targetGroups: Type.Optional(texts),
  submissionMethods: Type.Array(Method, { maxItems: 100 }),
  dossier: Type.Array(Type.Object({ group: text, kind: text, items: Type.Array(Item, { maxItems: 500 }) }), {
    maxItems: 200,
  }),
  legalBasis: Type.Optional(texts),
  steps: Type.Optional(texts),
  conditions: Type.Optional(text),
  results: Type.Optional(Type.Array(Type.Object({ name: text, code: Type.Optional(text) }), { maxItems: 200 })),
  source: Type.Optional(Type.Object({ origin: Type.Optional(text), crawled: Type.Optional(text) })),
  quality: Type.Optional(texts),
  trust: Type.Optional(text),
})
export type NationalRecord = Static<typeof NationalRecord>
export type NationalMethod = NationalRecord['submissionMethods'][number]

/** The first thing that keeps a value from being a record, with its place. */
export function recordFault(value: unknown): string {
  const [first] = Value.Errors(NationalRecord, value)
  return first ? `${first.instancePath || '/'}: ${first.message}` : 'not a record'
}

export const isNationalRecord = (value: unknown): value is NationalRecord => Value.Check(NationalRecord, value)
