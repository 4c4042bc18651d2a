import { Type, type Static } from 'typebox'
import { CivilDay, Instant, named, nullable, oneOf, Sha256 } from '../schema.ts'

/** The six subjects that dispatch 8999/UBND-VHTT asks the offices to publish. */
export const planningThemes = ['construction', 'traffic', 'drainage', 'electricity', 'lighting', 'trees'] as const
export type PlanningTheme = (typeof planningThemes)[number]

/** The archives of map tiles of a release. */
export const tileSets = ['plan', 'parcel', 'infra'] as const
export type TileSet = (typeof tileSets)[number]

export const planStatuses = ['in-force', 'locally-adjusted', 'consulting', 'expired'] as const
export type PlanStatus = (typeof planStatuses)[number]

export const planLevels = ['general', 'subdivision', 'detailed', 'brief'] as const

/** A plan that was decided (hồ sơ quy hoạch), with what circular 16/2025/TT-BXD says of it. */
export const PlanningDocument = Type.Object(
  {
    /** `maHoSoQH`, 15 signs. */
    id: Type.String({ maxLength: 40 }),
    /** `maThongTinQH`; null where the delivery has none. */
    infoCode: nullable(Type.String()),
    name: Type.String(),
    level: oneOf(planLevels),
    status: oneOf(planStatuses),
    decisionNumber: nullable(Type.String()),
    decidedOn: nullable(CivilDay),
    decidedBy: nullable(Type.String()),
    validTo: nullable(CivilDay),
    /** `1/2000`; null where unknown. */
    scale: nullable(Type.String()),
  },
  { $id: 'PlanningDocument' },
)
export type PlanningDocument = Static<typeof PlanningDocument>

/** A kind of land: what the legend, the map and the card call it and how they colour it. */
export const ZoneClass = Type.Object(
  {
    code: Type.String({ maxLength: 12 }),
    name: Type.String(),
    /** One sentence that says what may be there, in everyday words. */
    meaning: Type.String(),
    /** `#rrggbb` of the official drawings. */
    officialColour: Type.String(),
    /** `#rrggbb` that people tell apart on a phone. */
    colour: Type.String(),
  },
  { $id: 'ZoneClass' },
)
export type ZoneClass = Static<typeof ZoneClass>

/** What a release knows of a theme; `absent`: nothing was delivered, which is not the same as nothing being there. */
export const ThemeState = Type.Object(
  {
    theme: oneOf(planningThemes),
    state: oneOf(['present', 'absent']),
    /** Who may ask: everybody within the quota, the signed in, or the staff. */
    audience: oneOf(['public', 'signed-in', 'staff']),
  },
  { $id: 'ThemeState' },
)
export type ThemeState = Static<typeof ThemeState>

export const PlanningRelease = Type.Object(
  {
    id: Type.String({ maxLength: 60 }),
    name: Type.String(),
    /** Made by a generator: every screen, picture and paper says so. */
    sample: Type.Boolean(),
    dataDate: CivilDay,
    publishedAt: nullable(Instant),
    /** The release now answering when none is named. */
    current: Type.Boolean(),
    /** West, south, east, north in degrees (WGS 84). */
    bounds: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
    tileSets: Type.Array(Type.Object({ set: oneOf(tileSets), minZoom: Type.Integer(), maxZoom: Type.Integer() })),
    themes: Type.Array(named(ThemeState)),
    zoneClasses: Type.Array(named(ZoneClass)),
    /** Metres by which a line on the map may lie beside the line on the ground. */
    accuracyMetres: Type.Number(),
    parcels: Type.Integer(),
  },
  { $id: 'PlanningRelease' },
)
export type PlanningRelease = Static<typeof PlanningRelease>

export const PlanningReleases = Type.Object({ items: Type.Array(named(PlanningRelease)) }, { $id: 'PlanningReleases' })

/** What lies in a release folder, each file with its checksum. */
export const PlanningManifest = Type.Object(
  {
    release: named(PlanningRelease),
    /** A release beside it that holds whatever is not here: the very one with this manifest. */
    base: Type.Optional(Type.Object({ release: Type.String(), manifestSha256: Sha256 })),
    files: Type.Array(Type.Object({ name: Type.String(), bytes: Type.Integer(), sha256: Sha256 })),
  },
  { $id: 'PlanningManifest' },
)
