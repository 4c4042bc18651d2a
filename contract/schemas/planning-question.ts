import { Type, type Static } from 'typebox'
import { Instant, named, nullable, oneOf } from '../schema.ts'
import { MapPoint, ParcelHead, PlanningAnswer } from './planning-answer.ts'

/** What was typed into the one search box. */
export const PlanningQuestion = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 120 }),
    /** Code of the ward that is remembered, old or new: its parcels first. */
    ward: Type.Optional(Type.String({ maxLength: 10 })),
    /** Left out: the release that is published now. */
    release: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z0-9.-]+$' })),
  },
  { $id: 'PlanningQuestion', additionalProperties: false },
)

/** What the one search box made of what was typed. */
export const PlanningFound = Type.Object(
  {
    understood: oneOf(['parcel', 'point', 'corners', 'street', 'ward', 'nothing']),
    /** More than one when a number is used twice or the ward is not said. */
    parcels: Type.Array(named(ParcelHead)),
    /** Streets and wards, to go to on the map. */
    places: Type.Array(
      Type.Object({
        kind: oneOf(['street', 'ward', 'former-ward']),
        name: Type.String(),
        point: named(MapPoint),
        bounds: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
      }),
    ),
    /** Set when a point was typed. */
    point: nullable(named(MapPoint)),
    /** More was found than is given: say the ward or the sheet. */
    more: Type.Boolean(),
  },
  { $id: 'PlanningFound' },
)
export type PlanningFound = Static<typeof PlanningFound>

/** Where to look: a tap on the map, what the device measured, or a one-use code of Zalo. Never kept, never logged. */
export const PlanningPoint = Type.Unsafe<
  | { from: 'map'; longitude: number; latitude: number }
  | { from: 'device'; longitude: number; latitude: number; accuracyMetres: number }
  | { from: 'zalo'; accessToken: string; code: string }
>(
  Type.Object(
    { from: Type.String() },
    {
      $id: 'PlanningPoint',
      discriminator: { propertyName: 'from' },
      required: ['from'],
      oneOf: [
        Type.Object(
          {
            from: Type.Literal('map'),
            longitude: Type.Number({ minimum: -180, maximum: 180 }),
            latitude: Type.Number({ minimum: -90, maximum: 90 }),
          },
          { additionalProperties: false },
        ),
        Type.Object(
          {
            from: Type.Literal('device'),
            longitude: Type.Number({ minimum: -180, maximum: 180 }),
            latitude: Type.Number({ minimum: -90, maximum: 90 }),
            accuracyMetres: Type.Number({ minimum: 0, maximum: 100_000 }),
          },
          { additionalProperties: false },
        ),
        Type.Object(
          {
            from: Type.Literal('zalo'),
            accessToken: Type.String({ minLength: 1, maxLength: 2000 }),
            code: Type.String({ minLength: 1, maxLength: 2000 }),
          },
          { additionalProperties: false },
        ),
      ],
    },
  ),
)
export type PlanningPoint = Static<typeof PlanningPoint>

/**
 * `too-coarse`: the position is not exact enough to name a parcel (above 20 m); `ground`: planned land that no parcel
 * holds (a road, the sea front); `outside`: beyond the area of the release.
 */
export const PlanningAtPoint = Type.Object(
  {
    result: oneOf(['parcel', 'ground', 'too-coarse', 'outside']),
    point: named(MapPoint),
    accuracyMetres: nullable(Type.Number()),
    answer: nullable(named(PlanningAnswer)),
  },
  { $id: 'PlanningAtPoint' },
)
export type PlanningAtPoint = Static<typeof PlanningAtPoint>

export const cornerFrames = ['tm3-107-45', 'tm3-105-45', 'utm-48'] as const

/** Corners as a certificate lists them: X is north, Y is east, in metres. */
export const CornerList = Type.Object(
  {
    corners: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false }), {
      minItems: 3,
      maxItems: 200,
    }),
    /** As printed on the certificate. */
    statedAreaSquareMetres: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100_000_000 })),
    /** Left out: found out from the numbers. */
    frame: Type.Optional(oneOf(cornerFrames)),
  },
  { $id: 'CornerList', additionalProperties: false },
)
export type CornerList = Static<typeof CornerList>

export const PlanningOfCorners = Type.Object(
  {
    /** `unclear`: the numbers fit no frame or more than one: ask; `outside`: they lie elsewhere; `crossing`: sides cross. */
    result: oneOf(['answered', 'unclear', 'outside', 'crossing', 'too-large']),
    frame: nullable(oneOf(cornerFrames)),
    /** X and Y were written the other way round, and were put right. */
    swapped: Type.Boolean(),
    areaSquareMetres: nullable(Type.Number()),
    /** Computed less stated, in percent of the stated. */
    differencePercent: nullable(Type.Number()),
    answer: nullable(named(PlanningAnswer)),
  },
  { $id: 'PlanningOfCorners' },
)
export type PlanningOfCorners = Static<typeof PlanningOfCorners>

export const reportReasons = ['wrong-parcel', 'wrong-zone', 'wrong-road', 'wrong-network', 'leak', 'other'] as const

/** "This is wrong" or "this should not be public". */
export const NewPlanningReport = Type.Object(
  {
    releaseId: Type.String({ maxLength: 60 }),
    parcelId: Type.Optional(Type.String({ maxLength: 40 })),
    reason: oneOf(reportReasons),
    text: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { $id: 'NewPlanningReport', additionalProperties: false },
)
export type NewPlanningReport = Static<typeof NewPlanningReport>

export const PlanningReport = Type.Object({ code: Type.String(), receivedAt: Instant }, { $id: 'PlanningReport' })
