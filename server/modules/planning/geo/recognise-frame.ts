import type { CornerList } from '../../../../contract/schemas/planning-question.ts'
import type { Box, P } from './ring.ts'
import { frameOf, toMetres, vn2000, vn2000Of10545, vn2000Utm48 } from './vn2000.ts'

export type FrameName = NonNullable<CornerList['frame']>
type Corner = CornerList['corners'][number]

const frames: { [F in FrameName]: ReturnType<typeof frameOf> } = {
  'tm3-107-45': frameOf(vn2000),
  'tm3-105-45': frameOf(vn2000Of10545),
  'utm-48': frameOf(vn2000Utm48),
}
/** From another frame into our own; east and north, in metres. */
export const fromFrame =
  (frame: FrameName) =>
  (p: P): P =>
    frame === 'tm3-107-45' ? p : toMetres(frames[frame].toDegrees(p))

const frameNames: FrameName[] = ['tm3-107-45', 'tm3-105-45', 'utm-48']

export type Recognised = { frame: FrameName; swapped: boolean; ring: P[] }

/**
 * The frames in which every corner lies within the area (degrees), as written and with X and Y the other way round.
 * On certificates X is north and Y is east. The ring is in our own frame.
 */
export function recogniseFrame(corners: readonly Corner[], area: Box, told?: FrameName): Recognised[] {
  return (told ? [told] : frameNames).flatMap((frame) =>
    [false, true].flatMap((swapped) => {
      const degrees = corners.map(({ x, y }) => frames[frame].toDegrees(swapped ? [x, y] : [y, x]))
      return degrees.every((p) => isWithin(p, area)) ? [{ frame, swapped, ring: degrees.map((p) => toMetres(p)) }] : []
    }),
  )
}

const isWithin = ([x, y]: P, [west, south, east, north]: Box) => x >= west && x <= east && y >= south && y <= north
