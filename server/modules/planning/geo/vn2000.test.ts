import { describe, expect, it, test } from 'vitest'
import { recogniseFrame } from './recognise-frame.ts'
import type { Box, P } from './ring.ts'
import { frameOf, toDegrees, toMetres, vn2000 } from './vn2000.ts'
import { goldenPoints } from './vn2000.fixture.ts'

const away = (a: P, b: P) => Math.hypot(a[0] - b[0], a[1] - b[1])

describe('VN-2000 is what PROJ gives with EPSG:6960, on both sides of 107.11° E', () => {
  it.each(goldenPoints)('%j', ({ degrees, metres }) => {
    expect(away(toMetres(degrees), metres)).toBeLessThan(0.001)
    expect(away(toDegrees(toMetres(degrees)), degrees)).toBeLessThan(1e-9)
  })
})

describe('a wrong operation would be seen', () => {
  const point = goldenPoints[0]
  const wrong = (from: string, to: string) =>
    away(frameOf(vn2000.replace(from, to)).toMetres(point.degrees), point.metres)
  it.each([
    ['signs of the rotations', '0.00928836,-0.01975479,0.00427372', '-0.00928836,0.01975479,-0.00427372', 0.4, 0.7],
    ['no rotation', ',0.00928836,-0.01975479,0.00427372,0.252906278', '', 0.2, 0.4],
    ['no shift', /\+towgs84=\S+ /.exec(vn2000)?.[0] ?? '', '', 200, 250],
    ['the other meridian', '107.75', '105.75', 200_000, 250_000],
  ])('%s', (_what, from, to, least, most) => {
    expect(wrong(from, to)).toBeGreaterThan(least)
    expect(wrong(from, to)).toBeLessThan(most)
  })
})

const area: Box = [107.04, 10.31, 107.22, 10.49]
const square: P[] = [
  [426_900, 1_144_200],
  [426_910, 1_144_200],
  [426_910, 1_144_220],
]

describe('the frame of a list of corners', () => {
  const written = (shift: (p: P) => P, swapped: boolean) =>
    square.map((p) => {
      const [east, north] = shift(p)
      return swapped ? { x: east, y: north } : { x: north, y: east }
    })
  const same = (p: P) => p
  const by = (meridian: string, k: string) => (p: P) =>
    frameOf(vn2000.replace('107.75', meridian).replace('0.9999', k)).toMetres(toDegrees(p))

  it.each([
    ['tm3-107-45', same],
    ['tm3-105-45', by('105.75', '0.9999')],
    ['utm-48', by('105', '0.9996')],
  ] as const)('%s is recognised alone, swapped or not', (frame, shift) => {
    for (const swapped of [false, true]) {
      const found = recogniseFrame(written(shift, swapped), area)
      expect(found.map((one) => [one.frame, one.swapped])).toEqual([[frame, swapped]])
      found[0]?.ring.forEach((p, index) => expect(away(p, square[index] ?? [0, 0])).toBeLessThan(0.001))
    }
  })
})

test('numbers of another place fit nothing', () => {
  expect(recogniseFrame([{ x: 2_330_000, y: 587_000 }], area)).toEqual([])
})
