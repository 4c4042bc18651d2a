import { Type, type Static } from 'typebox'
import { CivilDay, named, nullable, oneOf } from '../schema.ts'
import { PlanningDocument, planningThemes } from './planning-release.ts'

/** A place on the map: longitude and latitude in degrees (WGS 84). */
export const MapPoint = Type.Object({ longitude: Type.Number(), latitude: Type.Number() }, { $id: 'MapPoint' })
export type MapPoint = Static<typeof MapPoint>

export const WardName = Type.Object({ code: nullable(Type.String()), name: Type.String() }, { $id: 'WardName' })

export const ParcelHead = Type.Object(
  {
    /** Former ward, sheet and parcel number, with a sign that tells apart those that share all three: `26506-7-276`. */
    id: Type.String({ maxLength: 40 }),
    sheet: Type.String(),
    parcel: Type.String(),
    /** Since 1 July 2025. */
    ward: named(WardName),
    /** As certificates still say. */
    formerWard: nullable(named(WardName)),
    street: nullable(Type.String()),
    areaSquareMetres: Type.Number(),
    point: named(MapPoint),
  },
  { $id: 'ParcelHead' },
)
export type ParcelHead = Static<typeof ParcelHead>

/** Lowest and highest allowed; null where the plan does not say. */
export const AllowedRange = Type.Object(
  { from: nullable(Type.Number()), to: nullable(Type.Number()) },
  { $id: 'AllowedRange' },
)

/** One part of a parcel under one plan. The parts of a plan add up to the parcel's area. */
export const ZoneShare = Type.Object(
  {
    /** Null: this plan says nothing of this part. */
    code: nullable(Type.String()),
    name: nullable(Type.String()),
    areaSquareMetres: Type.Number(),
    /** Of the parcel, 0 to 1. */
    share: Type.Number(),
    densityPercent: nullable(named(AllowedRange)),
    floors: nullable(named(AllowedRange)),
    floorAreaRatio: nullable(named(AllowedRange)),
    smallestLotSquareMetres: nullable(Type.Number()),
    /** The limit of this part passes within the accuracy: a measurement decides. */
    nearEdge: Type.Boolean(),
  },
  { $id: 'ZoneShare' },
)
export type ZoneShare = Static<typeof ZoneShare>

export const PlanOfParcel = Type.Object(
  {
    document: named(PlanningDocument),
    /** The most detailed plan in force; the others stand below it. */
    governs: Type.Boolean(),
    /** Says another kind of land than the plan that governs. */
    conflicts: Type.Boolean(),
    zones: Type.Array(named(ZoneShare)),
  },
  { $id: 'PlanOfParcel' },
)
export type PlanOfParcel = Static<typeof PlanOfParcel>

/** A strip kept for a road (lộ giới). */
export const RoadReserve = Type.Object(
  {
    road: Type.String(),
    plannedWidthMetres: nullable(Type.Number()),
    presentWidthMetres: nullable(Type.Number()),
    /** Of the parcel, inside the red line; 0 when the parcel only lies beside it. */
    affectedSquareMetres: Type.Number(),
    /** From the parcel to the red line. */
    distanceMetres: Type.Number(),
    /** To be left between the red line and the building line. */
    setbackMetres: nullable(Type.Number()),
    documentId: nullable(Type.String()),
    nearEdge: Type.Boolean(),
  },
  { $id: 'RoadReserve' },
)
export type RoadReserve = Static<typeof RoadReserve>

/** A work of a network at or near the parcel. What is not public is null. */
export const NearbyWork = Type.Object(
  {
    what: oneOf(['drain', 'manhole', 'power-line', 'substation', 'lighting-line', 'lamp', 'tree', 'green-space']),
    distanceMetres: Type.Number(),
    /** Runs through, or stands on, the parcel. */
    inside: Type.Boolean(),
    present: oneOf(['existing', 'planned']),
    diameterMillimetres: nullable(Type.Number()),
    material: nullable(Type.String()),
    /** Where the water runs to. */
    flowsTo: nullable(Type.String()),
    kilovolts: nullable(Type.Number()),
    underground: nullable(Type.Boolean()),
    lampWatts: nullable(Type.Number()),
    species: nullable(Type.String()),
    heightMetres: nullable(Type.Number()),
  },
  { $id: 'NearbyWork' },
)
export type NearbyWork = Static<typeof NearbyWork>

/** One network theme: `none`: data is there and holds nothing near; `absent`: no data; `closed`: not for this caller. */
export const NetworkAnswer = Type.Object(
  {
    theme: oneOf(planningThemes),
    state: oneOf(['near', 'none', 'absent', 'closed']),
    /** How far was looked, in metres from the parcel. */
    withinMetres: Type.Number(),
    /** All works of this theme within that distance. */
    count: Type.Integer(),
    /** The nearest of each kind, the nearest first. */
    works: Type.Array(named(NearbyWork)),
  },
  { $id: 'NetworkAnswer' },
)
export type NetworkAnswer = Static<typeof NetworkAnswer>

/** What is planned for one piece of land; the app and the papers phrase it with `contract/rules/planning`. */
export const PlanningAnswer = Type.Object(
  {
    releaseId: Type.String(),
    releaseName: Type.String(),
    sample: Type.Boolean(),
    dataDate: CivilDay,
    accuracyMetres: Type.Number(),
    /** Null for a point or corners that no parcel holds. */
    parcel: nullable(named(ParcelHead)),
    /** Rings of the piece of land in degrees (WGS 84), the outer first. */
    rings: Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }))),
    areaSquareMetres: Type.Number(),
    /** What the certificate may say; from the data, where the drawing differs from it. */
    statedAreaSquareMetres: nullable(Type.Number()),
    plans: Type.Array(named(PlanOfParcel)),
    roads: Type.Object({
      state: oneOf(['near', 'none', 'absent', 'closed']),
      /** Under the union of all red lines. */
      affectedSquareMetres: Type.Number(),
      reserves: Type.Array(named(RoadReserve)),
    }),
    networks: Type.Array(named(NetworkAnswer)),
  },
  { $id: 'PlanningAnswer' },
)
export type PlanningAnswer = Static<typeof PlanningAnswer>
