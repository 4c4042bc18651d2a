import { Type, type Static } from 'typebox'
import { Id, Instant, named, nullable } from '../schema.ts'
import { Role } from './locality.ts'
import { staffSignIn } from './staff-account.ts'

export const NewSession = Type.Unsafe<
  | { kind: 'zalo'; accessToken: string }
  | { kind: 'sample'; person: string }
  | { kind: 'staff'; login: string; password: string; totp: string }
>(
  Type.Object(
    { kind: Type.String() },
    {
      $id: 'NewSession',
      discriminator: { propertyName: 'kind' },
      required: ['kind'],
      oneOf: [
        Type.Object(
          { kind: Type.Literal('zalo'), accessToken: Type.String({ minLength: 1, maxLength: 2000 }) },
          { additionalProperties: false },
        ),
        Type.Object(
          { kind: Type.Literal('sample'), person: Type.String({ minLength: 1, maxLength: 60 }) },
          { additionalProperties: false },
        ),
        Type.Object({ kind: Type.Literal('staff'), ...staffSignIn }, { additionalProperties: false }),
      ],
    },
  ),
)

export const Person = Type.Object(
  {
    id: Id,
    name: nullable(Type.String()),
    role: Role,
    unitId: nullable(Type.String()),
    unitName: nullable(Type.String()),
    sample: Type.Boolean(),
  },
  { $id: 'Person' },
)
export type Person = Static<typeof Person>

/** `token` is shown once; the server keeps only its hash. */
export const Session = Type.Object(
  { token: Type.String(), expiresAt: Instant, person: named(Person) },
  { $id: 'Session' },
)
export type Session = Static<typeof Session>
