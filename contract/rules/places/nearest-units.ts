export type Point = { latitude: number; longitude: number }

/** Points that we have set by hand in each unit, as [latitude, longitude]; they are no boundaries. */
export type Anchors = {
  /** Farther than this from every point is outside. */
  outsideKm: number
  units: { [unitId: string]: readonly (readonly [latitude: number, longitude: number])[] }
}

export type NearestUnits = { kind: 'found'; unitIds: string[] } | { kind: 'outside' } | { kind: 'unknown' }

const kmPerDegree = 111.2
const shown = 2

/** A hundred metres: enough to tell wards apart, too coarse to find a house. */
export const roundedPlace = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1000) / 1000,
  longitude: Math.round(longitude * 1000) / 1000,
})

/** Flat earth around the point: exact to a few metres within a city. */
function kmBetween(from: Point, [latitude, longitude]: readonly [number, number]): number {
  const north = (latitude - from.latitude) * kmPerDegree
  const east = (longitude - from.longitude) * kmPerDegree * Math.cos((from.latitude * Math.PI) / 180)
  return Math.sqrt(north * north + east * east)
}

/** The two units whose points lie nearest, the nearer first; a likelihood that the person has to confirm. */
export function nearestUnits(place: Point, anchors: Anchors): NearestUnits {
  const byDistance = Object.keys(anchors.units)
    .map((unitId) => ({
      unitId,
      km: Math.min(...(anchors.units[unitId] ?? []).map((point) => kmBetween(place, point))),
    }))
    .sort((one, other) => one.km - other.km)
  const [first] = byDistance
  if (!first) return { kind: 'unknown' }
  if (first.km > anchors.outsideKm) return { kind: 'outside' }
  return { kind: 'found', unitIds: byDistance.slice(0, shown).map(({ unitId }) => unitId) }
}
