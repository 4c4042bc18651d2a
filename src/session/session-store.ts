import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Person } from '../../contract/schemas/session.ts'
import type { PlatformStorage } from '../platform/storage.ts'
import { keepPreferences, keepSession, readKept, wipe, type KeptSession } from './kept.ts'
import { defaultPreferences, withoutPlace, type Preferences } from './preferences.ts'

type Question = { reason: string | undefined; settle: (signedIn: boolean) => void }

export type SessionState = {
  /** False until what was kept on the phone has been read. */
  ready: boolean
  token: string | undefined
  /** Stays while a session has expired, so that the screen and what was typed stay too. */
  person: Person | undefined
  preferences: Preferences
  /** Set while the sign-in sheet is open. */
  question: Question | undefined

  restore: () => Promise<void>
  open: (session: KeptSession) => void
  close: () => Promise<void>
  /** The server no longer knows this token: ask again, without leaving the screen. */
  expire: (token: string | undefined) => void
  /** Opens the sign-in sheet; true once somebody is signed in. */
  ask: (reason?: string) => Promise<boolean>
  settle: (signedIn: boolean) => void
  prefer: (change: Partial<Preferences>) => void
}

export type SessionStore = StoreApi<SessionState>

export const createSessionStore = (storage: PlatformStorage): SessionStore =>
  createStore<SessionState>()((set, get) => ({
    ready: false,
    token: undefined,
    person: undefined,
    preferences: defaultPreferences,
    question: undefined,

    async restore() {
      const kept = await readKept(storage)
      set(({ token, person }) => ({
        ready: true,
        preferences: kept.preferences,
        token: token ?? kept.session?.token,
        person: person ?? kept.session?.person,
      }))
    },

    open({ token, person }) {
      set({ token, person })
      void keepSession(storage, { token, person })
      get().settle(true)
    },

    async close() {
      get().settle(false)
      const preferences = withoutPlace(get().preferences)
      set({ token: undefined, person: undefined, preferences })
      await wipe(storage, preferences)
    },

    expire(token) {
      const state = get()
      if (!state.person || state.token !== token) return
      set({ token: undefined })
      void wipe(storage, state.preferences)
      void state.ask()
    },

    ask(reason) {
      get().question?.settle(false)
      return new Promise((settle) => set({ question: { reason, settle } }))
    },

    settle(signedIn) {
      get().question?.settle(signedIn)
      set({ question: undefined })
    },

    prefer(change) {
      const preferences = { ...get().preferences, ...change }
      set({ preferences })
      void keepPreferences(storage, preferences)
    },
  }))
