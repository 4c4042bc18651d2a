import { Type, type Static } from 'typebox'
import { CivilDay, named, nullable, oneOf } from '../schema.ts'
import { OpeningHours } from './locality.ts'

/** Days off and make-up days, so that the app says "open now" without asking again. */
export const ReceptionCalendar = Type.Object(
  {
    completeYears: Type.Array(Type.Integer()),
    observeUnconfirmed: Type.Boolean(),
    holidays: Type.Array(Type.Object({ day: CivilDay, name: Type.String(), confirmed: Type.Boolean() })),
    makeUpDays: Type.Array(Type.Object({ day: CivilDay, name: Type.String() })),
  },
  { $id: 'ReceptionCalendar' },
)

/** Hours for a period; a later entry of a unit takes over from an earlier one. */
export const HoursPeriod = Type.Object(
  {
    validFrom: CivilDay,
    validTo: nullable(CivilDay),
    weekly: Type.Array(named(OpeningHours)),
    /** Who says so; null for the usual hours that no unit has confirmed. */
    source: nullable(Type.String()),
  },
  { $id: 'HoursPeriod' },
)

export const QuietHours = Type.Object(
  { periods: Type.Array(named(OpeningHours)), source: Type.String(), measuredOn: CivilDay },
  { $id: 'QuietHours' },
)

export const ReceivingCounter = Type.Object(
  {
    unitId: Type.String(),
    hours: Type.Array(named(HoursPeriod)),
    /** Null where nobody has measured. */
    quietHours: nullable(named(QuietHours)),
    /** The Zalo official account; null while none is known. */
    oaId: nullable(Type.String()),
  },
  { $id: 'ReceivingCounter' },
)
export type ReceivingCounter = Static<typeof ReceivingCounter>

export const deskKinds = ['police'] as const

/** A desk beside the one-stop counter that takes the procedures of some fields. */
export const OtherDesk = Type.Object(
  { kind: oneOf(deskKinds), fieldIds: Type.Array(Type.String()), note: Type.String(), source: Type.String() },
  { $id: 'OtherDesk' },
)
export type OtherDesk = Static<typeof OtherDesk>

export const Reception = Type.Object(
  {
    calendar: named(ReceptionCalendar),
    /** What is handed in later counts from the next working day, where the answer comes the same day. */
    sameDayCutOff: Type.String(),
    /** Set while the hours are only the usual ones. */
    hoursUnconfirmed: nullable(Type.String()),
    /** Set where a counter may take dossiers of people who live in another ward. */
    acrossWards: nullable(Type.Object({ basis: Type.String(), unconfirmed: nullable(Type.String()) })),
    otherDesks: Type.Array(named(OtherDesk)),
    counters: Type.Array(named(ReceivingCounter)),
  },
  { $id: 'Reception' },
)
export type Reception = Static<typeof Reception>

/** Where a person stands: a one-use code of Zalo, or what the browser measured. Neither is kept nor logged. */
export const WhereAmI = Type.Unsafe<
  { from: 'zalo'; accessToken: string; code: string } | { from: 'device'; latitude: number; longitude: number }
>(
  Type.Object(
    { from: Type.String() },
    {
      $id: 'WhereAmI',
      discriminator: { propertyName: 'from' },
      required: ['from'],
      oneOf: [
        Type.Object(
          {
            from: Type.Literal('zalo'),
            accessToken: Type.String({ minLength: 1, maxLength: 2000 }),
            code: Type.String({ minLength: 1, maxLength: 2000 }),
          },
          { additionalProperties: false },
        ),
        Type.Object(
          {
            from: Type.Literal('device'),
            latitude: Type.Number({ minimum: -90, maximum: 90 }),
            longitude: Type.Number({ minimum: -180, maximum: 180 }),
          },
          { additionalProperties: false },
        ),
      ],
    },
  ),
)

/** Likely units, the likelier first: from points set by hand, so the person confirms. `unknown`: no such points here. */
export const NearestUnits = Type.Object(
  {
    result: oneOf(['found', 'outside', 'unknown']),
    units: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  },
  { $id: 'NearestUnits' },
)
export type NearestUnits = Static<typeof NearestUnits>
