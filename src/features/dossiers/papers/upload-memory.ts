import type { PlatformStorage } from '../../../platform/storage.ts'

export type SentFile = { bytes: number; sha256?: string | undefined }

/** What the phone keeps about the uploads of one dossier: no image and no name of a person. */
export type UploadMemory = {
  /** Where an upload of these bytes was begun. */
  urlOf: (fingerprint: string) => Promise<string | undefined>
  keepUrl: (fingerprint: string, url: string) => Promise<void>
  /** The upload is whole: its address is forgotten, what was sent is kept for the receipt to be compared with. */
  keepSent: (fingerprint: string, fileId: string, sent: SentFile) => Promise<void>
  /** What the phone saw in a photo that is sent all the same. */
  keepDoubts: (fileId: string, defects: readonly string[]) => Promise<void>
  doubts: () => Promise<{ [fileId: string]: readonly string[] }>
  sentFiles: () => Promise<{ [fileId: string]: SentFile }>
  clear: () => Promise<void>
}

type Kept = {
  urls: { [fingerprint: string]: string }
  sent: { [fileId: string]: SentFile }
  doubts?: { [fileId: string]: readonly string[] }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'urls' in value && 'sent' in value

export function uploadMemory(storage: PlatformStorage, dossierId: string): UploadMemory {
  const key = `uploads.${dossierId}`
  let kept: Promise<Kept> | undefined

  async function read(): Promise<Kept> {
    try {
      const value: unknown = JSON.parse((await storage.get(key)) ?? 'null')
      return isKept(value) ? value : { urls: {}, sent: {} }
    } catch {
      return { urls: {}, sent: {} }
    }
  }
  const current = () => (kept = kept ?? read())

  async function change(edit: (kept: Kept) => void) {
    const now = await current()
    edit(now)
    await storage.set(key, JSON.stringify(now))
  }

  return {
    urlOf: async (fingerprint) => (await current()).urls[fingerprint],
    keepUrl: (fingerprint, url) => change(({ urls }) => void (urls[fingerprint] = url)),
    keepSent: (fingerprint, fileId, sent) =>
      change((now) => {
        const { [fingerprint]: _done, ...urls } = now.urls
        now.urls = urls
        now.sent[fileId] = sent
      }),
    keepDoubts: (fileId, defects) => change((now) => void (now.doubts = { ...now.doubts, [fileId]: defects })),
    doubts: async () => ({ ...(await current()).doubts }),
    sentFiles: async () => ({ ...(await current()).sent }),
    clear: async () => {
      kept = undefined
      await storage.remove(key)
    },
  }
}
