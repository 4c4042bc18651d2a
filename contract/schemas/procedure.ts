import { Type, type Static } from 'typebox'
import { CivilDay, named, nullable, oneOf, pageOf } from '../schema.ts'
import { ConditionSchema } from './condition.ts'

/** How a dossier of this procedure is handed in, here and now. Since 1/7/2025 the national portal is the official door. */
export const submissionModes = ['in-app', 'prepare', 'counter'] as const
export const SubmissionMode = oneOf(submissionModes)
export type SubmissionMode = (typeof submissionModes)[number]

export const audiences = ['citizen', 'household-business', 'enterprise', 'organisation', 'foreigner'] as const
export const Audience = oneOf(audiences)
export type Audience = (typeof audiences)[number]

export const channels = ['online', 'direct', 'post'] as const
export type Channel = (typeof channels)[number]

/** Never a boolean: "free" is only what the source says is free. Amounts in đồng. */
export const Fee = Type.Union(
  [
    Type.Object({ type: Type.Literal('free'), note: Type.Optional(Type.String()) }),
    Type.Object({
      type: Type.Literal('amount'),
      amount: Type.Integer({ minimum: 0 }),
      note: Type.Optional(Type.String()),
    }),
    Type.Object({
      type: Type.Literal('per-unit'),
      amount: Type.Integer({ minimum: 0 }),
      unit: Type.String(),
      cap: Type.Optional(Type.Integer({ minimum: 0 })),
      note: Type.Optional(Type.String()),
    }),
    Type.Object({ type: Type.Literal('council'), note: Type.Optional(Type.String()) }),
    Type.Object({ type: Type.Literal('not-stated'), note: Type.Optional(Type.String()) }),
    // Not said in the app at all, where a review of the app allows no prices (HIDE_PRICES).
    Type.Object({ type: Type.Literal('hidden'), note: Type.Optional(Type.String()) }),
  ],
  { $id: 'Fee' },
)
export type Fee = Static<typeof Fee>

export const limitUnits = ['working_day', 'calendar_day', 'hour', 'month', 'same_day', 'unknown'] as const
export const TimeLimit = Type.Object(
  { value: Type.Number({ minimum: 0 }), unit: oneOf(limitUnits), note: Type.Optional(Type.String()) },
  { $id: 'TimeLimit' },
)
export type TimeLimit = Static<typeof TimeLimit>

export const Method = Type.Object(
  {
    channel: oneOf(channels),
    timeLimit: nullable(named(TimeLimit)),
    fees: Type.Array(named(Fee)),
    note: Type.Optional(Type.String()),
  },
  { $id: 'Method' },
)
export type Method = Static<typeof Method>

/** Drawings of what a paper looks like; our own, they show no real paper. */
export const paperSamples = [
  'form',
  'id-card',
  'passport',
  'birth-proof',
  'death-notice',
  'civil-status-extract',
  'authority-letter',
  'contract',
  'decision',
  'certificate',
  'land-certificate',
  'drawing',
  'map-extract',
  'photo',
  'bill',
] as const
export const PaperSample = oneOf(paperSamples)
export type PaperSample = (typeof paperSamples)[number]

export const DocumentRequirement = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    hint: Type.Optional(Type.String()),
    kind: oneOf(['submit', 'present', 'note']),
    required: Type.Boolean(),
    originals: Type.Integer({ minimum: 0 }),
    copies: Type.Integer({ minimum: 0 }),
    group: Type.Optional(Type.String()),
    neededWhen: Type.Optional(ConditionSchema),
    whereToGet: Type.Optional(Type.String()),
    stateHolds: Type.Optional(Type.Boolean()),
    formId: Type.Optional(Type.String()),
    maxPages: Type.Optional(Type.Integer({ minimum: 1 })),
    sample: Type.Optional(PaperSample),
    /** How long the paper counts from the day that stands on it. */
    validFor: Type.Optional(Type.Object({ months: Type.Integer({ minimum: 1, maximum: 600 }), source: Type.String() })),
  },
  { $id: 'DocumentRequirement' },
)
export type DocumentRequirement = Static<typeof DocumentRequirement>

/** Doubts about the data of a procedure, found at the import or written down with it. */
export const qualityMarks = [
  'code-name-mismatch',
  'unit-of-time-missing',
  'zero-fee-council-note',
  'no-documents',
  'low-trust',
  'not-nfc',
  'amount-suspicious',
  'other',
] as const

export const confidences = ['high', 'medium', 'low'] as const

/** Where one kind of fact comes from when it is not where the rest of the procedure comes from. */
export const FactSource = Type.Object(
  {
    about: oneOf(['name', 'time-limit', 'fees', 'documents', 'steps', 'conditions', 'results', 'legal-basis']),
    origin: Type.String(),
    confidence: oneOf(confidences),
  },
  { $id: 'FactSource' },
)
export type FactSource = Static<typeof FactSource>

const summary = {
  code: Type.String(),
  name: Type.String(),
  plainName: Type.String(),
  fieldId: Type.String(),
  fieldName: Type.String(),
  frequent: Type.Boolean(),
  mode: SubmissionMode,
  timeLimit: nullable(named(TimeLimit)),
  fee: named(Fee),
  /** Only its name and code are known: no checked data yet, the counter has to be asked. */
  nameOnly: Type.Boolean(),
}

/** A row of a list. `timeLimit` and `fee` are those of the first channel, null or not-stated when unknown. */
export const ProcedureSummary = Type.Object(summary, { $id: 'ProcedureSummary' })
export type ProcedureSummary = Static<typeof ProcedureSummary>
/** `nearest` stands only where a query found nothing: no hits, but what comes nearest, to be shown as such. */
export const ProcedurePage = Type.Object(
  {
    ...pageOf(ProcedureSummary, 'ProcedurePage').properties,
    nearest: Type.Optional(Type.Array(named(ProcedureSummary))),
  },
  { $id: 'ProcedurePage' },
)

export const Procedure = Type.Object(
  {
    ...summary,
    versionId: Type.String(),
    summary: Type.String(),
    audience: Type.Array(Audience),
    /** True when only the sandbox takes the dossier in the app; the real mode is `officialMode`. */
    modeIsSandboxOnly: Type.Boolean(),
    officialMode: SubmissionMode,
    units: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), mode: SubmissionMode })),
    methods: Type.Array(named(Method)),
    feeExemptions: Type.Array(Type.String()),
    caseQuestions: Type.Array(
      Type.Object({
        id: Type.String(),
        question: Type.String(),
        hint: Type.Optional(Type.String()),
        /** Compares answers of the form; once it is settled nobody is asked. */
        answeredBy: Type.Optional(ConditionSchema),
      }),
    ),
    documents: Type.Array(named(DocumentRequirement)),
    steps: Type.Array(Type.String()),
    conditions: Type.String(),
    results: Type.Array(Type.Object({ name: Type.String(), code: Type.Optional(Type.String()) })),
    legalBasis: Type.Array(Type.String()),
    formId: nullable(Type.String()),
    checkedOn: nullable(CivilDay),
    source: Type.Object({
      kind: oneOf(['own-words', 'imported']),
      origin: Type.String(),
      confidence: oneOf(confidences),
    }),
    factSources: Type.Array(named(FactSource)),
    /** Procedures that people often need before, after or instead of this one, and that are listed here. */
    related: Type.Array(Type.Object({ code: Type.String(), plainName: Type.String() })),
    quality: Type.Array(Type.Object({ mark: oneOf(qualityMarks), detail: Type.String() })),
  },
  { $id: 'Procedure' },
)
export type Procedure = Static<typeof Procedure>
