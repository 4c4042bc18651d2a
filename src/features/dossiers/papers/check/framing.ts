import { smaller, type Grey } from './grey.ts'
import type { Sheet } from './sheet.ts'

/** A paper that covers this much is taken as the whole picture: somebody cut it out, or held the phone close. */
const wholePicture = 0.93

/** How much of the paper runs out of the picture, 0 to 1. */
export function cutOff(grey: Grey, sheet: Sheet | undefined): number {
  if (sheet && sheet.share < wholePicture) return Math.max(...sheet.sides)
  return inkAtTheEdge(grey)
}

/** Of a paper that cannot be told from the table, what is printed covers about so much. */
const printedPart = 0.36

/** How much of the picture is paper, 0 to 1. Where its rim cannot be seen, by how far the print reaches. */
export const sheetShare = (grey: Grey, sheet: Sheet | undefined): number =>
  sheet ? sheet.share : Math.min(1, printedShare(grey) / printedPart)

/** The share of the picture within which nearly all strong edges lie. */
function printedShare(grey: Grey): number {
  const { values, width, height } = smaller(grey, bandSide)
  const columns = new Float64Array(width)
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y += 1)
    for (let x = 1; x < width; x += 1) {
      const at = y * width + x
      if (Math.abs((values[at] ?? 0) - (values[at - 1] ?? 0)) < 22) continue
      columns[x] = (columns[x] ?? 0) + 1
      rows[y] = (rows[y] ?? 0) + 1
    }
  const reach = (counts: Float64Array) => {
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total < 60) return 1
    let below = 0
    let from = 0
    for (let at = 0; at < counts.length; at += 1) {
      below += counts[at] ?? 0
      if (below <= 0.02 * total) from = at
      else if (below >= 0.98 * total) return (at - from) / counts.length
    }
    return 1
  }
  return reach(columns) * reach(rows)
}

const bandSide = 640
const band = 5

/** The side of the picture along which most print runs out of it: the share of it where something dark touches the edge. */
function inkAtTheEdge(grey: Grey): number {
  const { values, width, height } = smaller(grey, bandSide)
  const touched = (length: number, at: (along: number, inward: number) => number) => {
    let dark = 0
    for (let along = 0; along < length; along += 1) {
      let least = 255
      let most = 0
      for (let inward = 0; inward < band; inward += 1) {
        const value = values[at(along, inward)] ?? 0
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
      const next = values[at(Math.min(length - 1, along + 4), 0)] ?? 0
      if (Math.max(most, next) - least > 70) dark += 1
    }
    return dark / length
  }
  return Math.max(
    touched(width, (x, inward) => inward * width + x),
    touched(height, (y, inward) => y * width + width - 1 - inward),
    touched(width, (x, inward) => (height - 1 - inward) * width + x),
    touched(height, (y, inward) => y * width + inward),
  )
}
