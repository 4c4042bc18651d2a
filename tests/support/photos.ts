import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { drawPaper, paperSize } from './paper-picture.ts'
import { cacheFolder } from './project-root.ts'

/** Change it when the pictures change: what lies in the cache under the old name is not used again. */
const edition = 2

const exif = {
  IFD0: { Make: 'Mot Cua', Model: 'Test camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 20/1 42/1', GPSLongitudeRef: 'E', GPSLongitude: '107/1 5/1 3/1' },
}

/**
 * Paths of two real 12-megapixel photos of papers, 2 to 6 MB each, with a place in their EXIF. The first was taken
 * with the phone on its side (orientation 6), the second upright.
 */
export async function twoPhotos(): Promise<[string, string]> {
  return [await photo('giay-chung-sinh', 11, 6), await photo('giay-to-tuy-than', 23, 1)]
}

/** The same in the evening without a lamp. */
export const darkPhoto = (): Promise<string> => photo('trang-toi', 31, 1, 0.16)

async function photo(name: string, seed: number, orientation: number, light = 1): Promise<string> {
  const file = path.join(cacheFolder('photos'), `${name}-${edition}.jpg`)
  if (existsSync(file)) return file
  const bytes = await sharp(drawPaper(seed), { raw: { ...paperSize, channels: 3 } })
    .linear(light, 0)
    .jpeg({ quality: 86 })
    .withExif(exif)
    .withMetadata({ orientation })
    .toBuffer()
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, bytes)
  await rename(unfinished, file)
  return file
}
