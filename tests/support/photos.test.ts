import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { hugePng, smallPng, smallWebp, truncatedJpeg, twoPagePdf } from './fixture-files.ts'
import { twoPhotos } from './photos.ts'

test('the photos are as a phone makes them: 12 megapixels, 2 to 6 MB, turned, with a place', async () => {
  const photos = await Promise.all((await twoPhotos()).map((file) => readFile(file)))
  const facts = await Promise.all(photos.map((bytes) => sharp(bytes).metadata()))
  expect(facts.map(({ format, width, height, orientation }) => [format, width, height, orientation])).toEqual([
    ['jpeg', 4000, 3000, 6],
    ['jpeg', 4000, 3000, 1],
  ])
  for (const [index, bytes] of photos.entries()) {
    expect(bytes.length).toBeGreaterThan(2_000_000)
    expect(bytes.length).toBeLessThan(6_000_000)
    // 0x8825 is the EXIF pointer to the GPS entries, in the byte order that the picture chose.
    const pointer = facts[index]?.exif?.includes(Buffer.from([0x25, 0x88])) ?? false
    expect(pointer).toBe(true)
  }
})

test('the small fixtures are what their names say', async () => {
  const huge = hugePng()
  const { width, height } = await sharp(huge.buffer, { limitInputPixels: false }).metadata()
  expect((width ?? 0) * (height ?? 0)).toBeGreaterThan(200_000_000)
  expect(huge.buffer.length).toBeLessThan(100_000)
  await expect(
    sharp((await truncatedJpeg()).buffer, { failOn: 'truncated' })
      .raw()
      .toBuffer(),
  ).rejects.toThrow()
  expect((await PDFDocument.load((await twoPagePdf()).buffer)).getPageCount()).toBe(2)
  expect((await sharp((await smallPng()).buffer).metadata()).format).toBe('png')
  expect((await sharp((await smallWebp()).buffer).metadata()).format).toBe('webp')
  expect((await twoPagePdf()).buffer.equals((await twoPagePdf()).buffer)).toBe(true)
})
