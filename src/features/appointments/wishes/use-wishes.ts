import { useStore } from 'zustand'
import { usePlatform } from '../../../platform/platform-context.tsx'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { useSessionStore } from '../../../session/session-context.tsx'
import type { SessionStore } from '../../../session/session-store.ts'
import { createWishes, type WishState, type WishStore } from './wishes.ts'

/** One store for each phone: in the app there is one, in tests one for each app that is opened. */
const stores = new WeakMap<PlatformStorage, WishStore>()

function storeOf(storage: PlatformStorage, session: SessionStore): WishStore {
  const known = stores.get(storage)
  if (known) return known
  const store = createWishes(storage)
  stores.set(storage, store)
  session.subscribe((now, before) => {
    const isOther = before.person && now.person?.id !== before.person.id
    if (isOther) store.getState().forget()
    else if (before.person && !before.token && now.token) store.getState().rewrite()
  })
  return store
}

export function useWishes<T>(select: (state: WishState) => T): T {
  const { storage } = usePlatform()
  return useStore(storeOf(storage, useSessionStore()), select)
}
