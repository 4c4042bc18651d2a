import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const birthStep = { name: /Đăng ký khai sinh cho bé/ }
const birthTick = { name: 'Đã làm xong: Đăng ký khai sinh cho bé' }

describe('life events', () => {
  test('stand on home and lead through their steps to a procedure', async () => {
    await openApp(server, '/')
    await userEvent.click(await screen.findByRole('link', { name: 'Sinh con' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sinh con' })).toBeDefined()
    const steps = within(screen.getByRole('list', { name: 'Các bước theo thứ tự' }))
    expect(steps.getAllByRole('listitem')[0]?.textContent).toMatch(/^1Đăng ký khai sinh cho bé.*Trong ngày/)
    await userEvent.click(steps.getByRole('link', birthStep))
    expect(await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })).toBeDefined()
  })

  test('say where to ask about a step that the catalogue does not hold, and lead nowhere with it', async () => {
    await openApp(server, '/viec/sinh-con')
    const insurance = (await screen.findByText('Thẻ bảo hiểm y tế cho bé')).closest('li')
    expect(insurance?.textContent).toContain('Hỏi quầy một cửa')
    expect(insurance?.querySelector('a')).toBeNull()
  })

  test('keep on the phone what is done, until the person takes the tick away', async () => {
    const { platform } = await openApp(server, '/viec/sinh-con')
    await userEvent.click(await screen.findByRole('checkbox', birthTick))
    expect(screen.getByText(/^Xong 1 trên \d+ bước$/)).toBeDefined()
    expect(await platform.storage.get('life-events.done.sinh-con')).toBe('["khai-sinh"]')
    await userEvent.click(screen.getByRole('checkbox', birthTick))
    expect(await platform.storage.get('life-events.done.sinh-con')).toBe('[]')
  })

  test('that are gone say so and lead to the others', async () => {
    await openApp(server, '/viec/bay-len-trang')
    expect(await screen.findByText('Việc này không còn trong danh sách.')).toBeDefined()
    await userEvent.click(screen.getByRole('link', { name: 'Việc trong đời' }))
    expect(await screen.findByRole('link', { name: /^Xây nhà/ })).toBeDefined()
  })
})

describe('saved and seen', () => {
  test('says what will stand here while there is nothing', async () => {
    await openApp(server, '/da-luu')
    expect(await screen.findByText(/Chưa có gì ở đây/)).toBeDefined()
  })

  test('what was opened is found again from home', async () => {
    await openApp(server, '/thu-tuc/1.001193')
    await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })
    await userEvent.click(screen.getByRole('link', { name: 'Trang chủ' }))
    const recent = within(await screen.findByRole('list', { name: 'Xem gần đây' }))
    expect(recent.getByRole('link', { name: 'Đăng ký khai sinh' }).getAttribute('href')).toBe('/thu-tuc/1.001193')
  })
})

describe('the filter', () => {
  const narrow = async (...choices: string[]) => {
    await userEvent.click(await screen.findByRole('button', { name: /^(Lọc|Đang lọc)/ }))
    const sheet = within(await screen.findByRole('dialog', { name: 'Lọc thủ tục' }))
    for (const name of choices) await userEvent.click(await sheet.findByRole('radio', { name }))
    return sheet
  }

  test('lists what a household business files, says so, and lets go of it again', async () => {
    const { parts } = await openApp(server, '/thu-tuc')
    await screen.findByRole('link', { name: /^Đăng ký khai sinh/ })
    const sheet = await narrow('Hộ kinh doanh', 'Phường Rạch Dừa')
    await userEvent.click(sheet.getByRole('button', { name: 'Xem kết quả' }))
    expect(await screen.findByRole('button', { name: 'Đang lọc: Hộ kinh doanh, Phường Rạch Dừa' })).toBeDefined()
    expect(await screen.findByRole('link', { name: /^Đăng ký hộ kinh doanh/ })).toBeDefined()
    expect(screen.queryByRole('link', { name: /^Đăng ký khai sinh/ })).toBeNull()
    expect(window.location.search).toBe('?unit=phuong-rach-dua&who=household-business')
    expect(parts.session.getState().preferences.homeUnitId).toBe('phuong-rach-dua')

    await userEvent.click((await narrow()).getByRole('button', { name: 'Bỏ lọc' }))
    expect(await screen.findByRole('button', { name: 'Lọc' })).toBeDefined()
    expect(await screen.findByRole('link', { name: /^Đăng ký khai sinh/ })).toBeDefined()
    // Where the person lives is still known; only this list shows everywhere.
    expect(window.location.search).toBe('?unit=all')
  })

  test.each(['?who=nobody&unit=nowhere', '?unit=all'])('ignores what it does not know (%s)', async (search) => {
    await openApp(server, `/thu-tuc${search}`)
    expect(await screen.findByRole('link', { name: /^Đăng ký khai sinh/ })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Lọc' })).toBeDefined()
  })
})

describe('the code of a poster', () => {
  const scan = { name: 'Quét mã trên áp phích' }

  test('leads to its procedure', async () => {
    const { platform } = await openApp(server, '/')
    platform.scanCode = async () => ({ kind: 'granted', text: 'https://zalo.me/s/42/thu-tuc/1.001193' })
    await userEvent.click(await screen.findByRole('button', scan))
    expect(await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })).toBeDefined()
  })

  test('of somebody else is not followed, and that is said', async () => {
    const { platform } = await openApp(server, '/thu-tuc')
    platform.scanCode = async () => ({ kind: 'granted', text: 'https://example.com/thu-tuc/1.001193' })
    await userEvent.click(await screen.findByRole('button', scan))
    expect((await screen.findByRole('dialog')).textContent).toContain('không dẫn tới thủ tục nào của chúng tôi')
    expect(window.location.pathname).toBe('/thu-tuc')
  })

  test('a camera that may not be used leaves the search', async () => {
    const { platform } = await openApp(server, '/')
    platform.answerWith('scanCode', 'refused-for-good')
    await userEvent.click(await screen.findByRole('button', scan))
    expect((await screen.findByRole('dialog')).textContent).toContain('gõ tên thủ tục')
  })

  test('where nothing can scan there is no button', async () => {
    await openApp(server, '/', undefined, { canScan: () => false })
    await screen.findByRole('link', { name: 'Sinh con' })
    expect(screen.queryByRole('button', scan)).toBeNull()
  })
})

test('a link from outside opens a procedure, and back leads home instead of out of the app', async () => {
  await openApp(server, '/thu-tuc/1.001193')
  await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })
  await userEvent.click(screen.getByRole('button', { name: 'Quay lại' }))
  expect(['/', '/thu-tuc']).toContain(window.location.pathname)
})
