import { isJpeg, isPng, isWholeJpeg, pngPixels } from './photo-bytes.ts'

export type Prepared = { blob: Blob; name: string }

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
    const picture = await decode(file)
    try {
      const isLarge = Math.max(picture.width, picture.height) > longestSide
      if (!jpeg && !isLarge && /^image\/(png|webp)$/.test(file.type)) return asItIs
      return { blob: await draw(picture), name: file.name.replace(/(\.[^.]*)?$/, '.jpg') }
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

type Picture = { source: CanvasImageSource; width: number; height: number; close: () => void }

async function decode(file: Blob): Promise<Picture> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { source, width: source.width, height: source.height, close: () => source.close() }
  } catch {
    // Old web views have no createImageBitmap, or not with this option.
    return decodeByElement(file)
  }
}

function decodeByElement(file: Blob): Promise<Picture> {
  const url = URL.createObjectURL(file)
  return new Promise<Picture>((resolve, reject) => {
    const source = new Image()
    const close = () => URL.revokeObjectURL(url)
    source.onload = () => resolve({ source, width: source.naturalWidth, height: source.naturalHeight, close })
    source.onerror = () => {
      close()
      reject(new Error('Not a picture that this web view can decode'))
    }
    source.src = url
  })
}

function draw({ source, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('No canvas'))
  // JPEG has no transparency; without this a clear background comes out black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/jpeg', quality),
  )
}
