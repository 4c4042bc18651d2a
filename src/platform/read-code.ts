import decodeQR from 'qr/decode.js'
import { decodePhoto, type Picture } from '../lib/decode-photo.ts'

type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/**
 * Longest sides at which a photo is looked at, one after the other until the code is read. Which ones, in which order,
 * was measured on photos of cards (decision 041).
 */
export const readingSizes = [2000, 1400, 2800]

/** The text of the code in a picture; empty when none can be read. */
export function readPixels(pixels: Pixels): string {
  try {
    return decodeQR(pixels)
  } catch {
    return ''
  }
}

/** The same for a photo, as this web view decodes it; a file that is no picture holds no code. */
export async function readCode(photo: Blob): Promise<string> {
  const picture = await decodePhoto(photo).catch(() => undefined)
  if (!picture) return ''
  try {
    for (const size of readingSizes) {
      const text = readPixels(pixelsOf(picture, size))
      if (text !== '') return text
      // Lets the page show that it is at work.
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    return ''
  } finally {
    picture.close()
  }
}

function pixelsOf({ source, width, height }: Picture, longestSide: number): Pixels {
  const scale = longestSide / Math.max(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
