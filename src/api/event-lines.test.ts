import { expect, it } from 'vitest'
import { createEventLines } from './event-lines.ts'

it.each([
  ['one event', ['data: {"a":1}\n\n'], ['{"a":1}']],
  ['an event in pieces', ['da', 'ta: x', '\n', '\ndata: y\n', '\n'], ['x', 'y']],
  ['several in one piece', ['data: x\n\ndata: y\n\n'], ['x', 'y']],
  ['comments that keep the line open', [':\n\n', 'data: x\n\n', ':\n\n'], ['x']],
  ['an event of several lines', ['id: 4\ndata: x\ndata: y\n\n'], ['x\ny']],
  ['what has not ended yet', ['data: x\n'], []],
])('%s', (_name, pieces, expected) => {
  const got: string[] = []
  const take = createEventLines((data) => got.push(data))
  pieces.forEach(take)
  expect(got).toEqual(expected)
})
