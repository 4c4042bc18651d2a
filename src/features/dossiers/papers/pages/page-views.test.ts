import { describe, expect, test } from 'vitest'
import type { PageView } from '../../../../../contract/schemas/paper-pages.ts'
import { cutView, isCut, movedPage, turnedView, uncutView, type Page } from './page-views.ts'

const view = (turn: PageView['turn'], top = 0, right = 0, bottom = 0, left = 0): PageView => ({
  turn,
  cut: { top, right, bottom, left },
})
const page = (name: string): Page => ({
  file: {
    id: name,
    name,
    mime: 'image/jpeg',
    bytes: 1,
    sha256: '',
    pages: 1,
    state: 'clean',
    storedAt: '2026-11-25T02:00:00.000Z',
    sent: false,
  },
  view: view(0),
})

test.each([
  ['up', 1, -1, 'bac'],
  ['down', 1, 1, 'acb'],
  ['not over the top', 0, -1, 'abc'],
  ['not over the end', 2, 1, 'abc'],
] as const)('a page goes %s', (_name, at, by, order) => {
  const pages = movedPage([page('a'), page('b'), page('c')], at, by)
  expect(pages.map(({ file }) => file.name).join('')).toBe(order)
})

describe('a page that is turned', () => {
  test('keeps what was cut away: the top of the paper goes to the right', () => {
    expect(turnedView(view(0, 10, 0, 0, 5))).toEqual(view(90, 5, 10, 0, 0))
  })
  test('four times is as it was', () => {
    const start = view(90, 5, 10, 15, 20)
    expect(turnedView(turnedView(turnedView(turnedView(start))))).toEqual(start)
  })
})

test('a side is cut in steps, never to nothing, and all of it can be taken back', () => {
  let cut = view(0)
  for (let times = 0; times < 20; times += 1) cut = cutView(cut, 'left')
  expect(cut).toEqual(view(0, 0, 0, 0, 45))
  expect(isCut(cut)).toBe(true)
  expect(uncutView(cut)).toEqual(view(0))
})
