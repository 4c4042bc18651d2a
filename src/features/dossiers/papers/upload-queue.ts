import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SendFile } from '../../../api/uploads.ts'
import { failureOf, type FailureCode } from '../../../lib/failure.ts'
import { newId } from '../../../lib/new-id.ts'
import type { PhotoDefect } from './check/check-photo.ts'
import type { Prepared } from './shrink-photo.ts'
import type { SentFile, UploadMemory } from './upload-memory.ts'

/** `paused` waits for the network and goes on by itself, `held` waits for the person. */
export type UploadState = 'waiting' | 'shrinking' | 'sending' | 'paused' | 'held' | 'failed'

export type UploadItem = {
  key: string
  requirementId: string
  name: string
  state: UploadState
  /** Of what is sent, known once it is shrunk. */
  bytes: number
  sentBytes: number
  /** Why it failed or paused. */
  code?: FailureCode
}

/** What the phone sees in a photo that may bring the dossier back. The photo is sent all the same. */
export type PhotoDoubt = {
  key: string
  requirementId: string
  name: string
  defects: PhotoDefect[]
  /** Known once the server has the photo. */
  fileId?: string
}

/** `replaces`: the stored file of which this is another photo. */
type Work = { file: File; replaces?: string; prepared?: Prepared; sha256?: string | undefined; stop?: AbortController }

type Settings = {
  dossierId: string
  send: SendFile
  prepare: (file: File) => Promise<Prepared>
  hash: (blob: Blob) => Promise<string | undefined>
  /** Left out, nobody looks whether the photo can be read. */
  check?: (prepared: Prepared) => Promise<PhotoDefect[]>
  memory: UploadMemory
  /** The server has the file, perhaps in place of another; resolves when the screen's own list shows it. */
  onStored: (requirementId: string, fileId: string, sent: SentFile, replaced?: string) => Promise<unknown>
  /** Runs something later. */
  later?: (run: () => void, ms: number) => unknown
}

/** `flagged`: what is the matter with a photo that the server has, also when the person chose to use it. */
export type UploadsState = {
  items: UploadItem[]
  doubts: PhotoDoubt[]
  flagged: { [fileId: string]: readonly string[] | undefined }
}

export type UploadQueue = {
  store: StoreApi<UploadsState>
  add: (requirementId: string, files: readonly File[]) => void
  /** Tries a failed or paused file again. */
  retry: (key: string) => void
  /** Stops until the person goes on. */
  hold: (key: string) => void
  /** Goes on with everything that waits for the network. */
  resume: () => void
  drop: (key: string) => void
  /** Another photo instead of a doubted one, in its place. */
  takeAgain: (key: string, photo: File) => void
  /** The person has seen the doubt: the photo is used as it is, or was taken again. */
  settle: (key: string) => void
  stop: () => void
}

const waitsForNetwork: readonly FailureCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'STORAGE_DOWN']

/** Nothing tells the phone when a server or a weak network is better again. */
const nextTryMs = 20_000

/** One file at a time: on a weak network two at once only make both slow. */
export function createUploadQueue({
  dossierId,
  send,
  prepare,
  hash,
  check,
  memory,
  onStored,
  later = setTimeout,
}: Settings): UploadQueue {
  const store = createStore<UploadsState>(() => ({ items: [], doubts: [], flagged: {} }))
  void memory.doubts().then((kept) => store.setState(({ flagged }) => ({ flagged: { ...kept, ...flagged } })))
  const works = new Map<string, Work>()
  const stored = new Map<string, string>()
  /** Also when the person settled the doubt before the photo was whole. */
  const looked = new Map<string, PhotoDoubt>()
  let busy = false

  const items = () => store.getState().items
  const set = (key: string, change: Partial<UploadItem>) =>
    store.setState({ items: items().map((item) => (item.key === key ? { ...item, ...change } : item)) })

  /** The pages of a paper stay in their order: none passes one that waits for the network or for the person. */
  const isBehind = ({ requirementId }: UploadItem, at: number) =>
    items().some((one, before) => before < at && isStill(one) && one.requirementId === requirementId)
  const isStill = ({ state }: UploadItem) => state === 'paused' || state === 'held'

  async function run() {
    if (busy) return
    const next = items().find((item, at) => item.state === 'waiting' && !isBehind(item, at))
    const work = next && works.get(next.key)
    if (!next || !work) return
    busy = true
    try {
      await transfer(next, work)
    } catch (error) {
      const { code } = failureOf(error)
      // Stopped by the person, who may have gone on already.
      if (!work.stop?.signal.aborted)
        set(next.key, { state: waitsForNetwork.includes(code) ? 'paused' : 'failed', code })
      if (waitsForNetwork.includes(code)) later(() => tryAgain(next.key), nextTryMs)
    }
    busy = false
    void run()
  }

  async function transfer({ key, requirementId }: UploadItem, work: Work) {
    const stop = new AbortController()
    work.stop = stop
    if (!work.prepared) {
      set(key, { state: 'shrinking' })
      work.prepared = await prepare(work.file)
      work.sha256 = await hash(work.prepared.blob)
      void look(key, requirementId, work.prepared)
    }
    const { blob, name } = work.prepared
    const fingerprint = [requirementId, blob.size, work.sha256 ?? `${name}.${work.file.lastModified}`].join('/')
    if (!items().some((item) => item.key === key && item.state !== 'held')) return
    set(key, { state: 'sending', bytes: blob.size, name })
    const fileId = await send({
      file: blob,
      target: { dossierId, requirementId, fileName: name },
      resumeUrl: await memory.urlOf(fingerprint),
      onUrl: (url) => void memory.keepUrl(fingerprint, url),
      onProgress: (sentBytes) => set(key, { sentBytes }),
      signal: stop.signal,
    })
    const sent = { bytes: blob.size, sha256: work.sha256 }
    await memory.keepSent(fingerprint, fileId, sent)
    await onStored(requirementId, fileId, sent, work.replaces)
    setDoubts((doubt) => (doubt.key === key ? { ...doubt, fileId } : doubt))
    const seen = looked.get(key)
    if (seen) flag(fileId, seen.defects)
    stored.set(key, fileId)
    remove(key)
  }

  /** Beside the sending, which does not wait for it. */
  async function look(key: string, requirementId: string, prepared: Prepared) {
    const defects = (await check?.(prepared)) ?? []
    const fileId = stored.get(key)
    if (defects.length === 0 || !(works.has(key) || fileId)) return
    const doubt = { key, requirementId, name: prepared.name, defects, ...(fileId && { fileId }) }
    store.setState({ doubts: [...store.getState().doubts, doubt] })
    looked.set(key, doubt)
    if (fileId) flag(fileId, defects)
  }

  function flag(fileId: string, defects: readonly string[]) {
    store.setState(({ flagged }) => ({ flagged: { ...flagged, [fileId]: defects } }))
    void memory.keepDoubts(fileId, defects)
  }

  const setDoubts = (change: (doubt: PhotoDoubt) => PhotoDoubt) =>
    store.setState({ doubts: store.getState().doubts.map(change) })

  function remove(key: string) {
    works.delete(key)
    store.setState({ items: items().filter((item) => item.key !== key) })
  }

  const settle = (key: string) =>
    store.setState({ doubts: store.getState().doubts.filter((doubt) => doubt.key !== key) })

  const wait = (item: UploadItem): UploadItem => ({ ...item, state: 'waiting' })

  function tryAgain(key: string) {
    store.setState({ items: items().map((item) => (item.key === key && item.state === 'paused' ? wait(item) : item)) })
    void run()
  }

  function fresh(requirementId: string, work: Work): UploadItem {
    const { file } = work
    const key = newId()
    works.set(key, work)
    return { key, requirementId, name: file.name, state: 'waiting', bytes: file.size, sentBytes: 0 }
  }

  function resume() {
    store.setState({ items: items().map((item) => (item.state === 'paused' ? wait(item) : item)) })
    void run()
  }

  return {
    store,
    add(requirementId, files) {
      store.setState({ items: [...items(), ...files.map((file) => fresh(requirementId, { file }))] })
      void run()
    },
    takeAgain(key, photo) {
      const doubt = store.getState().doubts.find((one) => one.key === key)
      if (!doubt) return
      // Asked only now: it may have been stored while the camera was open.
      const replaces = stored.get(key) ?? works.get(key)?.replaces
      const item = fresh(doubt.requirementId, { file: photo, ...(replaces && { replaces }) })
      const at = items().findIndex((one) => one.key === key)
      const before = at === -1 ? items() : items().slice(0, at)
      works.get(key)?.stop?.abort()
      works.delete(key)
      settle(key)
      store.setState({ items: [...before, item, ...(at === -1 ? [] : items().slice(at + 1))] })
      void run()
    },
    retry(key) {
      store.setState({ items: items().map((item) => (item.key === key ? wait(item) : item)) })
      void run()
    },
    hold(key) {
      set(key, { state: 'held' })
      works.get(key)?.stop?.abort()
    },
    resume,
    drop(key) {
      works.get(key)?.stop?.abort()
      settle(key)
      remove(key)
      void run()
    },
    settle,
    stop() {
      for (const work of works.values()) work.stop?.abort()
      works.clear()
      store.setState({ items: [], doubts: [], flagged: {} })
    },
  }
}
