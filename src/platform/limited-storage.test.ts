import { expect, test } from 'vitest'
import { limitedStorage } from './limited-storage.ts'
import { memoryStorage } from './memory-storage.ts'

test('takes what fits, counts a replaced value once and gives room back', async () => {
  const limited = limitedStorage(memoryStorage(), 10)
  await limited.set('a', '123456')
  await expect(limited.set('b', '12345')).rejects.toThrow(/No room/)
  await limited.set('a', '1234567890')
  await limited.remove('a')
  await limited.set('b', '12345')
  expect(await limited.get('b')).toBe('12345')
})

test('counts what lay there before it was opened, once it was read', async () => {
  const below = memoryStorage()
  await below.set('old', '12345678')
  const limited = limitedStorage(below, 10)
  expect(await limited.get('old')).toBe('12345678')
  await expect(limited.set('new', '123')).rejects.toThrow(/No room/)
})

test('clearing what belongs to a person leaves it alone', async () => {
  const limited = limitedStorage(memoryStorage(), 10)
  await limited.set('a', '1')
  await limited.clear()
  expect(await limited.get('a')).toBe('1')
})
