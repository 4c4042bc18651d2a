import { Type, type Static } from 'typebox'
import { Id, Instant, named, nullable, oneOf } from '../schema.ts'
import { AppointmentSummary } from './appointment.ts'
import { DossierSummary } from './dossier.ts'
import { CaseAnswerSet } from './form.ts'

export const visitStates = ['open', 'finished', 'taken-over', 'handed-over', 'over'] as const
export type VisitState = (typeof visitStates)[number]

/** Number and name as the card says them. The server keeps a keyed hash of both, and the name sealed. */
export const NewVisit = Type.Object(
  {
    card: Type.Object(
      {
        number: Type.String({ pattern: '^\\d{12}$' }),
        fullName: Type.String({ minLength: 2, maxLength: 120 }),
      },
      { additionalProperties: false },
    ),
    /** The person has read on the screen what the office will do for them, and agreed. */
    agreed: Type.Literal(true),
    /** Ends the visit of somebody else with the same person. */
    takeOver: Type.Optional(Type.Boolean()),
  },
  { $id: 'NewVisit', additionalProperties: false },
)

export const Visit = Type.Object(
  {
    id: Id,
    state: oneOf(visitStates),
    /** Of the person who is helped. */
    name: Type.String(),
    openedAt: Instant,
    /** To whose phone it went, in short; null unless handed over. */
    handedTo: nullable(Type.String()),
    /** What was begun for this person at a counter and is on no phone yet, the newest first. */
    dossiers: Type.Array(named(DossierSummary)),
    appointments: Type.Array(named(AppointmentSummary)),
  },
  { $id: 'Visit' },
)
export type Visit = Static<typeof Visit>

export const VisitList = Type.Object({ items: Type.Array(named(Visit)) }, { $id: 'VisitList' })

/** Who helps this person now, when it is not this visit. */
export const VisitHolder = Type.Object(
  { name: nullable(Type.String()), unitName: Type.String(), since: Instant, isYou: Type.Boolean() },
  { $id: 'VisitHolder' },
)
export type VisitHolder = Static<typeof VisitHolder>

/** Either the visit, or who is helping the person already; then nothing has happened. */
export const OpenedVisit = Type.Object(
  { visit: nullable(named(Visit)), heldBy: nullable(named(VisitHolder)) },
  { $id: 'OpenedVisit' },
)
export type OpenedVisit = Static<typeof OpenedVisit>

export const NewVisitDossier = Type.Object(
  {
    procedureCode: Type.String({ maxLength: 40 }),
    unitId: Type.String({ maxLength: 60 }),
    caseAnswers: Type.Optional(named(CaseAnswerSet)),
  },
  { $id: 'NewVisitDossier', additionalProperties: false },
)

/** The code is told once; the server keeps a keyed hash of it. The address holds it behind the `#`. */
export const HandOver = Type.Object(
  { code: Type.String(), codeExpiresAt: Instant, secondsLeft: Type.Integer(), address: Type.String() },
  { $id: 'HandOver' },
)
export type HandOver = Static<typeof HandOver>

/** In the body: the code belongs into no URL. */
export const HandOverCode = Type.Object(
  { code: Type.String({ minLength: 4, maxLength: 40 }) },
  { $id: 'HandOverCode', additionalProperties: false },
)

/** What a code would bring to this phone. */
export const HandedThings = Type.Object(
  {
    /** Whose things they are, in short. */
    name: nullable(Type.String()),
    unitName: Type.String(),
    dossiers: Type.Array(Type.Object({ id: Id, procedureName: Type.String(), isDraft: Type.Boolean() })),
    appointments: Type.Integer(),
  },
  { $id: 'HandedThings' },
)
export type HandedThings = Static<typeof HandedThings>
