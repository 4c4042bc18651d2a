// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Answer, Platform } from './platform.ts'
import type { ZaloSdk } from './zalo-sdk-types.ts'
import { zaloEvents } from './zalo-sdk-types.ts'
import { fakeZaloSdk } from './zalo-sdk.fake.ts'
import { zaloPlatform } from './zalo.ts'

const platformWith = (overrides: Partial<ZaloSdk> = {}) => {
  const zalo = fakeZaloSdk(overrides)
  return { ...zalo, platform: zaloPlatform(async () => zalo.sdk) }
}

const pdf = {
  title: 'Giấy khai sinh',
  mediaType: 'application/pdf',
  link: async () => 'https://api.example.vn/one-time',
  load: async () => new Blob(['%PDF']),
}

afterEach(() => {
  vi.useRealTimers()
})

test.each<[string, (platform: Platform) => Promise<Answer>, object]>([
  ['signing in', (platform) => platform.signIn(), { kind: 'granted', accessToken: 'access' }],
  ['the phone number', (platform) => platform.askPhone(), { kind: 'granted', accessToken: 'access', code: 'phone' }],
  [
    'the place',
    (platform) => platform.askLocation(),
    { kind: 'granted', place: { from: 'zalo', zalo: { accessToken: 'access', code: 'place' } } },
  ],
  ['a code', (platform) => platform.scanCode(), { kind: 'granted', text: 'H26.07-0001' }],
  ['a call', (platform) => platform.callPhone('02540000000'), { kind: 'granted' }],
  ['following', (platform) => platform.followAccount('9'), { kind: 'granted' }],
  ['sharing', (platform) => platform.share({ title: 'a', text: 'b', path: '/x' }), { kind: 'granted', how: 'sheet' }],
  ['a PDF', (platform) => platform.openDocument(pdf), { kind: 'granted', shown: { where: 'outside' } }],
])('inside Zalo %s is granted with its data', async (_, act, answer) => {
  expect(await act(platformWith().platform)).toEqual(answer)
})

test.each<[number | string, Answer['kind']]>([
  [-201, 'refused'],
  [-2003, 'refused'],
  [-1401, 'refused'],
  [-202, 'refused-for-good'],
  [-2002, 'refused-for-good'],
  ['-202', 'refused-for-good'],
  [-1403, 'unavailable'],
  [-1404, 'unavailable'],
  [-1408, 'unavailable'],
  [-1409, 'unavailable'],
  [-2000, 'unavailable'],
  [-987654, 'unavailable'],
])('error %s is answered as %s', async (code, kind) => {
  const fail = () => Promise.reject({ code, message: 'as the SDK throws: no Error' })
  const { platform } = platformWith({ getPhoneNumber: fail, getLocation: fail, followOA: fail, scanQRCode: fail })
  expect((await platform.askPhone()).kind).toBe(kind)
  expect((await platform.askLocation()).kind).toBe(kind)
  expect((await platform.followAccount('9')).kind).toBe(kind)
  expect((await platform.scanCode()).kind).toBe(kind)
})

test.each<[string, Partial<ZaloSdk>, (platform: Platform) => Promise<Answer>]>([
  ['an empty access token', { getAccessToken: async () => '' }, (platform) => platform.signIn()],
  ['a phone number without a token', { getPhoneNumber: async () => ({}) }, (platform) => platform.askPhone()],
  ['a phone code without a session', { getAccessToken: async () => '' }, (platform) => platform.askPhone()],
  ['an empty place', { getLocation: async () => ({ token: '' }) }, (platform) => platform.askLocation()],
  ['an empty code', { scanQRCode: async () => ({ content: '' }) }, (platform) => platform.scanCode()],
  [
    'a share with nobody',
    { openShareSheet: async () => ({ status: 2, shareType: 0, numberOfUser: 0 }) },
    (platform) => platform.share({ title: 'a', text: 'b', path: '/' }),
  ],
  [
    'an SDK that throws at once',
    {
      getAccessToken: () => {
        throw new TypeError('no bridge')
      },
    },
    (platform) => platform.signIn(),
  ],
])('%s, the stock answer where Zalo is missing, is "unavailable"', async (_, overrides, act) => {
  expect(await act(platformWith(overrides).platform)).toEqual({ kind: 'unavailable' })
})

test('a token that never comes does not hang the app', async () => {
  vi.useFakeTimers()
  const { platform } = platformWith({ getAccessToken: () => new Promise(() => undefined) })
  const answer = platform.signIn()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await answer).toEqual({ kind: 'unavailable' })
})

test('a dialog may stay open as long as the person wants', async () => {
  vi.useFakeTimers()
  const decide = vi.fn<(data: { token: string }) => void>()
  const { platform } = platformWith({
    getPhoneNumber: () => new Promise((resolve) => decide.mockImplementation(resolve)),
  })
  const answer = platform.askPhone()
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  decide({ token: 'late' })
  expect(await answer).toMatchObject({ kind: 'granted', code: 'late' })
})

test('a screen that cannot be kept on is nobody\'s "no"', async () => {
  const { platform } = platformWith({ keepScreen: () => Promise.reject({ code: -1401 }) })
  expect(await platform.keepAwake()).toEqual({ kind: 'unavailable' })
})

test('two taps open one dialog', async () => {
  const getPhoneNumber = vi.fn(async () => ({ token: 'phone' }))
  const { platform } = platformWith({ getPhoneNumber })
  const [first, second] = await Promise.all([platform.askPhone(), platform.askPhone()])
  expect(first).toEqual(second)
  expect(getPhoneNumber).toHaveBeenCalledTimes(1)
  await platform.askPhone()
  expect(getPhoneNumber).toHaveBeenCalledTimes(2)
})

test('closing the share sheet is a "no", and Zalo gets no longer texts than it takes', async () => {
  const getShareableLink = vi.fn(async () => 'https://zalo.me/s/1/')
  const { platform } = platformWith({ getShareableLink, openShareSheet: async () => ({ status: 0, shareType: 0 }) })
  expect(await platform.share({ title: 'ă'.repeat(200), text: 'ă'.repeat(900), path: '/x' })).toEqual({
    kind: 'refused',
  })
  expect(getShareableLink).toHaveBeenCalledWith({ title: 'ă'.repeat(100), description: 'ă'.repeat(400), path: '/x' })
})

test('a document that Zalo cannot show is handed over for our own viewer', async () => {
  const old = platformWith({ openDocument: () => Promise.reject({ code: -1404 }) })
  expect(await old.platform.openDocument(pdf)).toMatchObject({
    kind: 'granted',
    shown: { where: 'here', url: expect.stringMatching(/^blob:/) },
  })
  const link = vi.fn(pdf.link)
  const picture = await platformWith().platform.openDocument({ ...pdf, mediaType: 'image/jpeg', link })
  expect(picture).toMatchObject({ kind: 'granted', shown: { where: 'here' } })
  expect(link).not.toHaveBeenCalled()
})

test('the SDK is loaded with the first act, once, and again after a failure', async () => {
  const { sdk } = fakeZaloSdk()
  const load = vi.fn<() => Promise<ZaloSdk>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(sdk)
  const platform = zaloPlatform(load)
  expect(load).not.toHaveBeenCalled()
  expect(await platform.signIn()).toEqual({ kind: 'unavailable' })
  expect(await platform.signIn()).toMatchObject({ kind: 'granted' })
  await platform.scanCode()
  expect(load).toHaveBeenCalledTimes(2)
})

test('a link opened while the app runs arrives as a path, until the listener leaves', async () => {
  const { platform, send } = platformWith()
  const paths: string[] = []
  const stop = platform.onOpenPath((path) => paths.push(path))
  await platform.signIn()
  send(zaloEvents.openApp, { path: '/dossiers/7?from=oa' })
  send(zaloEvents.openApp, { path: 'procedures' })
  send(zaloEvents.openApp, undefined)
  send(zaloEvents.openApp, { path: 5 })
  stop()
  send(zaloEvents.openApp, { path: '/late' })
  expect(paths).toEqual(['/dossiers/7?from=oa', '/procedures'])
})

test('pausing and losing the network are told by Zalo and by the page', async () => {
  const { platform, send } = platformWith()
  const pauses = vi.fn()
  const states: string[] = []
  platform.onPause(pauses)
  platform.network.subscribe((state) => states.push(state))
  await platform.signIn()
  send(zaloEvents.paused)
  window.dispatchEvent(new Event('pagehide'))
  send(zaloEvents.networkChanged, { isConnected: false, networkType: 'none' })
  expect(platform.network.current()).toBe('offline')
  send(zaloEvents.networkChanged, { isConnected: true, networkType: 'wifi' })
  expect(pauses).toHaveBeenCalledTimes(2)
  expect(states).toEqual(['offline', 'online'])
})

test('native storage is used first, and the next layer where Zalo refuses it', async () => {
  const { platform, stored } = platformWith()
  expect(await platform.storage.set('draft', 'x')).toBe('kept')
  expect([...stored]).toEqual([['mcvt.draft', 'x']])
  const throwing = () => {
    throw Object.assign(new Error(), { code: -1404 })
  }
  const old = platformWith({
    nativeStorage: { getItem: throwing, setItem: throwing, removeItem: throwing, clear: throwing },
  })
  expect(await old.platform.storage.set('draft', 'y')).toBe('memory')
  expect(await old.platform.storage.get('draft')).toBe('y')
})
