import { expect, test, vi } from 'vitest'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import { noChanges } from './draft-changes.ts'
import { changesKeeper, readKeptChanges, withoutIdNumbers } from './kept-changes.ts'

test.each([
  ['077190000001', false],
  ['077 190 000 001', false],
  ['273123456', false],
  ['0912345678', true],
  ['12 Trần Hưng Đạo', true],
  [undefined, true],
])('%s: may it lie on the phone?', (value, kept) =>
  expect('field' in withoutIdNumbers({ ...noChanges, answers: { field: value } }).answers).toBe(kept),
)

test('what the server does not have is found again after a reload, and forgotten once it has it', async () => {
  const storage = layeredStorage([])
  const keep = changesKeeper(storage, 'd1')
  const changes = { ...noChanges, answers: { name: 'Mẫu' } }
  keep(changes)
  await vi.waitFor(async () => expect(await readKeptChanges(storage, 'd1')).toEqual(changes))
  keep(undefined)
  await vi.waitFor(async () => expect(await readKeptChanges(storage, 'd1')).toBeUndefined())
})

test('something broken in the storage is nothing', async () => {
  const storage = layeredStorage([])
  await storage.set('draft.d1', '{"answers":')
  expect(await readKeptChanges(storage, 'd1')).toBeUndefined()
})
