import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'
import { buildIndex } from './search-index.ts'
import { search } from './search.ts'
import { titles } from './titles.fixture.ts'

const index = buildIndex(titles)
const codes = (query: string) => nearest(index, query).map((hit) => hit.code)

describe('what comes nearest to a query that finds nothing', () => {
  it.each([
    ['one word of two', 'khai zzzz', '9.000006'],
    ['one word of two, marks typed', 'hôn lễ', '9.000007'],
    ['a word with a typo beside one that nobody knows', 'xxxx hoaf', '9.000014'],
    ['one wrong digit in a code', '1.001194', '1.001193'],
    ['a digit left out of a code', '100119', '1.001193'],
  ])('%s: %s', (_, query, code) => {
    expect(codes(query)).toContain(code)
  })

  it('is three at most', () => {
    expect(codes('đăng bài')).toHaveLength(3)
    expect(nearest(index, 'đăng bài', { limit: 1 })).toHaveLength(1)
  })

  it.each(['', '   ', '?!', 'zzzz', '😀', '7.777777'])('is nothing where nothing is shared: "%s"', (query) => {
    expect(codes(query)).toEqual([])
  })

  it('is asked for queries that have no hit', () => {
    expect(search(index, 'khai zzzz', { limit: 20 })).toEqual([])
    expect(nearest(buildIndex([]), 'khai zzzz')).toEqual([])
  })
})
