import { describe, expect, it } from 'vitest'
import { buildIndex } from '../contract/rules/search/search-index.ts'
import { search } from '../contract/rules/search/search.ts'
import { answerAll, readNoise, readQueries, wardCatalogue, withinTop, type Answered } from './support/search-queries.ts'

const entries = await wardCatalogue()
const queries = await readQueries('queries')
const heldOut = await readQueries('held-out')

/** The share of queries that have to be answered within the first three. */
const wanted = 0.95

const missed = (answered: Answered[]) =>
  answered
    .filter((one) => !withinTop([one], 3).length)
    .map(({ query, codes, found }) => `${query}: ${codes.join(' or ')}, but found ${found.slice(0, 3).join(', ')}`)

describe('the search in the ward catalogue', () => {
  it('has enough to be measured by', () => {
    expect(entries.length).toBeGreaterThanOrEqual(340)
    expect(queries.length).toBeGreaterThanOrEqual(140)
    expect(heldOut.length).toBeGreaterThanOrEqual(40)
  })

  it('is asked for procedures that it holds, in words that no title has', () => {
    const codes = new Set(entries.map((one) => one.code))
    const titles = new Set(entries.map((one) => one.name.toLowerCase()))
    const all = [...queries, ...heldOut]
    expect(all.filter((one) => !one.codes.every((code) => codes.has(code)))).toEqual([])
    expect(all.filter((one) => titles.has(one.query.toLowerCase()))).toEqual([])
    expect(new Set(all.map((one) => one.query)).size).toBe(all.length)
  })

  it('answers what people type within the first three', () => {
    const answered = answerAll(entries, queries)
    expect(withinTop(answered, 3).length / queries.length, missed(answered).join('\n')).toBeGreaterThanOrEqual(wanted)
  }, 60_000)

  it('answers a wrong question rarely: what no ward does finds next to nothing', async () => {
    const index = buildIndex(entries)
    const noise = await readNoise()
    const answered = noise.filter((query) => search(index, query, { limit: 1 }).length > 0)
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(noise.length / 3)
  }, 60_000)
})
