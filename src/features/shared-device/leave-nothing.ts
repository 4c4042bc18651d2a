import type { Platform } from '../../platform/platform.ts'

type Means = {
  platform: Pick<Platform, 'storage' | 'speech' | 'copyText' | 'basePath'>
  /** Ends the session on the server and in the memory of the page. */
  signOut: () => Promise<void>
  /** Puts the start screen in place of the screen that is shown. */
  showStart: () => void
  /** How the screen looks is a wish of the person who goes. */
  resetLooks: () => void
}

const signOutLimitMs = 3000

/**
 * Forgets the person who used this device: session, drafts, answers and looks kept here, photos in memory, what was
 * copied, what was being read aloud, and the way back through their screens. Then the page begins anew.
 * Photos that the camera app itself kept, and files that were downloaded, are not within the reach of a page.
 */
export async function leaveNothing({ platform, signOut, showStart, resetLooks }: Means): Promise<void> {
  platform.speech.stop()
  // Without a network the server ends the session by its age; the token is gone from here in any case.
  await Promise.race([signOut(), new Promise((resolve) => setTimeout(resolve, signOutLimitMs))])
  await toFirstEntry()
  showStart()
  await nextFrame()
  await platform.copyText(' ')
  resetLooks()
  // Last, after screens that keep what was typed when they are left.
  await platform.storage.clear()
  // A new entry cuts off the ones that lay ahead.
  window.history.pushState(null, '')
  window.location.replace(platform.basePath() + '/')
}

const entryOf = (): number => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : 0
}

/** The router numbers its entries; overlays lie between them without a number of their own, so more than one walk may be needed. */
async function toFirstEntry(): Promise<void> {
  for (let at = entryOf(); at > 0;) {
    await new Promise<void>((arrived) => {
      window.addEventListener('popstate', () => arrived(), { once: true })
      window.history.go(-at)
    })
    const now = entryOf()
    if (now >= at) return
    at = now
  }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))
