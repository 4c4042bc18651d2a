import { expect, it } from 'vitest'
import { parseCoordinate, parseCorners } from './parse-corners.ts'

const corner = { x: 1144200.5, y: 426902.37 }

it.each([
  ['dots', '1144200.50 426902.37'],
  ['commas', '1144200,50 426902,37'],
  ['with the number of the point and the length of the side', '1\t1144200.50\t426902.37\t12.45'],
  ['named', 'X=1144200,50; Y=426902,37'],
  ['a comma between them', '1144200.50,426902.37'],
  ['grouped as in Vietnam', '1.144.200,50  426.902,37'],
  ['grouped as in English', '1,144,200.50  426,902.37'],
])('%s', (_name, line) => {
  expect(parseCorners(line)).toEqual({ corners: [corner], unread: [] })
})

it('reads many lines, whole metres too, and keeps the order they are written in', () => {
  const text = 'Điểm X (m) Y (m)\n1 1144200 426902\r\n2 1144210 426902\n\n3 426912 1144210'
  expect(parseCorners(text).corners).toEqual([
    { x: 1144200, y: 426902 },
    { x: 1144210, y: 426902 },
    { x: 426912, y: 1144210 },
  ])
})

it('takes apart a list that stands in one line', () => {
  expect(parseCorners('1144200 426902 1144210 426902 1144210 426915').corners).toEqual([
    { x: 1144200, y: 426902 },
    { x: 1144210, y: 426902 },
    { x: 1144210, y: 426915 },
  ])
})

it('names the lines that it could not read', () => {
  expect(parseCorners('1144200 426902\ntờ 7 thửa 276\n10.35, 107.08')).toEqual({
    corners: [{ x: 1144200, y: 426902 }],
    unread: ['tờ 7 thửa 276', '10.35, 107.08'],
  })
})

it.each([
  ['1144200,5', 1144200.5],
  ['426.902', 426902],
  ['426902', 426902],
  ['12', undefined],
  ['', undefined],
  ['1144200 426902', undefined],
])('one coordinate: %s', (typed, expected) => {
  expect(parseCoordinate(typed)).toBe(expected)
})
