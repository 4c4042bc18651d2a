import { Type, type Static } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf, pageOf } from '../schema.ts'

export const staffRoles = ['one-stop', 'specialist', 'leader', 'auditor', 'editor', 'administrator'] as const
export const StaffRole = oneOf(staffRoles)
export type StaffRole = (typeof staffRoles)[number]

/** What people type to sign in: small letters, digits, dot, hyphen, underscore. */
export const Login = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$' })
const Name = Type.String({ minLength: 2, maxLength: 80 })
const Password = Type.String({ minLength: 1, maxLength: 200 })
/** Six digits of the code generator. */
const TotpCode = Type.String({ pattern: '^\\d{6}$' })
const SetupCode = Type.String({ minLength: 16, maxLength: 40 })

/** A role for a unit, from a day on; `validTo` is the last day. */
export const RoleGrant = Type.Object(
  { role: StaffRole, unitId: Type.String({ maxLength: 60 }), validFrom: CivilDay, validTo: nullable(CivilDay) },
  { $id: 'RoleGrant', additionalProperties: false },
)
export type RoleGrant = Static<typeof RoleGrant>

export const accountStates = ['waiting', 'active', 'disabled'] as const

export const StaffAccount = Type.Object(
  {
    id: Id,
    login: Login,
    name: Type.String(),
    /** `waiting`: not set up yet, or to be set up anew. */
    state: oneOf(accountStates),
    /** Past, present and coming, the newest first. */
    roles: Type.Array(named(RoleGrant)),
  },
  { $id: 'StaffAccount' },
)
export type StaffAccount = Static<typeof StaffAccount>

export const StaffAccountPage = pageOf(StaffAccount, 'StaffAccountPage')

export const NewStaffAccount = Type.Object(
  { login: Login, name: Name, grant: named(RoleGrant) },
  { $id: 'NewStaffAccount', additionalProperties: false },
)

export const StaffAccountChange = Type.Object(
  { name: Type.Optional(Name), disabled: Type.Optional(Type.Boolean()) },
  { $id: 'StaffAccountChange', additionalProperties: false, minProperties: 1 },
)

/** The code is shown once, to be handed to the person. */
export const SetupTicket = Type.Object(
  { account: named(StaffAccount), setupCode: Type.String(), expiresAt: Instant },
  { $id: 'SetupTicket' },
)
export type SetupTicket = Static<typeof SetupTicket>

export const SetupCodeGiven = Type.Object(
  { setupCode: SetupCode },
  { $id: 'SetupCodeGiven', additionalProperties: false },
)

/** What the code generator of the person has to know. `login` and `name` are null for the first administrator. */
export const SetupStart = Type.Object(
  { login: nullable(Login), name: nullable(Type.String()), totpSecret: Type.String(), totpUri: Type.String() },
  { $id: 'SetupStart' },
)
export type SetupStart = Static<typeof SetupStart>

export const SetupFinish = Type.Object(
  {
    setupCode: SetupCode,
    /** Of the first administrator, whom nobody has named. */
    login: Type.Optional(Login),
    name: Type.Optional(Name),
    password: Password,
    totp: TotpCode,
  },
  { $id: 'SetupFinish', additionalProperties: false },
)
export type SetupFinish = Static<typeof SetupFinish>

export const PasswordChange = Type.Object(
  { password: Password, totp: TotpCode, newPassword: Password },
  { $id: 'PasswordChange', additionalProperties: false },
)

/** Signing in with an account of one's own; part of NewSession. */
export const staffSignIn = { login: Type.String({ maxLength: 80 }), password: Password, totp: TotpCode }
