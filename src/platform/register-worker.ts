import { basePathOf } from './host.ts'

/** The service worker of plain browsers; only secure pages (https, this machine) have any, and only a build has ours. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register(`${basePathOf(window.location)}/sw.js`)
    // The browser looks for a newer one in its own time; a tablet that is always on would wait for long.
    .then((registration) => registration.update())
    // Refused in private windows of some browsers: the app then needs its network, as before.
    .catch(() => undefined)
}
