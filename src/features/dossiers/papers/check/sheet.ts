import { paperLikeness, type Grey, type Pixels } from './grey.ts'
import { largestRegion } from './regions.ts'

/** Where the paper lies in the picture, on a small raster. */
export type Sheet = {
  width: number
  height: number
  /** 1 where the paper is. */
  member: Uint8Array
  /** How much of the picture is paper, 0 to 1. */
  share: number
  /** How much of each side of the picture is paper: top, right, bottom, left. */
  sides: [number, number, number, number]
}

const rasterSide = 160
/** Paper and table that differ by less cannot be told apart. */
const leastDifference = 34

/** The paper in the picture; undefined where it cannot be told from what it lies on, or fills everything. */
export function findSheet(pixels: Pixels): Sheet | undefined {
  const raster = paperLikeness(pixels, rasterSide)
  const { threshold, below, above } = twoLevels(raster)
  if (above - below < leastDifference) return undefined
  const { width, height, values } = raster
  const { member } = largestRegion(
    Uint8Array.from(values, (value) => (value > threshold ? 1 : 0)),
    width,
  )
  fillHoles(member, width, height)
  if (!hasEdge(raster, member, width, height, (above - below) / 2)) return undefined
  let size = 0
  for (const one of member) size += one
  return { width, height, member, share: size / member.length, sides: sidesOf(member, width, height) }
}

/**
 * A paper ends at an edge; light that falls off or the rim of a shadow is soft. The points just inside and just
 * outside have to differ by as much as half of what paper and table do, along three quarters of the rim.
 */
function hasEdge({ values }: Grey, member: Uint8Array, width: number, height: number, least: number): boolean {
  let rim = 0
  let clear = 0
  const compare = (at: number, step: number) => {
    if (member[at] === member[at + step]) return
    rim += 1
    const [inside, outside] = member[at] ? [at - step, at + 2 * step] : [at + 2 * step, at - step]
    if ((values[inside] ?? 0) - (values[outside] ?? 0) >= least) clear += 1
  }
  for (let y = 2; y < height - 3; y += 1)
    for (let x = 2; x < width - 3; x += 1) {
      compare(y * width + x, 1)
      compare(y * width + x, width)
    }
  return clear > 0.75 * rim
}

/** Otsu: the level that parts the points into two groups that differ most. */
function twoLevels({ values }: Grey): { threshold: number; below: number; above: number } {
  const counts = new Float64Array(256)
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  const sum = counts.reduce((total, count, value) => total + count * value, 0)
  let best = { threshold: 0, below: 0, above: 0 }
  let bestSpread = 0
  let count = 0
  let part = 0
  for (let value = 0; value < 255; value += 1) {
    count += counts[value] ?? 0
    part += value * (counts[value] ?? 0)
    const rest = values.length - count
    if (count === 0 || rest === 0) continue
    const below = part / count
    const above = (sum - part) / rest
    const spread = count * rest * (above - below) ** 2
    if (spread > bestSpread) {
      bestSpread = spread
      best = { threshold: value, below, above }
    }
  }
  return best
}

/** Pictures and print on the paper belong to it: in each row what lies between its first and its last point. */
function fillHoles(member: Uint8Array, width: number, height: number): void {
  for (let y = 0; y < height; y += 1) {
    const row = member.subarray(y * width, (y + 1) * width)
    const first = row.indexOf(1)
    if (first !== -1) row.fill(1, first, row.lastIndexOf(1) + 1)
  }
}

function sidesOf(member: Uint8Array, width: number, height: number): Sheet['sides'] {
  const part = (length: number, at: (index: number) => number) => {
    let on = 0
    for (let index = 0; index < length; index += 1) on += member[at(index)] ?? 0
    return on / length
  }
  return [
    part(width, (x) => x),
    part(height, (y) => y * width + width - 1),
    part(width, (x) => (height - 1) * width + x),
    part(height, (y) => y * width),
  ]
}
