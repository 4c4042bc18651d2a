import { Type, type Static } from 'typebox'
import { Instant, named, nullable, oneOf, Sha256 } from '../schema.ts'
import { PlanningDocument, PlanningRelease } from './planning-release.ts'

/** `draft`: only editors see it; `current`: answers now; `earlier`: was published, and stays answerable for old links. */
export const releaseStates = ['draft', 'current', 'earlier'] as const

/** A release as its editors see it. */
export const DeskRelease = Type.Object(
  {
    release: named(PlanningRelease),
    state: oneOf(releaseStates),
    /** Over the manifest, which has the checksums of the files: what a signature stands for. */
    manifestSha256: Sha256,
    signatures: Type.Array(Type.Object({ name: nullable(Type.String()), at: Instant, mine: Type.Boolean() })),
    /** Two people are needed; the shipped sample needs nobody. */
    missingSignatures: Type.Integer(),
    publications: Type.Array(Type.Object({ name: nullable(Type.String()), at: Instant })),
  },
  { $id: 'DeskRelease' },
)
export type DeskRelease = Static<typeof DeskRelease>

export const DeskReleases = Type.Object({ items: Type.Array(named(DeskRelease)) }, { $id: 'DeskReleases' })

/** What a release is made of, countable. */
export const releaseParts = [
  ...['wards', 'parcels', 'zones', 'streets', 'corridors', 'greens'],
  ...['drain', 'manhole', 'power-line', 'substation', 'lighting-line', 'lamp', 'tree'],
] as const
export type ReleasePart = (typeof releaseParts)[number]

/** What was said when a delivery was read: goes with the release as one of its files, so that a signature covers it. */
export const ImportNote = Type.Object(
  {
    /** As the operator named the person who brought the delivery in. */
    broughtBy: Type.String({ maxLength: 120 }),
    broughtAt: Instant,
    missingClasses: Type.Array(Type.String()),
    layers: Type.Array(
      Type.Object({
        name: Type.String(),
        taken: Type.Integer(),
        repairedCount: Type.Integer(),
        refusedCount: Type.Integer(),
        /** The first of them; all stand in the file `import.json`. */
        repaired: Type.Array(Type.Object({ id: Type.String(), what: Type.String() })),
        refused: Type.Array(Type.Object({ id: Type.String(), why: Type.String() })),
        unreadColumns: Type.Array(Type.String()),
      }),
    ),
  },
  { $id: 'ImportNote' },
)
export type ImportNote = Static<typeof ImportNote>

export const documentChanges = ['new', 'changed', 'same', 'gone'] as const

/** A release with everything that its editors look at before they sign. */
export const DeskReleaseDetail = Type.Object(
  {
    desk: named(DeskRelease),
    files: Type.Array(Type.Object({ name: Type.String(), bytes: Type.Integer(), sha256: Sha256 })),
    /** Null for a release that no import made. */
    note: nullable(named(ImportNote)),
    /** The release that answers now; null where this is the one, or nothing answers yet. */
    comparedWith: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    counts: Type.Array(
      Type.Object({ part: oneOf(releaseParts), here: Type.Integer(), current: nullable(Type.Integer()) }),
    ),
    /** Parcels by their number, against the release that answers now. */
    parcels: nullable(Type.Object({ added: Type.Integer(), gone: Type.Integer() })),
    documents: Type.Array(Type.Object({ document: named(PlanningDocument), change: nullable(oneOf(documentChanges)) })),
  },
  { $id: 'DeskReleaseDetail' },
)
export type DeskReleaseDetail = Static<typeof DeskReleaseDetail>

/** Names the bytes that were looked at, so that a release that was replaced meanwhile is not signed unseen. */
export const ReleaseSeen = Type.Object({ manifestSha256: Sha256 }, { $id: 'ReleaseSeen', additionalProperties: false })
