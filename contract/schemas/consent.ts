import { Type, type Static } from 'typebox'
import { Instant, nullable } from '../schema.ts'

const Words = Type.Object({
  title: Type.String(),
  /** Who does what with which data. */
  what: Type.String(),
  /** How long. */
  kept: Type.String(),
})

const text = {
  purpose: Type.String(),
  version: Type.String(),
  /** Without it the dossier cannot be handled. */
  required: Type.Boolean(),
  /** May be taken back after sending; a dossier that is being handled is withdrawn instead. */
  revocable: Type.Boolean(),
  basis: Type.String(),
  vi: Words,
  en: Words,
}

/** What is agreed to for one purpose. Other words are another version. */
export const ConsentText = Type.Object(text, { $id: 'ConsentText' })
export type ConsentText = Static<typeof ConsentText>

/** What was agreed to with a dossier, in the words of then. */
export const GivenConsent = Type.Object(
  { ...text, agreedAt: Instant, revokedAt: nullable(Instant) },
  { $id: 'GivenConsent' },
)
export type GivenConsent = Static<typeof GivenConsent>

const purpose = Type.String({ maxLength: 60 })
const version = Type.String({ maxLength: 40 })

export const AgreedPurpose = Type.Object({ purpose, version }, { $id: 'AgreedPurpose', additionalProperties: false })

/** Agrees to one more purpose, or takes one back, at any time after sending. */
export const ConsentChange = Type.Object(
  { purpose, version, agreed: Type.Boolean() },
  { $id: 'ConsentChange', additionalProperties: false },
)
