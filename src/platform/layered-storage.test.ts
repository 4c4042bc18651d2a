import { expect, test } from 'vitest'
import { layeredStorage } from './layered-storage.ts'
import { memoryStorage } from './memory-storage.ts'
import type { StorageLayer } from './storage.ts'
import { nativeStorageLayer } from './zalo-storage.ts'
import { fakeZaloSdk } from './zalo-sdk.fake.ts'

const broken: StorageLayer = {
  get: () => Promise.reject(new Error('forbidden')),
  set: () => Promise.reject(new Error('full')),
  remove: () => Promise.reject(new Error('forbidden')),
  clear: () => Promise.reject(new Error('forbidden')),
}

test('the first layer that works keeps the value under our prefix', async () => {
  const disk = memoryStorage()
  const storage = layeredStorage([broken, disk])
  expect(await storage.set('language', 'vi')).toBe('kept')
  expect(await disk.get('mcvt.language')).toBe('vi')
  expect(await storage.get('language')).toBe('vi')
})

test('without any that works, the value lives in memory and says so', async () => {
  const storage = layeredStorage([broken])
  expect(await storage.set('language', 'vi')).toBe('memory')
  expect(await storage.get('language')).toBe('vi')
  await storage.remove('language')
  expect(await storage.get('language')).toBeUndefined()
})

test('a value that grew too large moves down and its older self is gone', async () => {
  const { sdk, stored } = fakeZaloSdk()
  const disk = memoryStorage()
  const storage = layeredStorage([nativeStorageLayer(async () => sdk), disk])
  await storage.set('list', 'short')
  expect(stored.get('mcvt.list')).toBe('short')
  const long = 'a'.repeat(1_000_001)
  expect(await storage.set('list', long)).toBe('kept')
  expect(stored.has('mcvt.list')).toBe(false)
  expect(await storage.get('list')).toBe(long)
  await storage.set('list', 'short again')
  expect(await disk.get('mcvt.list')).toBeUndefined()
  expect(await storage.get('list')).toBe('short again')
})

test('a storage that silently drops what it is given is not trusted', async () => {
  const { sdk } = fakeZaloSdk()
  const forgetful = { ...sdk, nativeStorage: { ...sdk.nativeStorage, setItem: () => undefined } }
  const storage = layeredStorage([nativeStorageLayer(async () => forgetful)])
  expect(await storage.set('draft', 'x')).toBe('memory')
  expect(await storage.get('draft')).toBe('x')
})

test('acts take effect in the order they were asked for', async () => {
  const storage = layeredStorage([memoryStorage()])
  const acts = [storage.set('a', '1'), storage.remove('a'), storage.set('a', '2'), storage.get('a')]
  expect((await Promise.all(acts)).pop()).toBe('2')
  await storage.clear()
  expect(await storage.get('a')).toBeUndefined()
})
