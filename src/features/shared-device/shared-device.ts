import { createStore, useStore, type StoreApi } from 'zustand'
import type { PlatformStorage } from '../../platform/storage.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { createPin, tryPin, type DevicePin, type Tried } from './device-pin.ts'

/** Whether this is a tablet of the counter, used by one person after the other. It stays so when they are forgotten. */
export type SharedDevice = {
  ready: boolean
  pin: DevicePin | undefined
  /** The number was given since the page began: what is for staff is open. */
  opened: boolean
  /** From now on this device is shared; the number leads back. */
  share: (pin: string) => Promise<void>
  try: (pin: string) => Promise<Tried>
  /** An ordinary device again. */
  unshare: () => void
}

const key = 'shared-device'

/** One store for each phone: in the app there is one, in tests one for each app that is opened. */
const stores = new WeakMap<PlatformStorage, StoreApi<SharedDevice>>()

function storeOf(cache: PlatformStorage): StoreApi<SharedDevice> {
  const known = stores.get(cache)
  if (known) return known
  const store = createSharedDevice(cache)
  stores.set(cache, store)
  return store
}

export function createSharedDevice(cache: PlatformStorage, now = () => Date.now()): StoreApi<SharedDevice> {
  const store = createStore<SharedDevice>()((set, get) => {
    const keep = async (pin: DevicePin) => {
      set({ pin })
      await cache.set(key, JSON.stringify(pin))
    }
    return {
      ready: false,
      pin: undefined,
      opened: false,
      share: async (pin) => keep(await createPin(pin)),
      async try(given) {
        const { pin } = get()
        if (!pin) return { kind: 'right' }
        const { tried, keep: next } = await tryPin(pin, given, now())
        await keep(next)
        if (tried.kind === 'right') set({ opened: true })
        return tried
      },
      unshare() {
        set({ pin: undefined })
        void cache.remove(key)
      },
    }
  })
  void cache.get(key).then((text) => store.setState({ ready: true, pin: store.getState().pin ?? readPin(text) }))
  return store
}

function readPin(text: string | undefined): DevicePin | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isPin(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

const isPin = (kept: unknown): kept is DevicePin =>
  typeof kept === 'object' &&
  kept !== null &&
  'salt' in kept &&
  typeof kept.salt === 'string' &&
  'key' in kept &&
  typeof kept.key === 'string' &&
  'wrong' in kept &&
  typeof kept.wrong === 'number' &&
  'closedUntil' in kept &&
  typeof kept.closedUntil === 'number'

/** Whether what is for staff waits for the number. */
export const useIsLocked = () => useSharedDevice(({ pin, opened }) => pin !== undefined && !opened)

export const useSharedDevice = <T>(select: (state: SharedDevice) => T): T =>
  useStore(storeOf(usePlatform().cache), select)
