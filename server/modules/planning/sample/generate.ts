import type { LocalityData } from '../../locality/load.ts'
import { common, overlayAt } from '../geo/overlay.ts'
import { centroid, type P, type Ring } from '../geo/ring.ts'
import type { Green, Parcel, ReleaseData, Ward } from '../release/data.ts'
import { plansBefore, roadsBefore } from './earlier.ts'
import { weave, type Road } from './fabric.ts'
import { landOf, type Land } from './land.ts'
import { lotsOf, plotOf } from './lots.ts'
import { networksOf, sampleGaps } from './networks.ts'
import { plansOf } from './plans.ts'
import { numbered } from './sheets.ts'

/** How much of the land that may be built over is: about 47,000 and 117,000 parcels. */
export const sampleSizes = { '47k': 0.13, '117k': 0.715 } as const
export type SampleSize = keyof typeof sampleSizes

/**
 * The same seed gives the same data, to the byte. No line of it is about anybody's land. `earlier`: as it stood some months
 * before.
 */
export function generateSample(
  units: LocalityData['units'],
  size: SampleSize,
  seed: string,
  earlier = false,
): ReleaseData {
  const land = landOf(units)
  const fabric = weave(land, seed, sampleSizes[size])
  const plots = fabric.blocks.flatMap((block) => plotOf(block, land, seed) ?? [])
  const parcels = numbered(
    plots.flatMap((plot) => lotsOf(plot, seed)),
    fabric.roads,
    seed,
  )
  const roads = earlier ? roadsBefore(land, fabric) : fabric.roads
  const plans = plansOf(land, { ...fabric, roads }, plots, seed)
  const { documents, zones, corridors } = earlier ? plansBefore(plans, land, fabric, plots, seed) : plans
  const { lines, points } = networksOf(fabric.roads, (p) => land.wardAt(p)?.code, seed)
  const greens = zones.flatMap(({ code, name, rings, documentId }): Green[] =>
    code === 'DKV' && documentId === documents[1]?.id ? [{ name, planned: false, rings }] : [],
  )
  return tidied({
    ...{ documents, parcels, zones, corridors, lines, points, greens, gaps: sampleGaps },
    wards: [...land.wards.map(today), ...formerWards(land, parcels)],
    streets: roads.map(({ name, level, present, planned, line }: Road) => ({
      name,
      level,
      present,
      planned,
      line,
    })),
  })
}

const today = ({ code, name, ring }: Land['wards'][number]): Ward => ({ code, name, former: false, rings: [ring] })

/** The part of each ward of today that is nearest to a former one. */
function formerWards(land: Land, parcels: readonly Parcel[]): Ward[] {
  const used = new Set(parcels.map(({ formerWard }) => formerWard))
  return land.wards.flatMap(({ former, ring }) =>
    former
      .filter(({ code }) => used.has(code))
      .map(({ code, name, seed }) => ({ code, name, former: true, rings: nearestTo(seed, former, ring) })),
  )
}

function nearestTo(seed: P, all: readonly { seed: P }[], ring: Ring): Ring[] {
  const { toShape, toRings } = overlayAt(centroid(ring))
  let shape = toShape([ring])
  for (const { seed: other } of all) {
    if (other === seed) continue
    const [dx, dy] = [seed[0] - other[0], seed[1] - other[1]]
    const length = Math.hypot(dx, dy)
    const [ux, uy] = [dx / length, dy / length]
    const [mx, my] = [(seed[0] + other[0]) / 2, (seed[1] + other[1]) / 2]
    const far = 40_000
    const halfPlane: Ring = [
      [mx - uy * far, my + ux * far],
      [mx - uy * far + ux * far, my + ux * far + uy * far],
      [mx + uy * far + ux * far, my - ux * far + uy * far],
      [mx + uy * far, my - ux * far],
    ]
    shape = common(shape, toShape([halfPlane]))
  }
  return toRings(shape)
}

const centimetre = (metres: number) => Math.round(metres * 100) / 100
const tidyPoint = ([x, y]: P): P => [centimetre(x), centimetre(y)]
const tidyRings = <T extends { rings: Ring[] }>(one: T): T => ({
  ...one,
  rings: one.rings.map((ring) => ring.map(tidyPoint)),
})
const tidyLine = <T extends { line: Ring }>(one: T): T => ({ ...one, line: one.line.map(tidyPoint) })

function tidied(data: ReleaseData): ReleaseData {
  return {
    ...data,
    wards: data.wards.map(tidyRings),
    parcels: data.parcels.map(tidyRings),
    zones: data.zones.map(tidyRings),
    corridors: data.corridors.map(tidyRings),
    greens: data.greens.map(tidyRings),
    streets: data.streets.map(tidyLine),
    lines: data.lines.map(tidyLine),
    points: data.points.map((one) => ({ ...one, at: tidyPoint(one.at) })),
  }
}
