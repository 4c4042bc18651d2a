import { ask, type Fetch } from './zalo-network.ts'

/** What zmp-cli-core tells its uploader; it was written for the library Resumable.js, whose protocol the server speaks. */
type UploadOptions = {
  chunkSize: number
  target: string
  headers: Record<string, string>
  generateUniqueIdentifier: () => string
}

type Listener = (file: UploadFile, message: string) => void

export class UploadFile {
  readonly name: string
  readonly buffer: Buffer
  private sent = 0

  constructor({ name, buffer }: { name: string; buffer: Buffer }) {
    this.name = name
    this.buffer = buffer
  }

  /** From 0 to 1. */
  progress(): number {
    return this.buffer.length === 0 ? 1 : this.sent / this.buffer.length
  }

  noteSent(bytes: number) {
    this.sent += bytes
  }
}

const attempts = 3

/** Builds the uploader class that deploy() instantiates: chunks one after another, each looked for before it is sent. */
export function chunkUploader(fetch: Fetch) {
  return class ChunkUpload {
    readonly support = true
    private readonly options: UploadOptions
    private readonly listeners = new Map<string, Listener>()
    private file: UploadFile | undefined

    constructor(options: UploadOptions) {
      this.options = options
    }

    on(event: string, listener: Listener) {
      this.listeners.set(event.toLowerCase(), listener)
    }

    addFile(file: UploadFile) {
      this.file = file
      this.tell('fileadded', file)
    }

    upload() {
      const { file } = this
      if (!file) return
      sendAll(fetch, this.options, file, () => this.tell('fileprogress', file)).then(
        (message) => this.tell('filesuccess', file, message),
        (error: unknown) => this.tell('fileerror', file, error instanceof Error ? error.message : String(error)),
      )
    }

    private tell(event: string, file: UploadFile, message = '') {
      this.listeners.get(event)?.(file, message)
    }
  }
}

/** Sends every chunk and returns what the server said to the last one. */
async function sendAll(
  fetch: Fetch,
  options: UploadOptions,
  file: UploadFile,
  onProgress: () => void,
): Promise<string> {
  const total = Math.max(1, Math.floor(file.buffer.length / options.chunkSize))
  let said = ''
  for (let number = 1; number <= total; number++) {
    const start = (number - 1) * options.chunkSize
    // The last chunk takes the rest, so it may be nearly twice as long.
    const bytes = file.buffer.subarray(start, number === total ? undefined : start + options.chunkSize)
    said = await sendChunk(fetch, options, chunkAddress(options, file, { number, total, bytes: bytes.length }), bytes)
    file.noteSent(bytes.length)
    onProgress()
  }
  return said
}

async function sendChunk(fetch: Fetch, options: UploadOptions, address: URL, bytes: Buffer): Promise<string> {
  const there = await ask(fetch, address, { method: 'GET', headers: options.headers })
  const known = await there.text()
  if (there.status === 200 || there.status === 201) return known
  for (let attempt = 1; ; attempt++) {
    const headers = { ...options.headers, 'content-type': 'application/octet-stream' }
    const answer = await ask(fetch, address, { method: 'POST', headers, body: new Uint8Array(bytes) })
    const said = await answer.text()
    if (answer.ok) return said
    if (attempt >= attempts || answer.status < 500) throw new Error(`HTTP ${answer.status}`)
  }
}

function chunkAddress(
  options: UploadOptions,
  file: UploadFile,
  chunk: { number: number; total: number; bytes: number },
): URL {
  const address = new URL(options.target)
  const fields = {
    resumableChunkNumber: chunk.number,
    resumableChunkSize: options.chunkSize,
    resumableCurrentChunkSize: chunk.bytes,
    resumableTotalSize: file.buffer.length,
    resumableType: '',
    resumableIdentifier: options.generateUniqueIdentifier(),
    resumableFilename: file.name,
    resumableRelativePath: file.name,
    resumableTotalChunks: chunk.total,
  }
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, String(value))
  return address
}
