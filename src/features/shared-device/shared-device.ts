import { createStore, useStore, type StoreApi } from 'zustand'
import { parsedJson } from '../../lib/parsed-json.ts'
import { onePer } from '../../lib/one-per.ts'
import type { PlatformStorage } from '../../platform/storage.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { createPin, tryPin, type DevicePin, type Tried } from './device-pin.ts'

/** Whether this is a tablet of the counter, used by one person after the other. It stays so when they are forgotten. */
type SharedDevice = {
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

const storeOf = onePer(createSharedDevice)

function createSharedDevice(cache: PlatformStorage): StoreApi<SharedDevice> {
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
        const { tried, keep: next } = await tryPin(pin, given, Date.now())
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
  const kept = parsedJson(text)
  return isPin(kept) ? kept : undefined
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
