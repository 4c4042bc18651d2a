import { offsetLine } from '../geo/cut.ts'
import { between, lengthOf, type P } from '../geo/ring.ts'
import type { Gaps, NetworkLine, NetworkPoint } from '../release/data.ts'
import type { Road } from './fabric.ts'
import { randomOf } from './random.ts'

/** Species that line many streets of the south. */
const species = ['Dầu rái', 'Sao đen', 'Bàng Đài Loan', 'Lim xẹt', 'Phượng vĩ', 'Dừa', 'Giáng hương'] as const
const diameters = [1200, 1000, 800, 600, 400]
const watts = [150, 120, 100, 75]

const line = { diameter: null, material: null, flowsTo: null, kilovolts: null, underground: null }
const point = { lampWatts: null, species: null, height: null }

/** Long Sơn has delivered neither lamps nor trees: that is not the same as having none. */
export const sampleGaps: Gaps = { lighting: ['26545'], trees: ['26545'] }

export type Networks = { lines: NetworkLine[]; points: NetworkPoint[] }

/** Drains, cables, lamps each 35 m and trees each 12 m along the streets; a tenth is planned only. */
export function networksOf(roads: readonly Road[], wardOf: (p: P) => string | undefined, seed: string): Networks {
  const networks: Networks = { lines: [], points: [] }
  for (const [index, road] of roads.entries())
    if (!road.isRural) alongRoad(road, wardOf, randomOf(seed, 'works', road.key, index), networks)
  return networks
}

function alongRoad(
  road: Road,
  wardOf: (p: P) => string | undefined,
  random: () => number,
  { lines, points }: Networks,
) {
  const [a, b] = road.line
  if (!a || !b) return
  const { level, present } = road
  const length = lengthOf(a, b)
  const ward = wardOf(between(a, b, 0.5)) ?? ''
  const side = (metres: number) => offsetLine(road.line, metres)
  const at = (t: number, metres: number): P => {
    const [c = a, d = b] = side(metres)
    return between(c, d, t)
  }
  const planned = random() < 0.1

  lines.push({
    ...{ ...line, kind: 'drain', planned, line: side(-present * 0.3) },
    ...{ diameter: diameters[level] ?? 400, material: 'Bê tông cốt thép' },
    flowsTo: level === 0 ? 'kênh hoặc biển' : 'cống của đường lớn gần nhất',
  })
  if (level < 3) points.push({ ...point, kind: 'manhole', planned, at: at(0, -present * 0.3) })

  const isMain = level < 2
  lines.push({
    ...{ ...line, kind: 'power-line', planned: random() < 0.05, line: side(present * 0.38) },
    ...{ kilovolts: isMain ? 22 : 0.4, underground: isMain },
  })
  if (level < 3 && random() < 0.18)
    points.push({ ...point, kind: 'substation', planned: false, at: at(0.5, present * 0.45) })

  if (level < 4 && !sampleGaps.lighting?.includes(ward)) {
    const lampsPlanned = random() < 0.1
    lines.push({ ...line, kind: 'lighting-line', planned: lampsPlanned, line: side(present * 0.42) })
    for (let along = 17; along < length; along += 35)
      points.push({
        ...{ ...point, kind: 'lamp', planned: lampsPlanned, at: at(along / length, present * 0.42) },
        lampWatts: watts[level] ?? 75,
      })
  }
  if (level < 3 && !sampleGaps.trees?.includes(ward))
    for (const hand of [1, -1])
      for (let along = 6 + random() * 6; along < length; along += 12)
        points.push({
          ...{ ...point, kind: 'tree', planned: random() < 0.08, at: at(along / length, hand * present * 0.44) },
          ...{ species: species[Math.floor(random() * species.length)] ?? species[0] },
          height: Math.round(30 + random() * 90) / 10,
        })
}
