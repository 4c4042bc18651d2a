import type { LandIndex } from '../../server/modules/planning/answer/land-index.ts'

type Point = readonly [number, number]

/**
 * What part of a parcel each kind of land takes under one plan, found by asking each point of a fine grid in which shapes it
 * lies. Slow and simple on purpose: it shares the data with the answer, and none of its geometry.
 */
export function countByPoints(
  land: LandIndex,
  row: number,
  plan: { id: string; status: string },
  points = 20_000,
): Map<string | null, number> {
  const parcel = land.ringsOf('parcels', row)
  const [west, south, east, north] = boxAround(parcel)
  const ringsNear = (layer: 'zones' | 'corridors') =>
    land.near(layer, [west, south, east, north]).map((at) => ({ at, rings: land.ringsOf(layer, at) }))
  const zones = ringsNear('zones').filter(({ at }) => land.row('zones', at).text('documentId') === plan.id)
  const corridors = plan.status === 'expired' ? [] : ringsNear('corridors')
  const kindAt = (p: Point): string | null => {
    if (corridors.some(({ rings }) => windsAround(p, rings))) return 'DGT'
    const zone = zones.find(({ rings }) => windsAround(p, rings))
    return zone ? land.row('zones', zone.at).text('code') : null
  }
  const step = Math.sqrt(((east - west) * (north - south)) / points)
  const counted = new Map<string | null, number>()
  let all = 0
  for (let x = west + step / 2; x < east; x += step)
    for (let y = south + step / 2; y < north; y += step) {
      if (!windsAround([x, y], parcel)) continue
      const kind = kindAt([x, y])
      counted.set(kind, (counted.get(kind) ?? 0) + 1)
      all += 1
    }
  return new Map([...counted].map(([kind, count]) => [kind, count / all]))
}

function boxAround(rings: readonly (readonly Point[])[]): [number, number, number, number] {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Inside when the angles to the corners add up to a whole turn; a hole turns back. */
function windsAround([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  const turns = rings.filter((ring) => {
    let turned = 0
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay]
      const step = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x)
      turned += step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step
    })
    return Math.abs(turned) > Math.PI
  })
  return turns.length % 2 === 1
}
