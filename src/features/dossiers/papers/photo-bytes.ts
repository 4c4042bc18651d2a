/** What can be told of a picture from its bytes, without decoding it. */

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((value, at) => bytes[at] === value)

export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xd8, 0xff])
export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])

const startOfScan = 0xda
const endOfImage = 0xd9

/**
 * Whether a JPEG has its end. Browsers paint a truncated photo with a grey rest and do not complain; shrunk, it
 * would look whole to the server and useless to the clerk.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2
  // Headers first: the thumbnail in them has an end mark of its own.
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan)
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  for (let mark = bytes.indexOf(0xff, at); mark !== -1; mark = bytes.indexOf(0xff, mark + 1))
    if (bytes[mark + 1] === endOfImage) return true
  return false
}

/** Pixels of a PNG as its header claims, before anything is decoded. */
export function pngPixels(bytes: Uint8Array): number {
  if (bytes.length < 24) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) * view.getUint32(20)
}
