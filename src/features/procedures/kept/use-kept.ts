import { useStore } from 'zustand'
import { onePer } from '../../../lib/one-per.ts'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { useSessionStore } from '../../../session/session-context.tsx'
import type { SessionStore } from '../../../session/session-store.ts'
import { createKeptProcedures, type KeptState } from './kept-procedures.ts'

const storeOf = onePer((storage: PlatformStorage, session: SessionStore) => {
  const store = createKeptProcedures(storage)
  // Who signs out leaves nothing behind for the next person at this tablet.
  session.subscribe((now, before) => {
    if (before.person && !now.person) store.getState().forget()
  })
  return store
})

/** What the phone remembers about procedures, and the acts that change it. */
export function useKept<T>(select: (state: KeptState) => T): T {
  const { storage } = usePlatform()
  return useStore(storeOf(storage, useSessionStore()), select)
}

/** Procedures that the person saved, the last saved one first. */
export const useSaved = () => useKept(({ saved }) => saved)

/** The last procedures that were opened, newest first. */
export const useRecent = () => useKept(({ recent }) => recent)

/** Saves a procedure, or takes it off the list. */
export const useToggleSaved = () => useKept(({ toggleSaved }) => toggleSaved)

export const useNoteOpened = () => useKept(({ noteOpened }) => noteOpened)
