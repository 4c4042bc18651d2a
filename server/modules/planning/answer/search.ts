import { parseQuestion, type Question } from '../../../../contract/rules/planning/parse-question.ts'
import type { PlanningFound } from '../../../../contract/schemas/planning-question.ts'
import { recogniseFrame } from '../geo/recognise-frame.ts'
import { boxOf, type Box, type P } from '../geo/ring.ts'
import { toDegrees, toShortDegrees } from '../geo/vn2000.ts'
import type { Names } from './names.ts'
import { headOf } from './answer.ts'
import type { LandIndex } from './land-index.ts'

const mostParcels = 12
const mostPlaces = 10

type Searched = { land: LandIndex; names: Names; bounds: Box }

/** What the search box finds. Nothing lists all parcels: a street or a ward is a place to go to on the map. */
export function search(
  { land, names, bounds }: Searched,
  typed: string,
  rememberedWard: string | undefined,
): PlanningFound {
  const question = parseQuestion(typed)
  const nothing: PlanningFound = { understood: 'nothing', parcels: [], places: [], point: null, more: false }
  if (question.kind === 'point')
    return { ...nothing, understood: 'point', point: { longitude: question.longitude, latitude: question.latitude } }
  if (question.kind === 'corners') return ofCorners(question, bounds, nothing)
  if (question.kind === 'parcel' || question.kind === 'parcel-id') {
    const rows = rowsOf(land, names, question, rememberedWard)
    return {
      ...{ ...nothing, understood: 'parcel', more: rows.length > mostParcels },
      parcels: rows.slice(0, mostParcels).map((row) => headOf(land, row)),
    }
  }
  if (question.kind === 'nothing') return nothing
  const places = names.placesLike(question.text)
  return {
    ...{ ...nothing, more: places.length > mostPlaces },
    understood: places[0] ? (places[0].kind === 'street' ? 'street' : 'ward') : 'nothing',
    places: places.slice(0, mostPlaces).map((place) => placeOf(land, place)),
  }
}

/** A single pair is a point; a list goes to the form for corners. */
function ofCorners({ corners }: Question & { kind: 'corners' }, bounds: Box, nothing: PlanningFound): PlanningFound {
  const only = corners.length === 1 ? recogniseFrame(corners, bounds)[0]?.ring[0] : undefined
  if (!only) return { ...nothing, understood: 'corners' }
  const [longitude, latitude] = toDegrees(only)
  return { ...nothing, understood: 'point', point: { longitude, latitude } }
}

function rowsOf(
  land: LandIndex,
  names: Names,
  question: Question & { kind: 'parcel' | 'parcel-id' },
  remembered: string | undefined,
): number[] {
  if (question.kind === 'parcel-id') return [land.parcelById(question.id)].filter((row) => row !== undefined)
  const wards = question.ward === '' ? undefined : names.wardsLike(question.ward)
  const isIn = (row: number, codes: { code: string; former: boolean }[]) =>
    codes.some(({ code, former }) => land.row('parcels', row).text(former ? 'formerWard' : 'ward') === code)
  const rows = names.parcelsOf(question.sheet, question.parcel).filter((row) => !wards || isIn(row, wards))
  const both = remembered ? [true, false].map((former) => ({ code: remembered, former })) : []
  return [...rows.filter((row) => isIn(row, both)), ...rows.filter((row) => !isIn(row, both))]
}

function placeOf(land: LandIndex, { kind, name, layer, rows }: ReturnType<Names['placesLike']>[number]) {
  const points = rows.flatMap((row) => land.ringsOf(layer, row).flat())
  const [west, south, east, north] = boxOf(points.map((p): P => toShortDegrees(p)))
  const [longitude, latitude] = toShortDegrees(middleOf(points, kind === 'street'))
  return { kind, name, point: { longitude, latitude }, bounds: [west, south, east, north] }
}

/** A street is pointed at on its line. */
function middleOf(points: P[], onIt: boolean): P {
  const [west, south, east, north] = boxOf(points)
  const middle: P = [(west + east) / 2, (south + north) / 2]
  if (!onIt) return middle
  const away = (p: P) => Math.hypot(p[0] - middle[0], p[1] - middle[1])
  return points.reduce((best, p) => (away(p) < away(best) ? p : best), points[0] ?? middle)
}
