import type { Feature, Geometry, Position } from 'geojson'
import { roadFrom } from '../../../../contract/rules/planning/tile-layers.ts'
import type { TileSet } from '../../../../contract/schemas/planning-release.ts'
import { offsetLine } from '../geo/cut.ts'
import { polygonsOf } from '../geo/polygons.ts'
import type { P, Ring } from '../geo/ring.ts'
import { toShortDegrees } from '../geo/vn2000.ts'
import type { ReleaseData } from './data.ts'

type Properties = { [name: string]: string | number | boolean | null | undefined }
export type LayerFeatures = { name: string; from: number; at: (zoom: number) => Iterable<Feature> }

const closed = (ring: Ring): Position[] => [...ring, ...ring.slice(0, 1)].map(toShortDegrees)
const areaShape = (rings: readonly Ring[]): Geometry => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(rings).map((polygon) => polygon.map(closed)),
})
const lineShape = (line: Ring): Geometry => ({ type: 'LineString', coordinates: line.map(toShortDegrees) })
const pointShape = (at: P): Geometry => ({ type: 'Point', coordinates: toShortDegrees(at) })

/** Nulls and `false` are not written: absent means the same and weighs nothing. */
const feature = (geometry: Geometry, properties: Properties): Feature => ({
  ...{ type: 'Feature', geometry },
  properties: Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== false),
  ),
})

/** The layers of an archive, each with the features it shows at a zoom (contract/rules/planning/tile-layers.ts). */
export function layersOf(set: TileSet, data: ReleaseData): LayerFeatures[] {
  return set === 'plan' ? planLayers(data) : set === 'parcel' ? parcelLayers(data) : networkLayers(data)
}

function planLayers(data: ReleaseData): LayerFeatures[] {
  const documents = new Map(data.documents.map((one) => [one.id, one]))
  return [
    {
      ...{ name: 'ward', from: 8 },
      at: (zoom) =>
        data.wards
          .filter(({ former }) => !former || zoom >= 12)
          .map(({ code, name, former, rings }) => feature(areaShape(rings), { code, name, former })),
    },
    {
      ...{ name: 'zone', from: 11 },
      at: (zoom) =>
        data.zones.map(({ code, documentId, density, floors, rings }) => {
          const { level, status } = documents.get(documentId) ?? {}
          const indices = zoom < 15 ? {} : { density: density?.[1], floors: floors?.[1] }
          return feature(areaShape(rings), { code, level, status, ...indices })
        }),
    },
    {
      ...{ name: 'road', from: 10 },
      at: (zoom) =>
        data.streets
          .filter(({ level }) => zoom >= (roadFrom[Math.min(level, 4)] ?? 15))
          .map(({ level, name, planned, line }) =>
            feature(lineShape(line), zoom < 14 ? { level } : { level, name, planned }),
          ),
    },
    {
      ...{ name: 'corridor', from: 14 },
      at: () => data.corridors.map(({ planned, present, rings }) => feature(areaShape(rings), { planned, present })),
    },
    {
      ...{ name: 'building-line', from: 16 },
      at: () =>
        data.corridors.flatMap(({ setback, rings: [ring] }) =>
          setback === null || !ring ? [] : sidesOf(ring, setback).map((line) => feature(lineShape(line), { setback })),
        ),
    },
  ]
}

/** The two long sides of a strip, moved out by the setback. */
function sidesOf(strip: Ring, setback: number): Ring[] {
  const half = strip.length / 2
  if (!Number.isInteger(half)) return []
  return [offsetLine(strip.slice(0, half), setback), offsetLine(strip.slice(half), setback)]
}

function parcelLayers(data: ReleaseData): LayerFeatures[] {
  return [
    {
      ...{ name: 'parcel', from: 15 },
      at: (zoom) =>
        data.parcels.map(({ id, sheet, parcel, rings }) =>
          feature(areaShape(rings), zoom < 16 ? {} : { id, sheet, parcel }),
        ),
    },
  ]
}

function networkLayers(data: ReleaseData): LayerFeatures[] {
  const lines = (name: string, from: number, more: (one: ReleaseData['lines'][number]) => Properties) => ({
    ...{ name, from },
    at: () =>
      data.lines
        .filter(({ kind }) => kind === name)
        .map((one) => feature(lineShape(one.line), { planned: one.planned, ...more(one) })),
  })
  const points = (name: string, from: number, more: (one: ReleaseData['points'][number]) => Properties) => ({
    ...{ name, from },
    at: () =>
      data.points
        .filter(({ kind }) => kind === name)
        .map((one) => feature(pointShape(one.at), { planned: one.planned, ...more(one) })),
  })
  return [
    {
      ...{ name: 'green-space', from: 12 },
      at: () => data.greens.map(({ name, planned, rings }) => feature(areaShape(rings), { name, planned })),
    },
    lines('drain', 13, ({ diameter }) => ({ diameter })),
    points('manhole', 15, () => ({})),
    lines('power-line', 13, ({ kilovolts }) => ({ kilovolts })),
    points('substation', 14, () => ({})),
    lines('lighting-line', 14, () => ({})),
    points('lamp', 16, () => ({})),
    points('tree', 16, ({ species }) => ({ species })),
  ]
}
