import type { NetworkState, Unsubscribe } from './platform.ts'

/** Listens to several events of one target and returns the way to stop. */
export function listen(target: EventTarget, names: string[], listener: () => void): Unsubscribe {
  for (const name of names) target.addEventListener(name, listener)
  return () => {
    for (const name of names) target.removeEventListener(name, listener)
  }
}

export const onPageHidden = (listener: () => void): Unsubscribe => {
  const stopHide = listen(window, ['pagehide'], listener)
  const stopVisibility = listen(document, ['visibilitychange'], () => {
    if (document.visibilityState === 'hidden') listener()
  })
  return () => {
    stopHide()
    stopVisibility()
  }
}

export const pageNetwork = {
  current: (): NetworkState => (navigator.onLine ? 'online' : 'offline'),
  subscribe: (listener: (state: NetworkState) => void): Unsubscribe =>
    listen(window, ['online', 'offline'], () => listener(pageNetwork.current())),
}
