import type { StorageLayer } from './storage.ts'

/** A layer that takes `room` characters in all, so that what may be fetched again never drives out what may not. */
export function limitedStorage(layer: StorageLayer, room: number): StorageLayer {
  const sizes = new Map<string, number>()
  const total = () => Array.from(sizes.values()).reduce((sum, size) => sum + size, 0)
  return {
    async get(key) {
      const found = await layer.get(key)
      if (found !== undefined) sizes.set(key, found.length)
      return found
    },
    async set(key, value) {
      if (total() - (sizes.get(key) ?? 0) + value.length > room)
        throw new Error('No room left for what may be fetched again')
      await layer.set(key, value)
      sizes.set(key, value.length)
    },
    async remove(key) {
      await layer.remove(key)
      sizes.delete(key)
    },
    // Who clears means what belongs to a person.
    clear: async () => undefined,
  }
}
