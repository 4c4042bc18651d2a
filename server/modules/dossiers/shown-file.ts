import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { FileAnswer } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { BlobStore } from '../../storage/blob-store.ts'
import { resultRequirement, type FileRow } from './store.ts'

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** Nobody sees a difference, also on a stamp; the bytes that were sent lie beside it as they are. */
const quality = 92

/**
 * A stored file as it is shown: a picture without what the camera wrote into it (place, time, device), upright. What
 * holds nothing of that, and a signed result, leaves byte for byte. HEIC cannot be read here and leaves as it is.
 */
export async function shownFile(blobs: BlobStore, file: FileRow): Promise<FileAnswer> {
  const stream = await blobs.read(file.id).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
  const answer = { stream, mime: file.mime, bytes: file.bytes, name: file.file_name }
  if (!pictures.has(file.mime) || file.requirement_id === resultRequirement) return answer
  const bytes = await buffer(stream).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
  const clean = await withoutNotes(bytes)
  return { ...answer, stream: Readable.from([clean]), bytes: clean.length }
}

/** What was found infected is kept as evidence and opened by nobody. */
export const answerFile = async (blobs: BlobStore, file: FileRow): Promise<FileAnswer> =>
  file.scan_state === 'infected' ? refuse('FILE_INFECTED') : shownFile(blobs, file)

async function withoutNotes(bytes: Buffer): Promise<Buffer> {
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata()
  if (!exif && !xmp && !iptc && !comments) return bytes
  const upright = sharp(bytes).rotate().keepIccProfile()
  const { format } = await upright.metadata()
  if (format === 'png') return upright.png().toBuffer()
  return format === 'webp' ? upright.webp({ quality }).toBuffer() : upright.jpeg({ quality }).toBuffer()
}
