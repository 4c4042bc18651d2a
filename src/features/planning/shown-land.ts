import { create } from 'zustand'
import type { PlanningAnswer } from '../../../contract/schemas/planning-answer.ts'
import { useSessionStore } from '../../session/session-context.tsx'
import type { SessionStore } from '../../session/session-store.ts'

/** What the map marks: the land of the answer that is open, or where the phone believes to be. */
export type Shown = {
  rings: PlanningAnswer['rings']
  point?: { longitude: number; latitude: number } | undefined
  accuracyMetres?: number | undefined
  bounds?: readonly number[] | undefined
}

type State = {
  shown: Shown | undefined
  /** An answer for land that is no parcel: it has no address of its own, and the place stays out of every address. */
  here: PlanningAnswer | undefined
  /** The parcel, or `here`, that a phone named without saying how far it may be off. */
  unsureOf: string | undefined
  /** What was typed into the search box, so that going back finds it again. */
  typed: string
  /** Lines that were pasted into the search box and belong to the form of corners. */
  pasted: string
}

const nothing: State = { shown: undefined, here: undefined, unsureOf: undefined, typed: '', pasted: '' }

/** For as long as the app is open; nothing of it is kept. */
export const useShownLand = create<State>()(() => nothing)

const watched = new WeakSet<SessionStore>()

/** Who signs out leaves nothing behind for the next person at this tablet. */
export function useForgetOnSignOut() {
  const session = useSessionStore()
  if (watched.has(session)) return
  watched.add(session)
  useShownLand.setState(nothing)
  session.subscribe((now, before) => {
    if (before.person && !now.person) useShownLand.setState(nothing)
  })
}

export const showLand = (shown: Shown | undefined) => useShownLand.setState({ shown })
export const setTyped = (typed: string) => useShownLand.setState({ typed })
export const takePasted = (pasted: string) => useShownLand.setState({ pasted })
export const keepHere = (here: PlanningAnswer | undefined) => useShownLand.setState({ here })
export const beUnsureOf = (unsureOf: string | undefined) => useShownLand.setState({ unsureOf })
