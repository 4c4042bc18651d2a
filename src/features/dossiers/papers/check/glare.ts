import { quantileOf, type Grey } from './grey.ts'
import { largestRegion } from './regions.ts'

const burnt = 246

/**
 * The share of the picture that one burnt-out spot covers. Paper that is evenly white is no glare: a spot stands out
 * from the paper around it.
 */
export function glareOf({ values, width }: Grey): number {
  const paper = quantileOf(values, 0.5, (at) => (values[at] ?? 0) > 90)
  if (paper > burnt - 14) return 0
  const spot = largestRegion(
    Uint8Array.from(values, (value) => (value >= burnt ? 1 : 0)),
    width,
  )
  return spot.size / values.length
}
