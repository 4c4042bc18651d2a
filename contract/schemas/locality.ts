import { Type, type Static } from 'typebox'
import { CivilDay, named, nullable, oneOf } from '../schema.ts'

export const OpeningHours = Type.Object(
  { weekday: Type.Integer({ minimum: 1, maximum: 7 }), from: Type.String(), to: Type.String() },
  { $id: 'OpeningHours' },
)

/** A unit exists for a period: the same code may name another unit before or after (26506, 26536). */
export const Unit = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    name: Type.String(),
    /** Other ways people write the name, without the word for its kind. */
    aliases: Type.Optional(Type.Array(Type.String())),
    kind: oneOf(['province', 'city', 'ward', 'commune']),
    parentId: nullable(Type.String()),
    validFrom: CivilDay,
    validTo: nullable(CivilDay),
    predecessorIds: Type.Array(Type.String()),
    receives: Type.Boolean(),
    counterName: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    hours: Type.Array(named(OpeningHours)),
    /** Facts of the unit that nobody has confirmed yet are named here and shown as such. */
    unconfirmed: Type.Array(Type.String()),
  },
  { $id: 'Unit' },
)
export type Unit = Static<typeof Unit>

export const Field = Type.Object({ id: Type.String(), name: Type.String(), order: Type.Integer() }, { $id: 'Field' })
export type Field = Static<typeof Field>

export const roles = ['resident', 'one-stop', 'specialist', 'leader', 'auditor', 'editor', 'administrator'] as const
export const Role = oneOf(roles)
export type Role = (typeof roles)[number]

export const SamplePerson = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    role: Role,
    description: Type.String(),
    unitName: Type.Optional(Type.String()),
  },
  { $id: 'SamplePerson' },
)
export type SamplePerson = Static<typeof SamplePerson>

export const Locality = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    shortName: Type.String(),
    mode: oneOf(['sandbox', 'production']),
    hotline: nullable(Type.String()),
    units: Type.Array(named(Unit)),
    fields: Type.Array(named(Field)),
    /** Empty in production. */
    samplePeople: Type.Array(named(SamplePerson)),
  },
  { $id: 'Locality' },
)
export type Locality = Static<typeof Locality>
