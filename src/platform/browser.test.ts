// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { browserPlatform } from './browser.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function withNavigator(parts: object) {
  vi.stubGlobal('navigator', { onLine: true, ...parts })
}

const link = { title: 'Đăng ký khai sinh', text: 'Cần những gì', path: '/procedures/1.001193' }
const address = `${window.location.origin}/procedures/1.001193`

test('what only Zalo has is "unavailable"', async () => {
  const platform = browserPlatform()
  const acts = [platform.signIn(), platform.askPhone(), platform.followAccount('1'), platform.openChat('1')]
  for (const answer of await Promise.all(acts)) expect(answer).toEqual({ kind: 'unavailable' })
})

test('a call opens the dialler of the machine with the digits alone', async () => {
  const location = { ...window.location, href: '' }
  vi.spyOn(window, 'location', 'get').mockReturnValue(location)
  expect(await browserPlatform().callPhone('0254 000 0000')).toEqual({ kind: 'granted' })
  expect(location.href).toBe('tel:02540000000')
})

test('shares through the system sheet', async () => {
  const share = vi.fn(async () => undefined)
  withNavigator({ share })
  expect(await browserPlatform().share(link)).toEqual({ kind: 'granted', how: 'sheet' })
  expect(share).toHaveBeenCalledWith({ title: link.title, text: link.text, url: address })
})

test('closing the system sheet is a "no"', async () => {
  withNavigator({ share: () => Promise.reject(new DOMException('closed', 'AbortError')) })
  expect(await browserPlatform().share(link)).toEqual({ kind: 'refused' })
})

test('without a sheet the address is copied', async () => {
  const writeText = vi.fn(async () => undefined)
  withNavigator({ share: undefined, clipboard: { writeText } })
  expect(await browserPlatform().share(link)).toEqual({ kind: 'granted', how: 'copied' })
  expect(writeText).toHaveBeenCalledWith(address)
  withNavigator({ share: undefined, clipboard: undefined })
  expect(await browserPlatform().share(link)).toEqual({ kind: 'unavailable' })
})

test.each([
  [1, 'refused-for-good'],
  [2, 'unavailable'],
  [3, 'unavailable'],
])('a place that fails with %s is %s', async (code, kind) => {
  const getCurrentPosition = (_: unknown, fail: (error: object) => void) => fail({ code, PERMISSION_DENIED: 1 })
  withNavigator({ geolocation: { getCurrentPosition } })
  expect(await browserPlatform().askLocation()).toEqual({ kind })
})

test('a place has its coordinates and how exact they are', async () => {
  const coords = { latitude: 10.35, longitude: 107.08, accuracy: 12 }
  withNavigator({ geolocation: { getCurrentPosition: (tell: (position: object) => void) => tell({ coords }) } })
  const place = { from: 'device', latitude: 10.35, longitude: 107.08, accuracyMetres: 12 }
  expect(await browserPlatform().askLocation()).toEqual({ kind: 'granted', place })
})

test('the screen stays on through a change of windows, and goes off when released', async () => {
  const release = vi.fn(async () => undefined)
  const request = vi.fn(async () => ({ release }))
  withNavigator({ wakeLock: { request } })
  const answer = await browserPlatform().keepAwake()
  if (answer.kind !== 'granted') throw new Error(answer.kind)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(request).toHaveBeenCalledTimes(2)
  answer.release()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(request).toHaveBeenCalledTimes(2)
  expect(release).toHaveBeenCalled()
})

test('a document is handed over as a blob address and never opens a window', async () => {
  const open = vi.spyOn(window, 'open')
  const request = {
    title: 'Kết quả',
    mediaType: 'application/pdf',
    link: async () => '',
    load: async () => new Blob(['%PDF']),
  }
  const answer = await browserPlatform().openDocument(request)
  expect(answer).toMatchObject({ kind: 'granted', shown: { where: 'here', url: expect.stringMatching(/^blob:/) } })
  expect(open).not.toHaveBeenCalled()
})

test('what goes wrong while loading a document reaches the caller', async () => {
  const request = {
    title: '',
    mediaType: 'application/pdf',
    link: async () => '',
    load: () => Promise.reject(new Error('SIGNED_OUT')),
  }
  await expect(browserPlatform().openDocument(request)).rejects.toThrow('SIGNED_OUT')
})
