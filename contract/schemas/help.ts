import { Type, type Static } from 'typebox'
import { helpDays, helpKinds, helpScopes, noticeReceivers } from '../rules/help/scope.ts'
import { CivilDay, Id, Instant, named, nullable, oneOf } from '../schema.ts'
import { CaseAnswerSet } from './form.ts'
import { DossierSummary } from './dossier.ts'

const terms = {
  kind: oneOf(helpKinds),
  scope: oneOf(helpScopes),
  /** To whom the notices of the dossier go. */
  notices: oneOf(noticeReceivers),
}
const what = {
  /** The one dossier that is helped with; null when it is new dossiers of one procedure. */
  dossierId: nullable(Id),
  procedureCode: Type.String(),
  procedureName: Type.String(),
}

const Days = Type.Unsafe<(typeof helpDays)[number]>({ type: 'integer', enum: [...helpDays] })

/** Either one dossier of one's own, or the dossiers of one procedure that the helper will begin. */
export const NewHelp = Type.Object(
  {
    dossierId: Type.Optional(Id),
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
    ...terms,
    days: Days,
  },
  { $id: 'NewHelp', additionalProperties: false },
)
export type NewHelp = Static<typeof NewHelp>

/** The code is told once; the server keeps a keyed hash of it. */
export const HelpOffer = Type.Object(
  {
    id: Id,
    code: Type.String(),
    codeExpiresAt: Instant,
    until: CivilDay,
    /** An address that opens the code in the app; the code stands behind the `#`, which no server is told. */
    address: Type.String(),
  },
  { $id: 'HelpOffer' },
)
export type HelpOffer = Static<typeof HelpOffer>

/** In the body: the code belongs into no URL. */
export const HelpCode = Type.Object(
  { code: Type.String({ minLength: 4, maxLength: 40 }) },
  { $id: 'HelpCode', additionalProperties: false },
)

/** Who asks for what, before one says yes. */
export const HelpAsked = Type.Object(
  {
    ...terms,
    ...what,
    ownerName: nullable(Type.String()),
    until: CivilDay,
    /** Why the caller cannot accept: the code is their own, or was made for another kind of helper. */
    hindrance: nullable(oneOf(['own', 'other-kind'])),
  },
  { $id: 'HelpAsked' },
)
export type HelpAsked = Static<typeof HelpAsked>

/** Help that one has given, as its owner sees it. */
export const GivenHelp = Type.Object(
  { id: Id, ...terms, ...what, helperName: nullable(Type.String()), until: CivilDay, acceptedAt: Instant },
  { $id: 'GivenHelp' },
)
export type GivenHelp = Static<typeof GivenHelp>
export const GivenHelpList = Type.Object({ items: Type.Array(named(GivenHelp)) }, { $id: 'GivenHelpList' })

/** Help that one gives: with whose dossiers, until when. */
export const TakenHelp = Type.Object(
  {
    id: Id,
    ...terms,
    ...what,
    ownerName: nullable(Type.String()),
    until: CivilDay,
    dossiers: Type.Array(named(DossierSummary)),
    /** New dossiers of the procedure may be begun at these units; empty when it is one dossier. */
    unitIds: Type.Array(Type.String()),
  },
  { $id: 'TakenHelp' },
)
export type TakenHelp = Static<typeof TakenHelp>
export const TakenHelpList = Type.Object({ items: Type.Array(named(TakenHelp)) }, { $id: 'TakenHelpList' })

export const NewHelpedDossier = Type.Object(
  { unitId: Type.String({ maxLength: 60 }), caseAnswers: Type.Optional(named(CaseAnswerSet)) },
  { $id: 'NewHelpedDossier', additionalProperties: false },
)
