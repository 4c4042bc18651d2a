import { createStore, useStore } from 'zustand'
import type { Known } from '../../../../contract/rules/forms/prefill.ts'
import type { VisitState } from '../../../../contract/schemas/visit.ts'
import { onePer } from '../../../lib/one-per.ts'
import { useSession, useSessionStore } from '../../../session/session-context.tsx'
import type { SessionStore } from '../../../session/session-store.ts'

export type HowEnded = {
  state: Exclude<VisitState, 'open'>
  /** Whose phone has it. */
  to?: string | null
  /** Whether the server knows. */
  told: boolean
}

type VisitNow = {
  visit: { id: string; name: string } | undefined
  /** What the card said, for the forms of this visit. In memory only. */
  card: Known
  /** What is worked on in this visit. Whatever else the member of staff helps with is of other people. */
  dossierIds: readonly string[]
  /** How the last one ended, until it was read. */
  ended: HowEnded | undefined
  enter: (visit: { id: string; name: string }, card: Known) => void
  workOn: (dossierId: string) => void
  leave: (ended?: HowEnded) => void
}

/** Whom the member of staff at this device helps now. Gone with the page, and when somebody else signs in. */
export const visitStoreOf = onePer((session: SessionStore) => {
  const store = createStore<VisitNow>()((set, get) => ({
    visit: undefined,
    card: {},
    dossierIds: [],
    ended: undefined,
    enter: ({ id, name }, card) => set({ visit: { id, name }, card, dossierIds: [], ended: undefined }),
    workOn: (dossierId) => set({ dossierIds: [...get().dossierIds, dossierId] }),
    leave: (ended) => set({ visit: undefined, card: {}, dossierIds: [], ended }),
  }))
  session.subscribe(({ person }, before) => {
    if (person?.id !== before.person?.id) store.getState().leave()
  })
  return store
})

export const useVisit = <T>(select: (state: VisitNow) => T): T => useStore(visitStoreOf(useSessionStore()), select)

/** What the card says of the person whose dossier this is, when it is worked on in the visit that is open here. */
export function cardFactsFor(dossierId: string, session: SessionStore): Known {
  const { card, dossierIds } = visitStoreOf(session).getState()
  return dossierIds.includes(dossierId) ? card : {}
}

/** Who reads what the unit has, and changes nothing, helps nobody. */
export const useMayHelp = (): boolean => useSession(({ person }) => person !== undefined && person.role !== 'auditor')
