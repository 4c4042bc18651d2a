import { describe, expect, test } from 'vitest'
import { checkPhoto } from './check-photo.ts'
import type { Pixels } from './grey.ts'

const [width, height] = [960, 1280]
type Box = [left: number, top: number, right: number, bottom: number]
type Look = { paper?: Box; light?: number; blur?: number; spot?: Box }

/** A sheet with bars for words on a brown table, drawn point by point. */
function picture({ paper = [80, 90, 880, 1190], light = 1, blur = 0, spot }: Look): Pixels {
  const [left, top, right, bottom] = paper
  const inside = ([a, b, c, d]: Box, x: number, y: number) => x >= a && x < c && y >= b && y < d
  const line = new Float64Array(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const on = inside(paper, x, y)
      const margin = inside([left + 60, top + 60, right - 60, bottom - 60], x, y)
      const ink = on && margin && (y - top) % 30 < 14 && (x - left) % 17 < 9
      const colour = ink ? [40, 40, 50] : on ? [222, 222, 218] : [130, 88, 52]
      const burnt = spot && inside(spot, x, y)
      for (let channel = 0; channel < 3; channel += 1)
        line[(y * width + x) * 3 + channel] = burnt ? 255 : (colour[channel] ?? 0) * light
    }
  const data = new Uint8ClampedArray(width * height * 4)
  const mean = (x: number, y: number, channel: number) => {
    let sum = 0
    for (let step = -blur; step <= blur; step += 1)
      sum += line[(y * width + Math.max(0, Math.min(width - 1, x + step))) * 3 + channel] ?? 0
    return sum / (2 * blur + 1)
  }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) data[(y * width + x) * 4 + channel] = mean(x, y, channel)
  return { data, width, height }
}

describe('a photo of a paper', () => {
  test.each<[string, Look, string[]]>([
    ['that can be read', {}, []],
    ['in the evening without a lamp', { light: 0.25 }, ['dark']],
    ['by a hand that moved', { blur: 6 }, ['blurred']],
    ['with the lamp in it', { spot: [400, 500, 560, 640] }, ['glare']],
    ['that runs out of the picture', { paper: [80, 300, 880, 1280] }, ['cut-off']],
    ['from far away', { paper: [400, 500, 640, 830] }, ['small']],
  ])('%s', (_name, look, defects) => {
    expect(checkPhoto(picture(look), { width: 3000, height: 4000 })).toEqual(defects)
  })

  test('is small when the camera gave few points, however large the paper is in it', () => {
    expect(checkPhoto(picture({}), { width: 480, height: 640 })).toEqual(['small'])
  })
})
