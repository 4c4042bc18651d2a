import { Type, type Static } from 'typebox'
import { Instant, named, nullable, oneOf, Sha256 } from '../schema.ts'
import { PlanningRelease } from './planning-release.ts'

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

/** Names the bytes that were looked at, so that a release that was replaced meanwhile is not signed unseen. */
export const ReleaseSeen = Type.Object({ manifestSha256: Sha256 }, { $id: 'ReleaseSeen', additionalProperties: false })
