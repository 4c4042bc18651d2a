import { useSyncExternalStore } from 'react'

const query = '(min-width: 768px)'

function subscribe(changed: () => void) {
  const list = window.matchMedia(query)
  // addEventListener on MediaQueryList is newer than Safari 12.
  list.addListener(changed)
  return () => list.removeListener(changed)
}

/** From 768 px there is room for a list and a detail side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
