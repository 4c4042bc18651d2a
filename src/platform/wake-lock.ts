import { listen } from './page-events.ts'
import { unavailable, type Answer } from './platform.ts'

/** Browsers drop the lock whenever the page is hidden, so it is taken again each time it comes back. */
export async function keepScreenOn(): Promise<Answer<{ release: () => void }>> {
  if (!('wakeLock' in navigator)) return unavailable
  try {
    let lock = await navigator.wakeLock.request('screen')
    let released = false
    const takeAgain = async () => {
      if (document.visibilityState === 'hidden' || released) return
      const next = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (released) await next?.release()
      else if (next) lock = next
    }
    const stop = listen(document, ['visibilitychange'], () => void takeAgain())
    return {
      kind: 'granted',
      release: () => {
        released = true
        stop()
        void lock.release().catch(() => undefined)
      },
    }
  } catch {
    return unavailable
  }
}
