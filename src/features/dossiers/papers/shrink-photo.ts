import { decodePhoto, drawSmaller, type Picture } from '../../../lib/decode-photo.ts'
import { isJpeg, isPng, isWholeJpeg, pngPixels } from './photo-bytes.ts'

export type Prepared = {
  blob: Blob
  name: string
  /** The size of the photo before it was made smaller. */
  taken?: { width: number; height: number }
}

const longestSide = 2000
const quality = 0.82
/** Larger ones would fill the phone's memory while decoding; the server refuses them by name. */
const pixelLimit = 100_000_000

/**
 * Makes a photo small enough for a weak network and takes out what the camera wrote into it (place, model).
 * Whatever is not a photo, or cannot be decoded here, goes as it is: the server judges and says what is wrong.
 */
export async function shrinkPhoto(file: File): Promise<Prepared> {
  const asItIs = { blob: file, name: file.name }
  try {
    const bytes = new Uint8Array(await readBytes(file))
    const jpeg = isJpeg(bytes)
    if (jpeg && !isWholeJpeg(bytes)) return asItIs
    if (isPng(bytes) && pngPixels(bytes) > pixelLimit) return asItIs
    if (!jpeg && !/^image\//.test(file.type)) return asItIs
    const picture = await decodePhoto(file)
    try {
      const taken = { width: picture.width, height: picture.height }
      const isLarge = Math.max(picture.width, picture.height) > longestSide
      if (!jpeg && !isLarge && /^image\/(png|webp)$/.test(file.type)) return { ...asItIs, taken }
      return { blob: await draw(picture), name: file.name.replace(/(\.[^.]*)?$/, '.jpg'), taken }
    } finally {
      picture.close()
    }
  } catch {
    return asItIs
  }
}

/** `Blob.arrayBuffer` is newer than the oldest web view. */
export function readBytes(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(new Error('No bytes were read'))
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'))
    reader.readAsArrayBuffer(blob)
  })
}

function draw(picture: Picture): Promise<Blob> {
  const { canvas } = drawSmaller(picture, longestSide)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/jpeg', quality),
  )
}
