import { afterEach, expect, test, vi } from 'vitest'
import { scanPhoto } from './scan-photo.ts'

const photo = new File(['x'], 'code.jpg', { type: 'image/jpeg' })
const photograph = async () => ({ kind: 'granted' as const, photo })
const ours = async () => 'read by ours'
afterEach(() => vi.unstubAllGlobals())

/** What Chrome on Android offers; no browser of the tests has it. */
const withReader = (detect: () => Promise<{ rawValue: string }[]>) =>
  vi.stubGlobal('window', {
    BarcodeDetector: class {
      detect = detect
    },
  })

test('a browser that reads codes gives the text of the picture, and our reader is not fetched', async () => {
  withReader(async () => [{ rawValue: 'https://zalo.me/s/1/thu-tuc/1.001193' }])
  const never = () => Promise.reject(new Error('fetched'))
  expect(await scanPhoto(photograph, never)).toEqual({ kind: 'granted', text: 'https://zalo.me/s/1/thu-tuc/1.001193' })
})

test.each([
  ['finds nothing', async () => []],
  ['fails', () => Promise.reject(new Error('no service'))],
])('where the reader of the browser %s, ours looks', async (_what, detect) => {
  withReader(detect)
  expect(await scanPhoto(photograph, ours)).toEqual({ kind: 'granted', text: 'read by ours' })
})

test('a browser without a reader has ours; a reader that cannot be fetched is not available', async () => {
  vi.stubGlobal('window', {})
  expect(await scanPhoto(photograph, ours)).toEqual({ kind: 'granted', text: 'read by ours' })
  expect(await scanPhoto(photograph, async () => '')).toEqual({ kind: 'granted', text: '' })
  expect(await scanPhoto(photograph, () => Promise.reject(new Error('no network')))).toEqual({ kind: 'unavailable' })
})

test('who takes no picture has refused', async () => {
  vi.stubGlobal('window', {})
  expect(await scanPhoto(async () => ({ kind: 'refused' }), ours)).toEqual({ kind: 'refused' })
})
