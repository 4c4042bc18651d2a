import { Type, type Static } from 'typebox'
import { phoneCodes, remarkCodes, remarkPlaces } from '../rules/preflight/remark.ts'
import { CivilDay, oneOf } from '../schema.ts'

/** What a check by the rules says of a dossier; the app phrases the code. */
export const Remark = Type.Object(
  {
    code: oneOf(remarkCodes),
    hard: Type.Boolean(),
    place: oneOf(remarkPlaces),
    id: Type.String(),
    detail: Type.Optional(Type.String()),
  },
  { $id: 'Remark' },
)

/** What only the phone could know and the person sent all the same: which field or paper, never what stood there. */
export const PhoneRemark = Type.Object(
  {
    code: oneOf(phoneCodes),
    place: oneOf(remarkPlaces),
    id: Type.String({ maxLength: 80 }),
    /** Of a photo: what is wrong with it. */
    detail: Type.Optional(Type.String({ pattern: '^[a-z -]{1,80}$' })),
  },
  { $id: 'PhoneRemark', additionalProperties: false },
)
export type PhoneRemark = Static<typeof PhoneRemark>

/** Facts of the law for the checks, with their source. */
export const CheckRules = Type.Object(
  {
    idCard: Type.Union([
      Type.Object({
        renewAtAges: Type.Array(Type.Integer({ minimum: 1, maximum: 120 })),
        earlyYears: Type.Integer({ minimum: 0, maximum: 20 }),
        source: Type.String(),
      }),
      Type.Null(),
    ]),
  },
  { $id: 'CheckRules' },
)

/** The day that stands on a paper, by requirement. */
export const PaperDates = Type.Record(Type.String({ maxLength: 80 }), CivilDay, {
  $id: 'PaperDates',
  maxProperties: 60,
})
export type PaperDates = Static<typeof PaperDates>
