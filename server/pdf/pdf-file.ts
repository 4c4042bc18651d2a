import { Readable } from 'node:stream'
import type { FileAnswer } from '../http/mount.ts'

/** A finished PDF as the answer of a `file` endpoint. */
export const pdfFile = (bytes: Buffer, name: string): FileAnswer => ({
  stream: Readable.from([bytes]),
  mime: 'application/pdf',
  bytes: bytes.length,
  name,
})
