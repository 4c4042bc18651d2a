import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromBuffer } from 'file-type'
import { PDFDocument, EncryptedPDFError } from 'pdf-lib'
import sharp from 'sharp'
import { refuse } from '../../http/refusal.ts'

export const limits = { bytes: 20 * 1024 * 1024, pixels: 100_000_000, pages: 200 }

const images = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** HEIC cannot be decoded here; it is kept as evidence and shown as not previewable. */
const opaqueImages = new Set(['image/heic', 'image/heif'])

export type Inspected = { mime: string; bytes: number; sha256: string; pages: number }

/**
 * Judges a finished upload by its content, never by its name: JPEG, PNG, WebP, HEIC or PDF, whole, of sane size.
 * Refuses with the problem that says what is wrong.
 */
export async function inspectFile(file: string): Promise<Inspected> {
  const bytes = await sizeOf(file)
  if (bytes === 0) refuse('FILE_EMPTY')
  if (bytes > limits.bytes) refuse('FILE_TOO_LARGE')
  const type = await fileTypeFromBuffer(await headOf(file))
  const mime = type?.mime ?? 'application/octet-stream'
  const pages = await pagesOf(file, mime)
  return { mime, bytes, pages, sha256: await hashFile(file) }
}

async function pagesOf(file: string, mime: string): Promise<number> {
  if (mime === 'application/pdf') return pdfPages(file)
  if (images.has(mime)) {
    await decode(file)
    return 1
  }
  return opaqueImages.has(mime) ? 1 : refuse('FILE_TYPE')
}

/** Decodes the whole picture, small, so that a truncated one or a bomb is found now and not by the clerk. */
async function decode(file: string) {
  const picture = sharp(file, { limitInputPixels: limits.pixels, failOn: 'truncated', sequentialRead: true })
  const { width, height } = await picture.metadata().catch(failed)
  if (width * height > limits.pixels) refuse('FILE_TOO_MANY_PIXELS')
  await picture.resize(64).raw().toBuffer().catch(failed)
}

function failed(error: unknown): never {
  return refuse(error instanceof Error && /pixel limit/i.test(error.message) ? 'FILE_TOO_MANY_PIXELS' : 'FILE_BROKEN')
}

async function pdfPages(file: string): Promise<number> {
  const pages = await countPages(await readFile(file)).catch((error: unknown) =>
    // A locked document cannot be read by the clerk either.
    refuse(error instanceof EncryptedPDFError ? 'FILE_TYPE' : 'FILE_BROKEN'),
  )
  if (pages > limits.pages) refuse('FILE_TOO_MANY_PAGES')
  return pages
}

/** The reader forgives a lot when it loads; only walking the page tree shows that there is one. */
async function countPages(bytes: Buffer): Promise<number> {
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  if (pages === 0) throw new Error('a document without a page')
  return pages
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function sizeOf(file: string) {
  const handle = await open(file)
  try {
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

async function hashFile(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
