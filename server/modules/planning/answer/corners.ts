import type { CornerList, PlanningOfCorners } from '../../../../contract/schemas/planning-question.ts'
import { recogniseFrame, type Recognised } from '../geo/recognise-frame.ts'
import { areaOf, boxOf, centroid, crossings, type Box, type P, type Ring } from '../geo/ring.ts'
import { answerOf, answerOfParcel, type Asked } from './answer.ts'
import { hundredth, tenth, widened } from './piece.ts'

/** Five hectares: what one family has, and far less than a map to copy. */
const largest = 50_000
const nothing = { frame: null, swapped: false, areaSquareMetres: null, differencePercent: null, answer: null }

/** What is planned between corners as a certificate lists them. */
export function answerOfCorners(
  asked: Asked,
  { corners, frame, statedAreaSquareMetres }: CornerList,
): PlanningOfCorners {
  const [west = 0, south = 0, east = 0, north = 0] = asked.release.bounds
  const found = recogniseFrame(corners, widened([west, south, east, north], 0.01), frame)
  const [only] = found
  if (!only) return { ...nothing, result: fitsAnywhere(corners, frame) ? 'outside' : 'unclear' }
  if (found.length > 1) return { ...nothing, result: 'unclear' }
  const said = { ...nothing, frame: only.frame, swapped: only.swapped }
  const ring = withoutRepeats(only.ring)
  if (ring.length < 3 || crossesItself(ring)) return { ...said, result: 'crossing' }
  const area = areaOf(ring)
  const measured = {
    ...{ ...said, areaSquareMetres: hundredth(area) },
    differencePercent:
      statedAreaSquareMetres === undefined
        ? null
        : tenth((100 * (area - statedAreaSquareMetres)) / statedAreaSquareMetres),
  }
  if (area > largest) return { ...measured, result: 'too-large' }
  const ward =
    asked.land.wardAt(centroid(ring)) ?? ring.map((p) => asked.land.wardAt(p)).find((one) => one !== undefined)
  if (ward === undefined) return { ...measured, result: 'outside' }
  return { ...measured, result: 'answered', answer: ofRing(asked, ring, asked.land.row('wards', ward).text('code')) }
}

/** When the corners are those of a parcel, within a few centimetres of its area, it is that parcel. */
function ofRing(asked: Asked, ring: Ring, wardCode: string) {
  const row = asked.land.parcelAt(centroid(ring))
  if (row !== undefined) {
    const own = boxOf(asked.land.ringsOf('parcels', row).flat())
    const isSame = boxOf(ring).every((side, index) => Math.abs(side - (own[index] ?? Infinity)) < 0.1)
    if (isSame) return answerOfParcel(asked, row)
  }
  return answerOf(asked, [ring], wardCode)
}

/** Anywhere in the country: then the numbers are understood, and lie elsewhere. */
const country: Box = [101, 8, 118, 24]
const fitsAnywhere = (corners: CornerList['corners'], frame: Recognised['frame'] | undefined) =>
  recogniseFrame(corners, country, frame).length > 0

/** The first corner again at the end, or one written twice. */
const withoutRepeats = (ring: P[]) =>
  ring.filter(([x, y], index) => {
    const [bx = NaN, by = NaN] = ring[(index + 1) % ring.length] ?? []
    return Math.hypot(x - bx, y - by) > 0.005
  })

function crossesItself(ring: Ring): boolean {
  return ring.some((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a
    return ring.some((c, other) => {
      const apart = Math.abs(index - other)
      if (other <= index || apart <= 1 || apart === ring.length - 1) return false
      return crossings(a, b, [[c, ring[(other + 1) % ring.length] ?? c]]).length > 0
    })
  })
}
