import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState, SessionStore } from './session-store.ts'

const SessionContext = createContext<SessionStore | undefined>(undefined)

export function SessionProvider({ store, children }: { store: SessionStore; children: ReactNode }) {
  return <SessionContext.Provider value={store}>{children}</SessionContext.Provider>
}

export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext)
  if (!store) throw new Error('useSession() outside <SessionProvider>')
  return store
}

export const useSession = <T,>(select: (state: SessionState) => T): T => useStore(useSessionStore(), select)

/** Opens the sign-in sheet with the reason why; true once somebody is signed in, at once when somebody already is. */
export function useAskSignIn(): (reason?: string) => Promise<boolean> {
  const store = useSessionStore()
  return async (reason) => store.getState().token !== undefined || store.getState().ask(reason)
}
