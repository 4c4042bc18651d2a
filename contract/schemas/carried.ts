import { Type, type Static } from 'typebox'
import { named, nullable } from '../schema.ts'
import { Dossier } from './dossier.ts'
import { Form } from './form.ts'

/** A draft that its owner brings to an appointment: not handed in yet, for the clerk to read. */
export const CarriedDossier = Type.Object(
  { dossier: named(Dossier), form: nullable(named(Form)) },
  { $id: 'CarriedDossier' },
)
export type CarriedDossier = Static<typeof CarriedDossier>

/** Said by the clerk of the person at the desk, who has seen the draft on the clerk's screen or on their own. */
export const TakeIn = Type.Object(
  { revision: Type.Integer({ minimum: 0 }), confirmedAtDesk: Type.Literal(true) },
  { $id: 'TakeIn', additionalProperties: false },
)
