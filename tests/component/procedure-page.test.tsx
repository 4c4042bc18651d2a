import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { App } from '../../src/app/app.tsx'
import { cleanup, render } from '@testing-library/react'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp, type OpenedApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const birth = '/thu-tuc/1.001193'
const openBirth = async () => {
  const opened = await openApp(server, birth)
  await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })
  return opened
}

/** The same phone, opened anew: what is in memory is gone, what it keeps is there. */
async function reload({ parts, platform }: OpenedApp) {
  cleanup()
  const { createSessionStore } = await import('../../src/session/session-store.ts')
  const fresh = { ...platform, storage: { ...platform.storage } }
  render(<App {...parts} platform={fresh} session={createSessionStore(fresh.storage)} />)
  await screen.findByText('Mất bao lâu')
}

const paper = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const answer = async (question: RegExp, choice: string) =>
  userEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: choice }))

describe('what to bring', () => {
  test('ticks and answers are still there after the app was closed, until they are cleared', async () => {
    const opened = await openBirth()
    await answer(/mang thai hộ/, 'Có')
    await userEvent.click(await paper(/^Giấy chứng sinh/))
    expect(screen.getByText(/^Đã có 1 trên 4 giấy tờ/).getAttribute('role')).toBe('status')

    await reload(opened)
    await waitFor(async () => expect((await paper(/^Giấy chứng sinh/)).checked).toBe(true))
    expect(screen.getByText(/^Đã có 1 trên 4 giấy tờ/)).toBeDefined()

    await userEvent.click(screen.getByRole('button', { name: 'Xoá câu trả lời và dấu đã đánh' }))
    expect((await paper(/^Giấy chứng sinh/)).checked).toBe(false)
    expect(screen.getByText(/^Đã có 0 trên 3 giấy tờ/)).toBeDefined()
  })

  test('a building permit asks step by step, and every answer narrows the papers', async () => {
    await openApp(server, '/thu-tuc/1.013225')
    await screen.findByRole('group', { name: /^Bạn xây nhà ở của gia đình mình/ })
    const company = () => screen.queryByRole('group', { name: /^Công ty hoặc tổ chức đứng tên/, hidden: true })
    expect(company()).toBeNull()
    await answer(/^Bạn xây nhà ở của gia đình mình/, 'Không')
    expect(company()).not.toBeNull()
    await answer(/^Bạn xây nhà ở của gia đình mình/, 'Có')
    expect(company()).toBeNull()
    expect(screen.getByText(/^\d+ giấy tờ khác, chỉ cần trong một số trường hợp$/)).toBeDefined()
  })

  test('a paper shows a drawing that says it is one', async () => {
    await openBirth()
    await userEvent.click(await screen.findByRole('button', { name: 'Xem hình mẫu: Giấy chứng sinh' }))
    expect(within(screen.getByRole('dialog')).getByText(/^Hình vẽ minh hoạ/)).toBeDefined()
  })

  test('can be printed, and the blank form too', async () => {
    const { platform } = await openBirth()
    await userEvent.click(screen.getByRole('button', { name: 'In, tải về' }))
    const link = await screen.findByRole('link', { name: 'Tải về máy' })
    expect(link.getAttribute('download')).toBe('Giấy tờ cần có: Đăng ký khai sinh.pdf')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(await screen.findByRole('button', { name: 'Tải mẫu trống để in' }))
    expect(await screen.findByRole('link', { name: 'Tải về máy' })).toBeDefined()
    expect(platform.calls.filter(({ act }) => act === 'openDocument')).toHaveLength(2)
  })
})

describe('hear, keep, send', () => {
  test('reads whole sentences aloud and falls silent when the page is left', async () => {
    const { platform } = await openBirth()
    await userEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }))
    const [call] = platform.calls.filter(({ act }) => act === 'speak')
    const sentences = call?.given[0]
    if (!Array.isArray(sentences)) throw new Error('Nothing is read aloud.')
    expect(sentences.slice(0, 3)).toEqual(['Đăng ký khai sinh.', 'Làm ở đâu.', 'Bạn nộp ngay trong ứng dụng này.'])
    expect(sentences).toContain('Giấy chứng sinh: 1 bản chính.')
    for (const sentence of sentences) expect(sentence).toMatch(/[.?!…]$/)
    expect(platform.isSpeaking()).toBe(true)
    await userEvent.click(screen.getByRole('link', { name: 'Trang chủ' }))
    await waitFor(() => expect(platform.isSpeaking()).toBe(false))
  })

  test('a phone without a Vietnamese voice offers no reading', async () => {
    const opened = openApp(server, birth)
    ;(await opened).platform.answerWith('speak', 'unavailable')
    await screen.findByRole('button', { name: 'Lưu lại' })
    expect(screen.queryByRole('button', { name: 'Nghe đọc' })).toBeNull()
  })

  test('is saved until it is pressed again, and sent with its address', async () => {
    const { platform } = await openBirth()
    await userEvent.click(screen.getByRole('button', { name: 'Lưu lại' }))
    const saved = await screen.findByRole('button', { name: 'Đã lưu' })
    expect(saved.getAttribute('aria-pressed')).toBe('true')
    expect(await platform.storage.get('procedures.saved')).toContain('1.001193')

    await userEvent.click(screen.getByRole('button', { name: 'Gửi qua Zalo' }))
    expect(platform.calls.find(({ act }) => act === 'share')?.given[0]).toMatchObject({
      title: 'Đăng ký khai sinh',
      path: birth,
    })
    platform.answerWith('share', 'unavailable')
    await userEvent.click(screen.getByRole('button', { name: 'Gửi qua Zalo' }))
    expect(await screen.findByText(/^Máy này chưa gửi được/)).toBeDefined()
  })
})
