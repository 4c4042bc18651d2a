import path from 'node:path'
import { answerOfParcel, type Asked } from '../../../server/modules/planning/answer/answer.ts'
import { answerAt } from '../../../server/modules/planning/answer/at-point.ts'
import { search } from '../../../server/modules/planning/answer/search.ts'
import { areaOf, boxOf, isInside, type P } from '../../../server/modules/planning/geo/ring.ts'
import { toDegrees, toMetres } from '../../../server/modules/planning/geo/vn2000.ts'
import type { OpenRelease } from '../../../server/modules/planning/releases.ts'
import { countByPoints } from '../../support/count-by-points.ts'
import { randomNumbers } from '../../support/random-numbers.ts'
import { quantile, round, type Report } from '../line.ts'
import { largeSample, openRelease, shippedId, shippedShelf } from './samples.ts'

const pointsAsked = 20_000
const parcelsSummed = 10_000
const parcelsCounted = 150
const lookUps = 10_000

/** Is each point in its parcel, does each parcel add up, and how long does an answer take, in the shipped sample and in the large one. */
export async function benchParcels(report: Report): Promise<void> {
  await measure('47k', await openRelease(shippedShelf, shippedId), report)
  const { folder } = await largeSample()
  await measure('117k', await openRelease(path.dirname(folder), path.basename(folder)), report)
}

async function measure(size: string, open: OpenRelease, { line, invariant }: Report) {
  const asked: Asked & OpenRelease = { ...open, mayRead: () => true }
  const { land } = open
  const random = randomNumbers(2026)
  const anyRow = () => Math.floor(random() * land.count('parcels'))
  line(`${size}.parcels`, land.count('parcels'))

  let own = 0
  for (let time = 0; time < pointsAsked; time++) {
    const row = anyRow()
    if (land.parcelAt(toMetres(toDegrees(pointIn(land.ringsOf('parcels', row), random)))) === row) own += 1
  }
  line(`${size}.points-in-their-own-parcel`, `${own}/${pointsAsked}`)
  invariant(own === pointsAsked, `${size}: ${pointsAsked - own} points were not found in their own parcel`)

  const sums = summed(asked, Array.from({ length: parcelsSummed }, anyRow))
  line(`${size}.parcels-summed`, `${parcelsSummed}, plans of them ${sums.plans}`)
  line(`${size}.negative-areas`, sums.negatives)
  line(`${size}.largest-gap-percent`, round(sums.gap * 100, 4))
  invariant(sums.negatives === 0, `${size}: ${sums.negatives} areas are negative`)
  invariant(sums.gap < 0.005, `${size}: zones of a parcel miss its area by ${sums.gap * 100} %`)

  const counted = Math.max(...Array.from({ length: parcelsCounted }, () => differenceByCounting(asked, anyRow())))
  line(`${size}.largest-difference-to-counting-points-percent`, round(counted * 100, 2))
  invariant(counted < 0.02, `${size}: a zone's share differs by ${counted * 100} % from counting points`)

  times(size, asked, anyRow, line)
}

/** Corners are kept to the centimetre, so that two neighbours may share a strip of that width. */
const fromSides = 0.02

/** Somewhere in the parcel, not right on its sides. */
function pointIn(rings: readonly (readonly P[])[], random: () => number): P {
  const [west, south, east, north] = boxOf(rings.flat())
  for (;;) {
    const p: P = [west + random() * (east - west), south + random() * (north - south)]
    const around: P[] = [-fromSides, fromSides].flatMap((by): P[] => [
      [p[0] + by, p[1]],
      [p[0], p[1] + by],
    ])
    if (around.every((one) => isInside(one, rings))) return p
  }
}

/** The area by corners against the sum of what each plan says. */
function summed(asked: Asked, rows: readonly number[]) {
  const found = { plans: 0, negatives: 0, gap: 0 }
  for (const row of rows) {
    const area = asked.land.ringsOf('parcels', row).reduce((sum, ring) => sum + areaOf(ring), 0)
    for (const { zones } of answerOfParcel(asked, row).plans) {
      found.plans += 1
      found.negatives += zones.filter((zone) => zone.areaSquareMetres < 0 || zone.share < 0).length
      const sum = zones.reduce((all, zone) => all + zone.areaSquareMetres, 0)
      found.gap = Math.max(found.gap, Math.abs(sum - area) / area)
    }
  }
  return found
}

function differenceByCounting(asked: Asked, row: number): number {
  let largest = 0
  for (const { document, zones } of answerOfParcel(asked, row).plans) {
    const counted = countByPoints(asked.land, row, document)
    const codes = new Set([...zones.map(({ code }) => code), ...counted.keys()])
    for (const code of codes) {
      const told = zones.filter((zone) => zone.code === code).reduce((sum, zone) => sum + zone.share, 0)
      largest = Math.max(largest, Math.abs(told - (counted.get(code) ?? 0)))
    }
  }
  return largest
}

function times(size: string, asked: Asked & OpenRelease, anyRow: () => number, line: Report['line']) {
  const [west = 0, south = 0, east = 0, north = 0] = asked.release.bounds
  const searched = { ...asked, bounds: [west, south, east, north] as const }
  const acts: { [name: string]: (row: number) => unknown } = {
    'look-up': (row) => answerOfParcel(asked, row),
    'at-point': (row) => {
      const [p = [0, 0]] = asked.land.ringsOf('parcels', row)[0] ?? []
      const [longitude, latitude] = toDegrees(p)
      return answerAt(asked, { longitude, latitude, accuracyMetres: null })
    },
    search: (row) => {
      const cells = asked.land.row('parcels', row)
      return search(searched, `tờ ${cells.text('sheet')} thửa ${cells.text('parcel')}`, cells.text('formerWard'))
    },
  }
  for (const [name, act] of Object.entries(acts)) {
    const taken: number[] = []
    for (let time = 0; time < lookUps; time++) {
      const row = anyRow()
      const started = performance.now()
      act(row)
      taken.push(performance.now() - started)
    }
    line(`${size}.${name}.p50-ms`, round(quantile(taken, 0.5), 3))
    line(`${size}.${name}.p99-ms`, round(quantile(taken, 0.99), 2))
  }
  line(`${size}.memory-mb`, round(process.memoryUsage().rss / 1e6, 0))
}
