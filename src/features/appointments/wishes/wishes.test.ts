import { expect, test } from 'vitest'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import { createWishes, readWishes, type Wish } from './wishes.ts'

const wish: Wish = {
  path: '/lich-hen/dat?nhom=ho-tich',
  name: 'Hộ tịch',
  unitName: 'Phường Mẫu',
  slot: { id: '1', day: '2026-11-26', from: '08:00', to: '08:30' },
}
/** Acts of the storage run one after another, so a read that is asked for now comes after them. */
const settled = (storage: ReturnType<typeof layeredStorage>) => storage.get('appointments.wishes')

test('keeps one wish for one matter, and finds it after the app was closed', async () => {
  const storage = layeredStorage([])
  const store = createWishes(storage)
  await settled(storage)
  store.getState().keep({ ...wish, slot: null })
  store.getState().keep(wish)
  await Promise.resolve()
  await settled(storage)
  const again = createWishes(storage)
  await settled(storage)
  expect(again.getState().wishes).toEqual([wish])
  again.getState().drop(wish.path)
  await Promise.resolve()
  expect(readWishes(await settled(storage))).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['broken text', '{'],
  ['a path that leads elsewhere', JSON.stringify([{ ...wish, path: 'https://example.com' }])],
  ['a slot without a day', JSON.stringify([{ ...wish, slot: { id: '1', from: '08:00', to: '08:30' } }])],
])('reads nothing out of %s', (_name, text) => expect(readWishes(text)).toEqual([]))
