import { Type, type Static } from 'typebox'
import { Id, Instant, named, nullable, oneOf } from '../schema.ts'
import { confidences, Procedure, qualityMarks } from './procedure.ts'

export const reviewDecisions = ['show', 'hold'] as const

/** What an editor decided about one version of a procedure. */
export const Review = Type.Object(
  {
    decision: oneOf(reviewDecisions),
    note: Type.String(),
    at: Instant,
    by: nullable(Type.String()),
  },
  { $id: 'Review' },
)
export type Review = Static<typeof Review>

const row = {
  code: Type.String(),
  name: Type.String(),
  plainName: Type.String(),
  fieldName: Type.String(),
  source: oneOf(['locality', 'import']),
  confidence: oneOf(confidences),
  /** Whether residents see it. */
  listed: Type.Boolean(),
  quality: Type.Array(Type.Object({ mark: oneOf(qualityMarks), detail: Type.String() })),
}

/** A procedure as the editors of the catalogue see it, shown to residents or not. */
export const EditorProcedure = Type.Object(row, { $id: 'EditorProcedure' })
export type EditorProcedure = Static<typeof EditorProcedure>

export const EditorProcedurePage = Type.Object(
  {
    items: Type.Array(named(EditorProcedure)),
    nextCursor: nullable(Type.String()),
    /** How many procedures carry each mark, and how many residents do not see. */
    marks: Type.Array(Type.Object({ mark: oneOf(qualityMarks), procedures: Type.Integer() })),
    held: Type.Integer(),
  },
  { $id: 'EditorProcedurePage' },
)

export const EditorProcedureDetail = Type.Object(
  { ...row, versionId: Id, review: nullable(named(Review)), procedure: named(Procedure) },
  { $id: 'EditorProcedureDetail' },
)
export type EditorProcedureDetail = Static<typeof EditorProcedureDetail>

export const NewReview = Type.Object(
  {
    /** The version that was looked at; a newer one has to be looked at anew. */
    versionId: Id,
    decision: oneOf(reviewDecisions),
    note: Type.String({ minLength: 5, maxLength: 500 }),
  },
  { $id: 'NewReview', additionalProperties: false },
)

/** One import of a catalogue file, newest first; `report` is null while it runs or was cut off. */
export const ImportRun = Type.Object(
  {
    id: Id,
    fileName: Type.String(),
    startedAt: Instant,
    finishedAt: nullable(Instant),
    linesDone: Type.Integer(),
    stored: Type.Object({
      new: Type.Integer(),
      changed: Type.Integer(),
      same: Type.Integer(),
      'kept-own-words': Type.Integer(),
      held: Type.Integer(),
    }),
    report: nullable(
      Type.Object({
        loaded: Type.Integer(),
        refused: Type.Integer(),
        duplicates: Type.Integer(),
        mismatches: Type.Integer(),
        /** The first sentences about lines that somebody should look at, and how many there are in all. */
        lines: Type.Array(Type.String()),
        lineCount: Type.Integer(),
      }),
    ),
  },
  { $id: 'ImportRun' },
)
export type ImportRun = Static<typeof ImportRun>
