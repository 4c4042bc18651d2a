import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { layeredStorage } from '../platform/layered-storage.ts'
import { memoryStorage } from '../platform/memory-storage.ts'
import { keepReads } from './kept-reads.ts'

const shelfOf = () => layeredStorage([memoryStorage()])
const read = (queries: QueryClient, key: string, data: unknown, keep = true) =>
  queries.fetchQuery({ queryKey: [key], queryFn: async () => data, ...(keep && { meta: { keep: true } }) })

test('answers that are marked are there at the next start, with their age; others are not', async () => {
  const shelf = shelfOf()
  const first = new QueryClient()
  const stop = await keepReads(first, shelf, 'v1')
  await read(first, 'locality', { name: 'Vũng Tàu' })
  await read(first, 'mine', { secret: true }, false)
  stop()
  const second = new QueryClient()
  await keepReads(second, shelf, 'v1')
  expect(second.getQueryData(['locality'])).toEqual({ name: 'Vũng Tàu' })
  expect(second.getQueryState(['locality'])?.dataUpdatedAt).toBe(first.getQueryState(['locality'])?.dataUpdatedAt)
  expect(second.getQueryData(['mine'])).toBeUndefined()
})

test('an answer that came before the keeping began is kept as well, and is not replaced by an older one', async () => {
  const shelf = shelfOf()
  await keepReads(new QueryClient(), shelf, 'v1').then((stop) => stop())
  const old = new QueryClient()
  await keepReads(old, shelf, 'v1')
  await read(old, 'locality', 'old')
  const early = new QueryClient()
  await read(early, 'locality', 'new')
  await keepReads(early, shelf, 'v1')
  expect(early.getQueryData(['locality'])).toBe('new')
  const next = new QueryClient()
  await keepReads(next, shelf, 'v1')
  expect(next.getQueryData(['locality'])).toBe('new')
})

test.each(['', 'no json', 'null', '{"contract":"v1"}', '{"contract":"v1","reads":[null]}'])(
  'a broken keeping (%s) counts as none',
  async (text) => {
    const shelf = shelfOf()
    await shelf.set('reads', text)
    const queries = new QueryClient()
    await keepReads(queries, shelf, 'v1')
    expect(queries.getQueryCache().getAll()).toEqual([])
  },
)

test('what was kept by a build of another contract is left alone', async () => {
  const shelf = shelfOf()
  const before = new QueryClient()
  await keepReads(before, shelf, 'v1')
  await read(before, 'locality', 'old shape')
  const after = new QueryClient()
  await keepReads(after, shelf, 'v2')
  expect(after.getQueryData(['locality'])).toBeUndefined()
})
