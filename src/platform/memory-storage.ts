import type { StorageLayer } from './storage.ts'

export function memoryStorage(): StorageLayer {
  const kept = new Map<string, string>()
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  }
}
