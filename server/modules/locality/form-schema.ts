import { Type, type Static, type TSchema } from 'typebox'
import type { FieldDefinition, FieldKind, FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { oneOf } from '../../../contract/schema.ts'
import { strict } from './strict.ts'

const text = Type.String({ minLength: 1 })
const id = Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$' })
const parts = 'fullName|personalId|idType|birthDate|gender|residence|ethnicity|nationality|phone|email'
const fact = Type.String({ pattern: `^([a-z][A-Za-z0-9]*\\.(${parts})|zalo\\.name)$` })
const rows = { minimum: 0, maximum: 30 }
const options = Type.Array(Type.Object({ value: text, label: text }), { minItems: 2 })
const maxLength = Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 }))

const common = {
  id,
  label: text,
  hint: Type.Optional(text),
  required: Type.Boolean(),
  /** Looked at by itself, to name what is wrong. */
  visibleWhen: Type.Optional(Type.Unknown()),
  prefillFrom: Type.Optional(
    Type.Array(
      Type.Union([
        fact,
        Type.Object({ fact, when: Type.Optional(Type.Unknown()), tells: Type.Optional(Type.Literal(false)) }),
        Type.Object({ field: id, column: Type.Optional(text), when: Type.Optional(Type.Unknown()) }),
        Type.Object({ usual: Type.Union([text, Type.Boolean()]) }),
      ]),
      { minItems: 1 },
    ),
  ),
}

const Column = Type.Object({
  id: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
  label: text,
  kind: oneOf(['text', 'partial-date']),
  required: Type.Boolean(),
  maxLength,
})

const own = {
  text: { maxLength, suggestions: Type.Optional(Type.Array(text)) },
  'long-text': { maxLength, suggestions: Type.Optional(Type.Array(text)) },
  'person-name': {},
  'personal-id': {},
  'tax-code': {},
  money: { max: Type.Optional(Type.Integer({ minimum: 1 })) },
  measure: { min: Type.Number(), max: Type.Number(), unit: Type.Optional(text) },
  'date-time': { notAfterToday: Type.Optional(Type.Boolean()) },
  phone: {},
  email: {},
  address: {},
  parcel: {},
  point: {},
  'yes-no': {},
  date: { notAfterToday: Type.Optional(Type.Boolean()) },
  'partial-date': { notAfterToday: Type.Optional(Type.Boolean()) },
  choice: { options },
  'multi-choice': { options },
  count: { min: Type.Integer(), max: Type.Integer(), unit: Type.Optional(text) },
  table: {
    columns: Type.Array(Column, { minItems: 1 }),
    minRows: Type.Integer(rows),
    maxRows: Type.Integer(rows),
    rowName: text,
  },
  computed: { from: text, rule: oneOf(['date-in-words']) },
  consent: { statement: text },
} satisfies Record<FieldKind, Record<string, TSchema>>

const isKind = (kind: string): kind is FieldKind => Object.hasOwn(own, kind)
export const fieldKinds = Object.keys(own).filter(isKind)

/** Exactly what a field of this kind may say. */
export function fieldSchema(kind: FieldKind) {
  return strict(Type.Unsafe<FieldDefinition>(Type.Object({ ...common, kind: oneOf([kind]), ...own[kind] })))
}

export const FieldHead = Type.Object({ kind: oneOf(fieldKinds) }, { additionalProperties: true })

const LooseForm = strict(
  Type.Object({
    id: Type.String({ pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$' }),
    version: text,
    title: text,
    legalBasis: Type.Array(text),
    evidence: Type.Object({ kind: oneOf(['official', 'paper-copy', 'procedure-text', 'from-memory']), note: text }),
    sections: Type.Array(
      Type.Object({ id, title: text, hint: Type.Optional(text), fields: Type.Array(FieldHead, { minItems: 1 }) }),
      { minItems: 1 },
    ),
  }),
)
/** Only complete together with `fieldSchema` for each field. */
export const FormFile = Type.Unsafe<FormDefinition>(LooseForm)
export type FormShell = Static<typeof LooseForm>
