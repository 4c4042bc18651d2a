import { afterFirstPaint } from './after-first-paint.ts'
import { pickFiles, takePhoto } from './chosen-files.ts'
import { copyText } from './clipboard.ts'
import { base64Of, showHere } from './documents.ts'
import { basePathOf } from './host.ts'
import { indexedDbStorage } from './indexed-db-storage.ts'
import { layeredStorage } from './layered-storage.ts'
import { limitedStorage } from './limited-storage.ts'
import { onceAtATime } from './once-at-a-time.ts'
import {
  unavailable,
  type Answer,
  type Place,
  type Platform,
  type SafeArea,
  type ShareRequest,
  type ZaloCode,
} from './platform.ts'
import { pageSpeech } from './speech.ts'
import { withTimeLimit } from './time-limit.ts'
import { answerToError } from './zalo-errors.ts'
import { zaloEventSources } from './zalo-events.ts'
import type { ZaloSdk } from './zalo-sdk-types.ts'
import { nativeStorageLayer } from './zalo-storage.ts'

/** For calls that open nothing: they hang for ever when Zalo does not answer. */
const quietLimit = 10_000

/** The token is usually given without a dialog, but Zalo may ask: long enough to read one. */
const tokenLimit = 60_000

/** Characters of Zalo's own storage for what can be fetched again, when there is no other. */
const roomForCache = 1_500_000

export type LoadZaloSdk = () => Promise<ZaloSdk>

const loadAfterPaint: LoadZaloSdk = async () => {
  await afterFirstPaint()
  return withTimeLimit(import('./zalo-sdk.ts'), 30_000)
}

/** The platform inside Zalo. `load` is called once, with the first act that needs the SDK, and again if it failed. */
export function zaloPlatform(load: LoadZaloSdk = loadAfterPaint): Platform {
  const sdk = loadedOnce(load)
  const native = nativeStorageLayer(sdk)
  const token = async () => withTimeLimit((await sdk()).getAccessToken(), tokenLimit)
  const codeFrom = async (ask: (zalo: ZaloSdk) => Promise<{ token?: string }>): Promise<ZaloCode | undefined> => {
    const accessToken = await token()
    const { token: code } = await ask(await sdk())
    return accessToken && code ? { accessToken, code } : undefined
  }
  return {
    name: 'zalo',
    signIn: onceAtATime(() =>
      answered(async () => {
        const accessToken = await token()
        return grantedIf(accessToken ? { accessToken } : undefined)
      }),
    ),
    askPhone: onceAtATime(() => answered(async () => grantedIf(await codeFrom((zalo) => zalo.getPhoneNumber())))),
    askLocation: onceAtATime(() =>
      answered<{ place: Place }>(async () => {
        const zalo = await codeFrom((loaded) => loaded.getLocation())
        return grantedIf(zalo && { place: { from: 'zalo', zalo } })
      }),
    ),
    canScan: () => true,
    scanCode: onceAtATime(() =>
      answered(async () => {
        const { content } = await (await sdk()).scanQRCode()
        return grantedIf(content ? { text: content } : undefined)
      }),
    ),
    pickFiles,
    takePhoto,
    followAccount: (id) => plainly(async () => (await sdk()).followOA({ id })),
    openChat: (id, message) => plainly(async () => quiet((await sdk()).openChat({ type: 'oa', id, message }))),
    callPhone: (phoneNumber) => plainly(async () => quiet((await sdk()).openPhone({ phoneNumber }))),
    share: onceAtATime((request) => answered(async () => share(await sdk(), request))),
    copyText,
    openDocument: (request) => openDocument(sdk, request),
    saveImage: (image) =>
      plainly(async () => {
        const imageBase64Data = await base64Of(image)
        await (await sdk()).saveImageToGallery({ imageBase64Data })
      }),
    speech: pageSpeech(() => window.speechSynthesis),
    keepAwake: () => keepAwake(sdk),
    openPermissions: () => plainly(async () => (await sdk()).openPermissionSetting()),
    safeArea,
    closeLoading: async () => void (await plainly(async () => quiet((await sdk()).closeLoading()))),
    storage: layeredStorage([native, indexedDbStorage(() => window.indexedDB)]),
    // The other way round: Zalo's 5 MB are for what only this phone has.
    cache: layeredStorage([indexedDbStorage(() => window.indexedDB, 'cache'), limitedStorage(native, roomForCache)]),
    // The package comes from Zalo, which keeps it; service workers are not for guests on its origin.
    keepApp: () => undefined,
    basePath: () => basePathOf(window.location),
    ...zaloEventSources(sdk),
  }
}

function loadedOnce(load: LoadZaloSdk): LoadZaloSdk {
  let loading: Promise<ZaloSdk> | undefined
  return () => {
    loading = loading ?? load()
    loading.catch(() => (loading = undefined))
    return loading
  }
}

const quiet = <Result>(work: Promise<Result>) => withTimeLimit(work, quietLimit)

async function answered<Data extends object>(act: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    return await act()
  } catch (error) {
    return answerToError(error)
  }
}

const plainly = (act: () => Promise<unknown>): Promise<Answer> =>
  answered(async () => {
    await act()
    return { kind: 'granted' }
  })

/** Where the SDK has no Zalo behind it, it resolves with empty texts: nothing found is "unavailable". */
const grantedIf = <Data extends object>(data: Data | undefined): Answer<Data> =>
  data ? { kind: 'granted', ...data } : unavailable

async function share(zalo: ZaloSdk, request: ShareRequest): Promise<Answer<{ how: 'sheet' }>> {
  const link = await quiet(
    zalo.getShareableLink({
      title: request.title.slice(0, 100),
      description: request.text.slice(0, 400),
      path: request.path,
    }),
  )
  if (!link) return unavailable
  const result = await zalo.openShareSheet({ type: 'link', data: { link } })
  if (result.status === 0) return { kind: 'refused' }
  // "Sent to a chat, to nobody" is what the SDK says when there is no Zalo.
  const madeUp = result.status === 2 && result.shareType === 0 && result.numberOfUser === 0
  return madeUp ? unavailable : { kind: 'granted', how: 'sheet' }
}

/** Zalo shows PDF files only, and only newer versions do; everything else is shown in our own viewer. */
const openDocument = async (sdk: LoadZaloSdk, request: Parameters<Platform['openDocument']>[0]) => {
  if (request.mediaType !== 'application/pdf') return showHere(request)
  const url = await request.link()
  const outside = await plainly(async () =>
    (await sdk()).openDocument({ url, title: request.title, download: true, share: false, edit: false }),
  )
  return outside.kind === 'granted' ? ({ kind: 'granted', shown: { where: 'outside' } } as const) : showHere(request)
}

/** No dialog is behind this one, so none of its errors is a person's "no" (Zalo reports a time-out as "please log in"). */
async function keepAwake(sdk: LoadZaloSdk): Promise<Answer<{ release: () => void }>> {
  try {
    const { keepScreen } = await sdk()
    await quiet(keepScreen({ keepScreenOn: true }))
    return { kind: 'granted', release: () => void keepScreen({ keepScreenOn: false }).catch(() => undefined) }
  } catch {
    return unavailable
  }
}

function safeArea(): SafeArea {
  const statusBar = (window.ZaloJavaScriptInterface?.getStatusBarHeight?.() ?? 0) / (window.devicePixelRatio || 1)
  const device = statusBar > 0 ? `${statusBar}px` : 'env(safe-area-inset-top, 0px)'
  return {
    top: `var(--zaui-safe-area-inset-top, ${device})`,
    bottom: 'var(--zaui-safe-area-inset-bottom, env(safe-area-inset-bottom, 0px))',
    capsule: '96px',
  }
}
