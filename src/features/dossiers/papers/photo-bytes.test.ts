import { describe, expect, test } from 'vitest'
import { isJpeg, isPng, isWholeJpeg, pngPixels } from './photo-bytes.ts'

const start = [0xff, 0xd8]
/** A header segment with an end mark in it, as the thumbnail of a camera has. */
const thumbnail = [0xff, 0xe1, 0x00, 0x06, 0x01, 0xff, 0xd9, 0x02]
const scan = [0xff, 0xda, 0x00, 0x02, 0x10, 0xff, 0x00, 0x20]
const end = [0xff, 0xd9]

describe('a truncated photo is found before it is shrunk', () => {
  test.each([
    ['whole', [...start, ...thumbnail, ...scan, ...end], true],
    ['whole, with what some cameras write after the end', [...start, ...scan, ...end, 1, 2, 3], true],
    ['cut in the scan', [...start, ...thumbnail, ...scan], false],
    ['cut in the headers', [...start, ...thumbnail.slice(0, 5)], false],
    ['nothing but its start', start, false],
  ])('%s', (_name, bytes, whole) => expect(isWholeJpeg(new Uint8Array(bytes))).toBe(whole))
})

test('a picture is known by its bytes, not by its name', () => {
  expect(isJpeg(new Uint8Array([...start, 0xff]))).toBe(true)
  expect(isJpeg(new TextEncoder().encode('<script>'))).toBe(false)
  expect(isPng(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(true)
})

test('the size that a PNG claims', () => {
  const header = new Uint8Array(24)
  new DataView(header.buffer).setUint32(16, 20_000)
  new DataView(header.buffer).setUint32(20, 10_000)
  expect(pngPixels(header)).toBe(200_000_000)
  expect(pngPixels(new Uint8Array(3))).toBe(0)
})
