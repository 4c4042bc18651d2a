import { Type, type Static } from 'typebox'
import { CivilDay, Id, Instant, named, nullable, oneOf, pageOf, Sha256 } from '../schema.ts'
import { AnswerSet, CaseAnswerSet, Form } from './form.ts'
import { AnyChannel, PostTo } from './delivery.ts'
import { Role } from './locality.ts'
import { DossierFee } from './payment.ts'
import { ConsentText, GivenConsent } from './consent.ts'
import { helpKinds, helpScopes, noticeReceivers } from '../rules/help/scope.ts'
import { CheckRules, PaperDates, Remark } from './preflight.ts'
import { Procedure, SubmissionMode } from './procedure.ts'

/** National status codes 1–10 in words (`statusCode` carries the number); a draft has none. */
export const statuses = [
  'draft',
  'submitted',
  'accepted',
  'refused',
  'processing',
  'supplement',
  'payment',
  'withdrawn',
  'stopped',
  'finished',
  'returned',
] as const
export type Status = (typeof statuses)[number]
export const statusCode: { [S in Exclude<Status, 'draft'>]: number } = {
  submitted: 1,
  accepted: 2,
  refused: 3,
  processing: 4,
  supplement: 5,
  payment: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
}

export const actions = [
  'submit',
  'cancel',
  'accept',
  'request-supplement',
  'supply',
  'confirm-supplement',
  'refuse',
  'start',
  'request-payment',
  'confirm-payment',
  'extend',
  'stop',
  'reopen',
  'request-withdrawal',
  'confirm-withdrawal',
  'finish',
  'hand-over',
  'enter-due-date',
  'choose-delivery',
  'take-in',
] as const
export type Action = (typeof actions)[number]

/** `clean`: nothing is known against it; `pending-scan`: the scanner was down; `infected`: kept, never opened again. */
export const fileStates = ['clean', 'pending-scan', 'infected'] as const
export type FileState = (typeof fileStates)[number]

/** A file as the server stored it. */
export const StoredFile = Type.Object(
  {
    id: Id,
    name: Type.String(),
    mime: Type.String(),
    bytes: Type.Integer(),
    sha256: Sha256,
    pages: Type.Integer(),
    state: oneOf(fileStates),
    storedAt: Instant,
    /** False while it waits in a draft or an unsent supplement. */
    sent: Type.Boolean(),
  },
  { $id: 'StoredFile' },
)
export type StoredFile = Static<typeof StoredFile>

export const DossierDocument = Type.Object(
  {
    requirementId: Type.String(),
    name: Type.String(),
    required: Type.Boolean(),
    files: Type.Array(named(StoredFile)),
    /** Files that a later supplement replaced; kept as evidence. */
    replaced: Type.Array(named(StoredFile)),
    askedAgain: nullable(Type.Object({ reason: Type.String() })),
  },
  { $id: 'DossierDocument' },
)
export type DossierDocument = Static<typeof DossierDocument>

export const DossierEvent = Type.Object(
  {
    sequence: Type.Integer(),
    action: oneOf(actions),
    from: oneOf(statuses),
    to: oneOf(statuses),
    at: Instant,
    by: Type.Object({
      role: Role,
      name: nullable(Type.String()),
      /** Who pressed, when somebody helped the resident. */
      helper: Type.Optional(nullable(Type.Object({ kind: oneOf(helpKinds), name: nullable(Type.String()) }))),
    }),
    reason: nullable(Type.String()),
    legalGround: nullable(Type.String()),
    /** Why a leader let something be returned that had been judged good. */
    overrideReason: nullable(Type.String()),
    paperNumber: nullable(Type.String()),
  },
  { $id: 'DossierEvent' },
)
export type DossierEvent = Static<typeof DossierEvent>

export const paperForms = ['01', '02', '03', '04', '05', '06', 'withdrawal'] as const

/**
 * A paper of the one-stop rules (TT 03/2025/TT-VPCP): 01 receipt, 02 supplement, 03 refusal, 04 apology, 05 stop, 06
 * control slip. Form 07, the register, is the unit's and not a dossier's. The confirmation of a withdrawal is ours: the
 * rules have no form for it.
 */
export const OfficialPaper = Type.Object(
  {
    form: oneOf(paperForms),
    number: Type.String(),
    issuedAt: Instant,
    items: Type.Array(
      Type.Object({
        requirementId: nullable(Type.String()),
        name: Type.String(),
        note: nullable(Type.String()),
        pages: nullable(Type.Integer()),
      }),
    ),
    reason: nullable(Type.String()),
    dueAt: nullable(Instant),
    /** On form 04: the day that was promised before. */
    previousDueAt: Type.Optional(nullable(Instant)),
  },
  { $id: 'OfficialPaper' },
)
export type OfficialPaper = Static<typeof OfficialPaper>

/** What the server stored at the moment of sending. */
export const Receipt = Type.Object(
  {
    code: Type.String(),
    storedAt: Instant,
    files: Type.Array(
      Type.Object({ requirementId: Type.String(), requirementName: Type.String(), file: named(StoredFile) }),
    ),
  },
  { $id: 'Receipt' },
)
export type Receipt = Static<typeof Receipt>

const summary = {
  id: Id,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  unitId: Type.String(),
  unitName: Type.String(),
  status: oneOf(statuses),
  statusCode: nullable(Type.Integer()),
  /** The official code after acceptance; before it a temporary number that looks different on purpose. */
  code: Type.String(),
  officialCode: nullable(Type.String()),
  /** Whose turn it is. */
  turn: oneOf(['resident', 'office', 'nobody']),
  waitingFor: nullable(oneOf(['supplement', 'supplement-check', 'payment', 'withdrawal-check', 'hand-over'])),
  revision: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: nullable(Instant),
  /** Null with `dueState` "none" (not accepted yet or ended) or "not-computed" (calendar of that year missing). */
  dueAt: nullable(Instant),
  dueState: oneOf(['none', 'computed', 'entered', 'not-computed', 'paused']),
  late: Type.Boolean(),
  /** Of a draft whose owner has been warned: after this it is deleted. Null otherwise. */
  deletedAfter: nullable(Instant),
  /** Who gets the notices; the owner, unless somebody helps and they were told otherwise. */
  noticesTo: Type.Optional(oneOf(noticeReceivers)),
}

/** Somebody who helps with a dossier now. */
export const DossierHelper = Type.Object(
  {
    id: Id,
    kind: oneOf(helpKinds),
    /** Initials and given name. */
    name: nullable(Type.String()),
    scope: oneOf(helpScopes),
    notices: oneOf(noticeReceivers),
    until: CivilDay,
  },
  { $id: 'DossierHelper' },
)
export type DossierHelper = Static<typeof DossierHelper>

export const DossierSummary = Type.Object(summary, { $id: 'DossierSummary' })
export type DossierSummary = Static<typeof DossierSummary>
export const DossierPage = pageOf(DossierSummary, 'DossierPage')

export const Dossier = Type.Object(
  {
    ...summary,
    /** How it is handed in today: only `in-app` is sent here, `prepare` ends in a pack for the national portal. */
    mode: SubmissionMode,
    applicantName: nullable(Type.String()),
    answers: named(AnswerSet),
    caseAnswers: named(CaseAnswerSet),
    documents: Type.Array(named(DossierDocument)),
    paperDates: named(PaperDates),
    /** What the check by the rules says; for the office alone, the phone runs the same rules before sending. */
    remarks: Type.Array(named(Remark)),
    consents: Type.Array(named(GivenConsent)),
    /** Fields of the form that the office asks to be corrected; empty when there are none. */
    askedFields: Type.Array(Type.Object({ fieldId: Type.String(), reason: Type.String() })),
    /**
     * What may be returned without a leader: null before the first notice (everything), afterwards only what was
     * handed in again and is being checked.
     */
    returnable: nullable(Type.Object({ papers: Type.Array(Type.String()), fields: Type.Array(Type.String()) })),
    resultChannel: AnyChannel,
    /** For the post alone; null while nobody has said where to. */
    postTo: nullable(named(PostTo)),
    receipt: nullable(named(Receipt)),
    events: Type.Array(named(DossierEvent)),
    papers: Type.Array(named(OfficialPaper)),
    payment: nullable(
      Type.Object({
        amount: Type.Integer(),
        basis: Type.String(),
        paid: Type.Boolean(),
        receiptNumber: nullable(Type.String()),
      }),
    ),
    fee: named(DossierFee),
    result: nullable(
      Type.Object({
        documentNumber: Type.String(),
        signedAt: Instant,
        file: named(StoredFile),
        deliveredVia: nullable(Type.String()),
        /** Of the postal item, to follow it at the post. */
        postCode: nullable(Type.String()),
        deliveredAt: nullable(Instant),
      }),
    ),
    rating: nullable(Type.Object({ stars: Type.Integer(), at: Instant })),
    /** The caller is its owner, there is a result, and it has not been rated yet. */
    mayRate: Type.Boolean(),
    /** The office works on it in the real one-stop system: staff see it here and act there. */
    handledElsewhere: Type.Boolean(),
    /** What the caller may do now. */
    actions: Type.Array(oneOf(actions)),
    draftExpiresAt: nullable(Instant),
    helpers: Type.Array(named(DossierHelper)),
    /** The caller's own help, when the dossier is somebody else's. */
    helping: nullable(named(DossierHelper)),
  },
  { $id: 'Dossier' },
)
export type Dossier = Static<typeof Dossier>

/** The procedure and the form as they were when the dossier was begun; they never change under it. */
export const DossierDefinition = Type.Object(
  {
    procedure: named(Procedure),
    form: nullable(named(Form)),
    /** What the check before sending needs to know, and what is agreed to; as they are today. */
    checks: Type.Optional(named(CheckRules)),
    consents: Type.Optional(Type.Array(named(ConsentText))),
  },
  { $id: 'DossierDefinition' },
)
export type DossierDefinition = Static<typeof DossierDefinition>

export const NewDossier = Type.Object(
  {
    procedureCode: Type.String({ maxLength: 40 }),
    unitId: Type.String({ maxLength: 60 }),
    caseAnswers: Type.Optional(named(CaseAnswerSet)),
  },
  { $id: 'NewDossier', additionalProperties: false },
)

export const DraftChange = Type.Object(
  {
    revision: Type.Integer({ minimum: 0 }),
    answers: Type.Optional(named(AnswerSet)),
    caseAnswers: Type.Optional(named(CaseAnswerSet)),
    resultChannel: Type.Optional(AnyChannel),
    postTo: Type.Optional(named(PostTo)),
    paperDates: Type.Optional(named(PaperDates)),
  },
  { $id: 'DraftChange', additionalProperties: false },
)

export const FileLink = Type.Object({ path: Type.String(), expiresAt: Instant }, { $id: 'FileLink' })

export const NewRating = Type.Object(
  { stars: Type.Integer({ minimum: 1, maximum: 5 }), words: Type.Optional(Type.String({ maxLength: 500 })) },
  { $id: 'NewRating', additionalProperties: false },
)

/** Code and second factor of a dossier that is looked up without signing in. In the body: neither belongs into a URL. */
export const LookUp = Type.Object(
  {
    code: Type.String({ minLength: 4, maxLength: 60 }),
    /** The last four digits of the identity number or of the phone number that the dossier states. */
    lastFour: Type.String({ pattern: '^\\d{4}$' }),
  },
  { $id: 'LookUp', additionalProperties: false },
)

/** What is shown to whoever knows both: where the dossier stands, nobody's name, no reason, no paper. */
export const FollowedDossier = Type.Object(
  {
    code: Type.String(),
    procedureName: summary.procedureName,
    unitName: summary.unitName,
    status: summary.status,
    turn: summary.turn,
    waitingFor: summary.waitingFor,
    submittedAt: summary.submittedAt,
    updatedAt: summary.updatedAt,
    dueAt: summary.dueAt,
    dueState: summary.dueState,
    late: summary.late,
    steps: Type.Array(Type.Object({ action: oneOf(actions), at: Instant })),
  },
  { $id: 'FollowedDossier' },
)
export type FollowedDossier = Static<typeof FollowedDossier>
