import { readBytes } from './shrink-photo.ts'

/** SHA-256 in hex; undefined where the phone cannot work it out (plain http is no secure context). */
export async function fileHash(blob: Blob): Promise<string | undefined> {
  if (!window.isSecureContext || !window.crypto?.subtle) return undefined
  const digest = await window.crypto.subtle.digest('SHA-256', await readBytes(blob))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
