import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CatalogueState, CatalogueStore } from './catalogue-store.ts'

const CatalogueContext = createContext<CatalogueStore | undefined>(undefined)

export function CatalogueProvider({ store, children }: { store: CatalogueStore; children: ReactNode }) {
  return <CatalogueContext.Provider value={store}>{children}</CatalogueContext.Provider>
}

/** What of the catalogue this phone holds. */
export function useCatalogue<T>(select: (state: CatalogueState) => T): T {
  const store = useContext(CatalogueContext)
  if (!store) throw new Error('useCatalogue() outside <CatalogueProvider>')
  return useStore(store, select)
}
