import { expect, it } from 'vitest'
import { roundLength } from './scale-bar.tsx'

it.each([
  [150, 10_000],
  [38, 2000],
  [1.17, 100],
  [0.58, 50],
  [0.29, 20],
  [1, 100],
])('%d metres a pixel: a bar of %d m, never longer than there is room for', (metresPerPixel, expected) => {
  expect(roundLength(metresPerPixel)).toBe(expected)
  expect(roundLength(metresPerPixel) / metresPerPixel).toBeLessThanOrEqual(110)
})
