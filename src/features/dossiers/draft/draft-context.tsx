import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Dossier, DossierDefinition } from '../../../../contract/schemas/dossier.ts'
import type { useDossier } from '../use-dossiers.ts'
import type { DraftState } from './draft-store.ts'
import type { OpenDraft } from './open-drafts.ts'

export type DraftParts = OpenDraft & {
  dossier: Dossier
  definition: DossierDefinition
  /** How reading the dossier again went. */
  query: ReturnType<typeof useDossier>
}

const DraftContext = createContext<DraftParts | undefined>(undefined)
export const DraftProvider = DraftContext.Provider

export function useDraftParts(): DraftParts {
  const parts = useContext(DraftContext)
  if (!parts) throw new Error('useDraftParts() outside <DraftProvider>')
  return parts
}

/** A screen part reads only what it shows, so typing in one field does not draw the others again. */
export const useDraft = <T,>(select: (state: DraftState) => T): T => useStore(useDraftParts().draft.store, select)

export const draftPath = (id: string, rest = '') => `/ho-so/${id}/khai${rest}`
/** Marks that the summary sent the person here, and wants them back. */
export const fromCheck = '?ve=kiem-tra'
