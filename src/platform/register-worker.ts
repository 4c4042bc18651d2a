import { basePathOf } from './host.ts'

/** The service worker of plain browsers; only secure pages (https, this machine) have any, and only a build has ours. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Refused in private windows of some browsers: the app then needs its network, as before.
  void navigator.serviceWorker.register(`${basePathOf(window.location)}/sw.js`).catch(() => undefined)
}
