import type { PlatformStorage } from './storage.ts'

/** How the world outside answered. "refused" may be asked again after a tap; "refused-for-good" needs the settings. */
export type Answer<Data extends object = object> =
  ({ kind: 'granted' } & Data) | { kind: 'refused' } | { kind: 'refused-for-good' } | { kind: 'unavailable' }

export type Unsubscribe = () => void

/** Zalo never gives a phone number or a place to the page, only a code that our server exchanges within two minutes. */
export type ZaloCode = { accessToken: string; code: string }

export type Place =
  { from: 'zalo'; zalo: ZaloCode } | { from: 'device'; latitude: number; longitude: number; accuracyMetres: number }

export type FileRequest = {
  /** As in the `accept` of a file input, for example 'image/*,application/pdf'. */
  accept: string
  multiple: boolean
  /** Files that arrive after the request was answered with "refused": a slow phone may hand them over late. */
  onLate: (files: File[]) => void
}

export type PhotoRequest = { onLate: (photo: File) => void }

export type DocumentRequest = {
  title: string
  mediaType: string
  /** A single-use absolute address that the host's own viewer may open; only asked for when it has one. */
  link: () => Promise<string>
  load: () => Promise<Blob>
}

/** 'outside': the host shows it. 'here': show `url` in our own viewer and call `release` when it is closed. */
export type ShownDocument = { where: 'outside' } | { where: 'here'; url: string; release: () => void }

export type ShareRequest = { title: string; text: string; /** Path inside the app, from '/'. */ path: string }

/** Reading aloud in Vietnamese, by the voice of the phone. */
export type Speech = {
  /** Whether there is a voice; opens nothing. */
  available: () => Promise<boolean>
  /** Answers when the last sentence has been said or `stop` was called; a new speech ends the one before. */
  speak: (sentences: readonly string[]) => Promise<Answer<{ ended: 'finished' | 'stopped' }>>
  stop: () => void
}

export type NetworkState = 'online' | 'offline'

/** CSS lengths: room for the status bar, the home indicator, and Zalo's capsule at the right of the header. */
export type SafeArea = { top: string; bottom: string; capsule: string }

/**
 * What the mini app asks of the place it runs in. Nothing here opens a dialog unless a person has just tapped for it.
 * An act rejects only with what the caller's own callback (`link`, `load`) threw.
 */
export type Platform = {
  name: 'zalo' | 'browser' | 'fake'
  signIn: () => Promise<Answer<{ accessToken: string }>>
  askPhone: () => Promise<Answer<ZaloCode>>
  askLocation: () => Promise<Answer<{ place: Place }>>
  /** Whether `scanCode` can do anything here; a button that cannot work is not shown. */
  canScan: () => boolean
  scanCode: () => Promise<Answer<{ text: string }>>
  pickFiles: (request: FileRequest) => Promise<Answer<{ files: File[] }>>
  takePhoto: (request: PhotoRequest) => Promise<Answer<{ photo: File }>>
  followAccount: (accountId: string) => Promise<Answer>
  openChat: (accountId: string, message?: string) => Promise<Answer>
  /** Opens the phone's own dialler with the number; the person still presses call. */
  callPhone: (phoneNumber: string) => Promise<Answer>
  /** 'copied' means that only the address could be put on the clipboard: say so. */
  share: (request: ShareRequest) => Promise<Answer<{ how: 'sheet' | 'copied' }>>
  copyText: (text: string) => Promise<Answer>
  openDocument: (request: DocumentRequest) => Promise<Answer<{ shown: ShownDocument }>>
  saveImage: (image: Blob, fileName: string) => Promise<Answer>
  speech: Speech
  keepAwake: () => Promise<Answer<{ release: () => void }>>
  /** The host's own screen of permissions, the way out of "refused-for-good". */
  openPermissions: () => Promise<Answer>
  network: { current: () => NetworkState; subscribe: (listener: (state: NetworkState) => void) => Unsubscribe }
  safeArea: () => SafeArea
  closeLoading: () => Promise<void>
  /** A link that was opened while the app was already running; the path begins with '/'. */
  onOpenPath: (listener: (path: string) => void) => Unsubscribe
  /** The app is about to leave the screen: the moment to save what was typed. */
  onPause: (listener: () => void) => Unsubscribe
  storage: PlatformStorage
  /** For public data that can be fetched again: roomy, not wiped with what belongs to a person. */
  cache: PlatformStorage
  /** Lets the app itself start without a network, where the place it runs in can; nothing waits for it. */
  keepApp: () => void
  /** What stands before every path of the app, without a slash at its end: '/zapps/123', or '' elsewhere. */
  basePath: () => string
}

export const refused = { kind: 'refused' } as const
export const refusedForGood = { kind: 'refused-for-good' } as const
export const unavailable = { kind: 'unavailable' } as const
