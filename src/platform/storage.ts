/** One place to keep texts. Any method may reject: full, forbidden, not there. */
export type StorageLayer = {
  get: (key: string) => Promise<string | undefined>
  set: (key: string, value: string) => Promise<void>
  remove: (key: string) => Promise<void>
  /** Removes our own keys only. */
  clear: () => Promise<void>
}

/** Storage that never rejects: what cannot be kept on the phone lives as long as the page. */
export type PlatformStorage = {
  get: (key: string) => Promise<string | undefined>
  /** 'memory': it will be gone when the app is closed, so the server has to have it. */
  set: (key: string, value: string) => Promise<'kept' | 'memory'>
  remove: (key: string) => Promise<void>
  clear: () => Promise<void>
}

/** All Mini Apps share one origin, so every key of ours says whose it is. */
export const keyPrefix = 'mcvt.'
