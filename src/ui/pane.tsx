import { createContext, useContext, type ReactNode } from 'react'

/** Where a screen stands: alone, or as one of the two panes of a tablet. `root` is the path of the list. */
export type Pane = { kind: 'single' } | { kind: 'list' | 'detail'; root: string }

const PaneContext = createContext<Pane>({ kind: 'single' })

export function PaneProvider({ pane, children }: { pane: Pane; children: ReactNode }) {
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>
}

export const usePane = (): Pane => useContext(PaneContext)
