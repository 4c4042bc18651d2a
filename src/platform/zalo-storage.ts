import type { StorageLayer } from './storage.ts'
import type { ZaloSdk } from './zalo-sdk-types.ts'

/** Characters of one value; Zalo gives an app 5 MB in all and evicts the oldest without a word, so big things go below. */
const largestValue = 1_000_000

/** Zalo's own storage, one per Mini App. It throws where Zalo is too old or has not approved it. */
export function nativeStorageLayer(sdk: () => Promise<ZaloSdk>): StorageLayer {
  return {
    get: async (key) => {
      const found = (await sdk()).nativeStorage.getItem(key)
      return typeof found === 'string' && found !== '' ? found : undefined
    },
    set: async (key, value) => {
      if (value.length > largestValue) throw new Error('Too large for native storage')
      const { nativeStorage } = await sdk()
      nativeStorage.setItem(key, value)
      if (nativeStorage.getItem(key) !== value) throw new Error('Native storage did not keep the value')
    },
    remove: async (key) => (await sdk()).nativeStorage.removeItem(key),
    clear: async () => (await sdk()).nativeStorage.clear(),
  }
}
