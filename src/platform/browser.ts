import { pickFiles, takePhoto } from './chosen-files.ts'
import { copyText } from './clipboard.ts'
import { showHere } from './documents.ts'
import { basePathOf } from './host.ts'
import { indexedDbStorage } from './indexed-db-storage.ts'
import { layeredStorage } from './layered-storage.ts'
import { onPageHidden, pageNetwork } from './page-events.ts'
import {
  refused,
  refusedForGood,
  unavailable,
  type Answer,
  type Place,
  type Platform,
  type ShareRequest,
} from './platform.ts'
import { pageSpeech } from './speech.ts'
import { registerWorker } from './register-worker.ts'
import { keepScreenOn } from './wake-lock.ts'

/** The platform of tablets at the counter and of development: an ordinary browser, no Zalo in it. */
export function browserPlatform(): Platform {
  const notHere = async () => unavailable
  return {
    name: 'browser',
    signIn: notHere,
    askPhone: notHere,
    askLocation: locate,
    canScan: () => true,
    scanCode: async () => (await import('./scan-photo.ts')).scanPhoto(),
    pickFiles,
    takePhoto,
    followAccount: notHere,
    openChat: notHere,
    callPhone: async (phoneNumber) => dial(phoneNumber),
    share,
    copyText,
    openDocument: showHere,
    saveImage: async (image, fileName) => download(image, fileName),
    speech: pageSpeech(() => window.speechSynthesis),
    keepAwake: keepScreenOn,
    openPermissions: notHere,
    network: pageNetwork,
    safeArea: () => ({
      top: 'env(safe-area-inset-top, 0px)',
      bottom: 'env(safe-area-inset-bottom, 0px)',
      capsule: '0px',
    }),
    closeLoading: async () => undefined,
    onOpenPath: () => () => undefined,
    onPause: onPageHidden,
    storage: layeredStorage([indexedDbStorage(() => window.indexedDB)]),
    cache: layeredStorage([indexedDbStorage(() => window.indexedDB, 'cache')]),
    keepApp: registerWorker,
    basePath: () => basePathOf(window.location),
  }
}

function locate(): Promise<Answer<{ place: Place }>> {
  if (!('geolocation' in navigator)) return Promise.resolve(unavailable)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ kind: 'granted', place: { from: 'device', latitude, longitude, accuracyMetres: accuracy } }),
      // A browser that was told "never" answers at once and shows nothing; it looks the same as a fresh "no".
      (error) => resolve(error.code === error.PERMISSION_DENIED ? refusedForGood : unavailable),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  })
}

async function share(request: ShareRequest): Promise<Answer<{ how: 'sheet' | 'copied' }>> {
  const url = window.location.origin + basePathOf(window.location) + request.path
  if (typeof navigator.share !== 'function') return copy(url)
  try {
    await navigator.share({ title: request.title, text: request.text, url })
    return { kind: 'granted', how: 'sheet' }
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? refused : copy(url)
  }
}

async function copy(text: string): Promise<Answer<{ how: 'copied' }>> {
  const answer = await copyText(text)
  return answer.kind === 'granted' ? { kind: 'granted', how: 'copied' } : answer
}

/** An address that leaves the page where it is; a machine without a dialler asks what to open it with. */
function dial(phoneNumber: string): Answer {
  window.location.href = `tel:${phoneNumber.replace(/[^+\d]/g, '')}`
  return { kind: 'granted' }
}

function download(file: Blob, fileName: string): Answer {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.appendChild(link)
  link.click()
  link.remove()
  // The browser reads the address after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return { kind: 'granted' }
}
