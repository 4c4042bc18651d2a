import { areaOf, isInside, type Ring } from './ring.ts'

/** Rings by the even-odd rule as polygons: an outer ring and its holes. */
export function polygonsOf(rings: readonly Ring[]): Ring[][] {
  if (rings.length === 1) return [[...rings]]
  const holders = (ring: Ring) => rings.filter((other) => other !== ring && ring[0] && isInside(ring[0], [other]))
  const outers = rings.filter((ring) => holders(ring).length % 2 === 0).map((ring) => [ring])
  for (const ring of rings) {
    const around = holders(ring)
    if (around.length % 2 === 0) continue
    const own = around.filter((one) => outers.some(([outer]) => outer === one)).sort((a, b) => areaOf(a) - areaOf(b))[0]
    outers.find(([outer]) => outer === own)?.push(ring)
  }
  return outers
}
