import { afterEach, expect, test, vi } from 'vitest'
import { canReadCodes, scanPhoto } from './scan-photo.ts'

const photo = new File(['x'], 'code.jpg', { type: 'image/jpeg' })
const photograph = async () => ({ kind: 'granted' as const, photo })
afterEach(() => vi.unstubAllGlobals())

/** What Chrome on Android offers; no browser of the tests has it. */
const withReader = (detect: () => Promise<{ rawValue: string }[]>) =>
  vi.stubGlobal('window', {
    BarcodeDetector: class {
      detect = detect
    },
  })

test('a browser that reads codes gives the text of the picture', async () => {
  withReader(async () => [{ rawValue: 'https://zalo.me/s/1/thu-tuc/1.001193' }])
  expect(canReadCodes()).toBe(true)
  expect(await scanPhoto(photograph)).toEqual({ kind: 'granted', text: 'https://zalo.me/s/1/thu-tuc/1.001193' })
})

test('a picture without a code is an empty text, a reader that fails is not available', async () => {
  withReader(async () => [])
  expect(await scanPhoto(photograph)).toEqual({ kind: 'granted', text: '' })
  withReader(() => Promise.reject(new Error('no service')))
  expect(await scanPhoto(photograph)).toEqual({ kind: 'unavailable' })
})

test('who takes no picture has refused; a browser that reads no codes says so before asking', async () => {
  withReader(async () => [])
  expect(await scanPhoto(async () => ({ kind: 'refused' }))).toEqual({ kind: 'refused' })
  vi.stubGlobal('window', {})
  expect(canReadCodes()).toBe(false)
  expect(await scanPhoto(photograph)).toEqual({ kind: 'unavailable' })
})
