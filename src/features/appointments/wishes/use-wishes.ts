import { useStore } from 'zustand'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { onePer } from '../../../lib/one-per.ts'
import { useSessionStore } from '../../../session/session-context.tsx'
import type { SessionStore } from '../../../session/session-store.ts'
import { createWishes, type WishState } from './wishes.ts'

const storeOf = onePer((storage: PlatformStorage, session: SessionStore) => {
  const store = createWishes(storage)
  session.subscribe((now, before) => {
    const isOther = before.person && now.person?.id !== before.person.id
    if (isOther) store.getState().forget()
    else if (before.person && !before.token && now.token) store.getState().rewrite()
  })
  return store
})

export function useWishes<T>(select: (state: WishState) => T): T {
  const { storage } = usePlatform()
  return useStore(storeOf(storage, useSessionStore()), select)
}
