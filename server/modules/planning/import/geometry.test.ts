import type { Geometry, Position } from 'geojson'
import { expect, test } from 'vitest'
import { areaOf } from '../geo/ring.ts'
import { readArea, readLines, readPoints, type ToMetres } from './geometry.ts'

const asIs: ToMetres = (p) => p
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

test('a square is read as it is, whether it is closed or not', () => {
  for (const ring of [square(0, 0, 10), square(0, 0, 10).slice(0, 4)]) {
    const read = readArea(polygon(ring), asIs)
    expect(read).not.toHaveProperty('repaired')
    expect(read).toHaveProperty('shape.0.length', 4)
  }
})

test('a hole stays a hole', () => {
  const read = readArea(polygon(square(0, 0, 10), square(2, 2, 3)), asIs)
  expect(read).not.toHaveProperty('refused')
  expect('shape' in read && read.shape.map((ring) => areaOf(ring)).sort((a, b) => a - b)).toEqual([9, 100])
})

test('a side that runs out and back is taken away, and that is said', () => {
  const withSpike = [
    [0, 0],
    [10, 0],
    [10, 5],
    [14, 5],
    [10, 5],
    [10, 10],
    [0, 10],
    [0, 0],
  ]
  const read = readArea(polygon(withSpike), asIs)
  expect(read).toHaveProperty('repaired')
  expect('shape' in read && read.shape[0] && areaOf(read.shape[0])).toBeCloseTo(100)
})

test.each([
  [
    'a bow tie',
    polygon([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
      [0, 0],
    ]),
    /cắt nhau/,
  ],
  [
    'two polygons that overlap',
    { type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(5, 5, 10)]] },
    /cắt nhau/,
  ],
  [
    'two corners',
    polygon([
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
    /ba góc/,
  ],
  ['a speck', polygon(square(0, 0, 0.1)), /nhỏ hơn/],
  [
    'words for numbers',
    polygon([
      [0, 0],
      [Number.NaN, 1],
      [1, 1],
      [0, 0],
    ]),
    /không phải số/,
  ],
  [
    'a line',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    },
    /không phải vùng/,
  ],
  ['nothing', null, /không phải vùng/],
] as [string, Geometry | null, RegExp][])('%s is refused with a reason', (_what, geometry, reason) => {
  const read = readArea(geometry, asIs)
  expect('refused' in read && read.refused).toMatch(reason)
})

test('lines and points come one by one', () => {
  const lines = readLines(
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [2, 2],
          [2, 2],
        ],
      ],
    },
    asIs,
  )
  expect(lines).toEqual({
    shape: [
      [
        [0, 0],
        [1, 1],
      ],
    ],
  })
  expect(
    readLines(
      {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [1, 1],
        ],
      },
      asIs,
    ),
  ).toHaveProperty('refused')
  expect(
    readPoints(
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      asIs,
    ),
  ).toEqual({
    shape: [
      [1, 2],
      [3, 4],
    ],
  })
})
