import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepOffline } from '../../src/app/keep-offline.ts'
import { layeredStorage } from '../../src/platform/layered-storage.ts'
import { memoryStorage } from '../../src/platform/memory-storage.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp, type OpenedApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** What lasts on a phone from one opening of the app to the next. */
type Phone = Pick<Platform, 'cache' | 'storage'>
const phone = (): Phone => ({
  cache: layeredStorage([memoryStorage()]),
  storage: layeredStorage([memoryStorage()]),
})

const keep = async ({ parts }: OpenedApp) => void stops.push(await keepOffline(parts))

/** A phone that has opened the app with a network, and closed it. */
async function phoneThatKeeps(): Promise<Phone> {
  const platform = phone()
  await keep(await openApp(server, '/', undefined, platform))
  cleanup()
  return platform
}

async function openWithoutNetwork(path: string, platform: Phone): Promise<OpenedApp> {
  const opened = await openApp(server, path, undefined, platform)
  opened.network.cut()
  await keep(opened)
  return opened
}

const type = async (words: string) =>
  userEvent.type(await screen.findByRole('searchbox', { name: 'Tìm thủ tục' }), words)
const rows = (list: string) => within(screen.getByRole('list', { name: list })).getAllByRole('link')
const oldCopy = () => screen.findAllByText(/Đang xem bản lưu lúc/)

describe('without a network, on a phone that keeps the catalogue', () => {
  test('words find, and the page of what was found is there with its date', async () => {
    await openWithoutNetwork('/thu-tuc', await phoneThatKeeps())
    await type('doc than')
    await waitFor(() => expect(rows('Kết quả tìm')[0]?.textContent).toMatch(/^Xác nhận tình trạng hôn nhân/))
    await userEvent.click(rows('Kết quả tìm')[0] as HTMLElement)
    expect(await screen.findByRole('heading', { level: 1, name: 'Xác nhận tình trạng hôn nhân' })).toBeDefined()
    expect(await oldCopy()).toHaveLength(1)
  })

  test('a field narrows the list, and words within it', async () => {
    const { units: _units, fields } = server.services.locality
    await openWithoutNetwork('/thu-tuc', await phoneThatKeeps())
    const civil = fields.find(({ id }) => id === 'ho-tich')?.name ?? ''
    await userEvent.click(await screen.findByRole('radio', { name: civil }))
    await waitFor(() => expect(rows('Tất cả thủ tục')[0]?.textContent).toMatch(/^Đăng ký khai sinh/))
    const listed = server.services.locality.procedures.filter(({ fieldId }) => fieldId === 'ho-tich').length
    expect(rows('Tất cả thủ tục')).toHaveLength(Math.min(30, listed))
  })

  test('nothing found names what is nearest and says that no phone is confirmed', async () => {
    await openWithoutNetwork('/thu-tuc?q=nuôi cá sấu hôn nhân trên tàu biển', await phoneThatKeeps())
    await screen.findByRole('list', { name: 'Có phải bạn tìm…' })
    expect(rows('Có phải bạn tìm…').length).toBeLessThanOrEqual(3)
    expect(screen.getByText(/chưa có số điện thoại đã xác nhận/)).toBeDefined()
  })

  test('the list says how old it is, and that goes when the network is back', async () => {
    const { network, platform } = await openWithoutNetwork('/thu-tuc', await phoneThatKeeps())
    await oldCopy()
    network.mend()
    platform.goOffline()
    platform.goOnline()
    await waitFor(() => expect(screen.queryByText(/Đang xem bản lưu lúc/)).toBeNull())
  })
})

describe('keeping it', () => {
  test('a second start asks once and fetches nothing', async () => {
    const platform = await phoneThatKeeps()
    const opened = await openApp(server, '/', undefined, platform)
    await keep(opened)
    expect(opened.network.answers.filter((line) => line.includes('/catalogue'))).toEqual(['304 /api/v1/catalogue'])
  })

  test('a line that breaks leaves the rows, and the contents come the next time', async () => {
    const platform = phone()
    const opened = await openApp(server, '/gioi-thieu', undefined, platform)
    opened.network.cut(/contents/)
    await keep(opened)
    expect(opened.parts.catalogue.getState()).toMatchObject({ contents: 0, error: { code: 'OFFLINE' } })
    expect(opened.parts.catalogue.getState().entries?.length).toBeGreaterThan(0)
    opened.network.mend()
    await userEvent.click(await screen.findByRole('button', { name: 'Cập nhật ngay' }))
    const all = server.services.locality.procedures.length
    expect(await screen.findByText(new RegExp(`^${all} thủ tục, khoảng`))).toBeDefined()
  })

  test('a page that the phone has evicted is fetched again', async () => {
    const platform = await phoneThatKeeps()
    await platform.cache.remove('catalogue.page.0')
    const opened = await openApp(server, '/', undefined, platform)
    await keep(opened)
    expect(opened.network.answers.filter((line) => line.includes('/catalogue'))).toEqual([
      '304 /api/v1/catalogue',
      '200 /api/v1/catalogue/contents',
    ])
    expect(await platform.cache.get('catalogue.page.0')).toBeDefined()
  })

  test.each(['', 'no json', '{"contract":"another","checkedAt":1,"pages":[]}', '{"contract":"test"}'])(
    'broken or foreign keepings (%s) count as none',
    async (facts) => {
      const platform = await phoneThatKeeps()
      await platform.cache.set('catalogue', facts)
      const { parts } = await openWithoutNetwork('/', platform)
      expect(parts.catalogue.getState().entries).toBeUndefined()
    },
  )

  test('a phone that refuses to store says so', async () => {
    const opened = await openApp(server, '/gioi-thieu')
    await keep(opened)
    expect(await screen.findByText(/Máy này không cho lưu lâu/)).toBeDefined()
  })

  test('what is deleted is gone, for the next start too', async () => {
    const platform = await phoneThatKeeps()
    const opened = await openApp(server, '/gioi-thieu', undefined, platform)
    await keep(opened)
    await userEvent.click(await screen.findByRole('button', { name: 'Xoá bản lưu' }))
    expect(await screen.findByText('Chưa lưu gì')).toBeDefined()
    cleanup()
    const { parts } = await openWithoutNetwork('/', platform)
    expect(parts.catalogue.getState().entries).toBeUndefined()
  })

  test('signing out wipes what belongs to the person and leaves the catalogue', async () => {
    const platform = await phoneThatKeeps()
    await platform.storage.clear()
    const { parts } = await openWithoutNetwork('/', platform)
    expect(parts.catalogue.getState().entries?.length).toBeGreaterThan(0)
  })
})

test('before the phone holds anything the server names what is nearest', async () => {
  await openApp(server, '/thu-tuc?q=nuôi cá sấu hôn nhân trên tàu biển')
  expect(await screen.findByRole('list', { name: 'Có phải bạn tìm…' })).toBeDefined()
})
