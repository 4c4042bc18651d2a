import { Type } from 'typebox'
import type { AnswerValue, CaseAnswers, FormDefinition, Answers } from '../rules/forms/definition.ts'
import { oneOf } from '../schema.ts'

const text = (maxLength = 500) => Type.String({ maxLength })

/** The shape is held loosely here (unknown kinds must reach an old app) and exactly by the locality check. */
export const Form = Type.Unsafe<FormDefinition>(
  Type.Object(
    {
      id: Type.String(),
      version: Type.String(),
      title: Type.String(),
      legalBasis: Type.Array(Type.String()),
      evidence: Type.Object({
        kind: oneOf(['official', 'paper-copy', 'procedure-text', 'from-memory']),
        note: Type.String(),
      }),
      sections: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Type.String(),
          hint: Type.Optional(Type.String()),
          fields: Type.Array(
            Type.Object(
              { id: Type.String(), kind: Type.String(), label: Type.String() },
              { additionalProperties: true },
            ),
          ),
        }),
      ),
    },
    { $id: 'Form' },
  ),
)

const Value = Type.Unsafe<AnswerValue>(
  Type.Union([
    text(2000),
    Type.Number(),
    Type.Boolean(),
    Type.Array(text(200), { maxItems: 30 }),
    Type.Array(Type.Record(Type.String({ maxLength: 60 }), text(300)), { maxItems: 30 }),
    Type.Object(
      {
        street: text(),
        unitName: text(200),
        provinceName: text(200),
        unitCode: Type.Optional(text(20)),
        former: Type.Optional(text(200)),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      { sheet: text(20), number: text(20), place: text(), areaM2: Type.Optional(Type.Number({ minimum: 0 })) },
      { additionalProperties: false },
    ),
    Type.Object({ lon: Type.Number(), lat: Type.Number() }, { additionalProperties: false }),
  ]),
)

/** Answers by field id. What each may hold is judged by `contract/rules/forms`, on both sides. */
export const AnswerSet = Type.Unsafe<Answers>(
  Type.Record(Type.String({ maxLength: 80 }), Value, { $id: 'Answers', maxProperties: 200 }),
)

export const CaseAnswerSet = Type.Unsafe<CaseAnswers>(
  Type.Record(Type.String({ maxLength: 80 }), Type.Boolean(), { $id: 'CaseAnswers', maxProperties: 30 }),
)
