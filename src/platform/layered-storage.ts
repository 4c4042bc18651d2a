import { memoryStorage } from './memory-storage.ts'
import { keyPrefix, type PlatformStorage, type StorageLayer } from './storage.ts'

/**
 * Keeps each value in the first layer that takes it, memory last. A value that moves down is removed above, so that
 * an older one never hides it; acts run one after another for the same reason.
 */
export function layeredStorage(durable: StorageLayer[]): PlatformStorage {
  const layers = [...durable, memoryStorage()]
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const done = last.then(act)
    last = done
    return done
  }
  return {
    get: (key) => inTurn(() => firstFound(layers, keyPrefix + key)),
    set: (key, value) => inTurn(() => keepInFirst(layers, keyPrefix + key, value)),
    remove: (key) => inTurn(() => everywhere(layers, (layer) => layer.remove(keyPrefix + key))),
    clear: () => inTurn(() => everywhere(layers, (layer) => layer.clear())),
  }
}

async function firstFound(layers: StorageLayer[], key: string): Promise<string | undefined> {
  for (const layer of layers) {
    const value = await layer.get(key).catch(() => undefined)
    if (value !== undefined) return value
  }
  return undefined
}

async function keepInFirst(layers: StorageLayer[], key: string, value: string): Promise<'kept' | 'memory'> {
  for (const [index, layer] of layers.entries()) {
    if (!(await took(layer, key, value))) continue
    await everywhere(layers.slice(index + 1), (below) => below.remove(key))
    return index < layers.length - 1 ? 'kept' : 'memory'
  }
  return 'memory'
}

async function took(layer: StorageLayer, key: string, value: string): Promise<boolean> {
  try {
    await layer.set(key, value)
    return true
  } catch {
    await layer.remove(key).catch(() => undefined)
    return false
  }
}

async function everywhere(layers: StorageLayer[], act: (layer: StorageLayer) => Promise<void>): Promise<void> {
  for (const layer of layers) await act(layer).catch(() => undefined)
}
