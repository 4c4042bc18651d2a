import type { ZaloSdk } from './zalo-sdk-types.ts'

/** Zalo's SDK as it behaves inside Zalo when everything is granted; a test replaces what it is about. */
export function fakeZaloSdk(overrides: Partial<ZaloSdk> = {}) {
  const listeners = new Map<string, Set<(data: unknown) => void>>()
  const stored = new Map<string, string>()
  const sdk: ZaloSdk = {
    getAccessToken: async () => 'access',
    getPhoneNumber: async () => ({ token: 'phone' }),
    getLocation: async () => ({ token: 'place' }),
    scanQRCode: async () => ({ content: 'H26.07-0001' }),
    followOA: async () => undefined,
    openChat: async () => undefined,
    openPhone: async () => undefined,
    getShareableLink: async ({ path }) => `https://zalo.me/s/1${path}`,
    openShareSheet: async () => ({ status: 2, shareType: 1, numberOfUser: 1 }),
    openDocument: async () => undefined,
    saveImageToGallery: async () => undefined,
    keepScreen: async () => undefined,
    openPermissionSetting: async () => undefined,
    closeLoading: async () => undefined,
    nativeStorage: {
      getItem: (key) => stored.get(key) ?? '',
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
      clear: () => stored.clear(),
    },
    events: {
      on: (event, listener) => void (listeners.get(event) ?? fresh(listeners, event)).add(listener),
      off: (event, listener) => void listeners.get(event)?.delete(listener),
    },
    ...overrides,
  }
  const send = (event: string, data?: unknown) => listeners.get(event)?.forEach((listener) => listener(data))
  return { sdk, send, stored }
}

function fresh(listeners: Map<string, Set<(data: unknown) => void>>, event: string) {
  const added = new Set<(data: unknown) => void>()
  listeners.set(event, added)
  return added
}
