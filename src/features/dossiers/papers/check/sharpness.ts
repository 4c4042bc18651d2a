import { type Grey } from './grey.ts'

const span = 12
const lineStep = 4
/** Lower ones are the grain of table and paper. */
const leastEdge = 12

/**
 * How steep the strongest edges are, 0 to 1: the share of an edge's whole height that it climbs within two points. It does not depend on how much is written, nor on the light. The worse of both directions counts, because a
 * hand that moved blurs only one.
 */
export function sharpnessOf(grey: Grey): number {
  return Math.min(steepness(grey, 'across'), steepness(grey, 'down'))
}

function steepness({ values, width, height }: Grey, direction: 'across' | 'down'): number {
  const [along, aside] = direction === 'across' ? [1, width] : [width, 1]
  const [length, lines] = direction === 'across' ? [width, height] : [height, width]
  const mean = new Float32Array(length)
  const heights: number[] = []
  const ratios: number[] = []
  for (let line = 2; line < lines - 2; line += lineStep) {
    // Five lines together: grain is steep and would look sharp.
    for (let step = 0; step < length; step += 1) {
      const at = line * aside + step * along
      const near = (values[at - aside] ?? 0) + (values[at] ?? 0) + (values[at + aside] ?? 0)
      mean[step] = (near + (values[at - 2 * aside] ?? 0) + (values[at + 2 * aside] ?? 0)) / 5
    }
    for (let from = 0; from + span < length; from += span / 2) {
      let least = 1000
      let most = 0
      let steepest = 0
      for (let step = from; step <= from + span; step += 1) {
        const value = mean[step] ?? 0
        if (value < least) least = value
        if (value > most) most = value
        const climb = step >= from + 2 ? Math.abs(value - (mean[step - 2] ?? 0)) : 0
        if (climb > steepest) steepest = climb
      }
      heights.push(most - least)
      ratios.push(steepest / Math.max(1, most - least))
    }
  }
  const strong = Math.max(leastEdge, strongest(heights))
  return median(ratios.filter((_, at) => (heights[at] ?? 0) >= strong))
}

/** The height that one edge in twenty has. */
function strongest(heights: readonly number[]): number {
  const sorted = Float32Array.from(heights).sort()
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

function median(list: readonly number[]): number {
  const sorted = Float32Array.from(list).sort()
  // A picture without an edge is not blurred: there is nothing to read in it.
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
