import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp, type OpenedApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const birthRow = { name: /^Đăng ký khai sinh/ }
const birthPage = { level: 1, name: 'Đăng ký khai sinh' }
const gateway = () => new Response('<html><body>502 Bad Gateway</body></html>', { status: 502 })

describe('the list of procedures', () => {
  test('finds with marks and without, and the row says time, fee and where', async () => {
    await openApp(server, '/thu-tuc')
    const search = await screen.findByRole('searchbox', { name: 'Tìm thủ tục' })
    await userEvent.type(search, 'dang ky khai sinh')
    const first = async () => within(await screen.findByRole('list', { name: 'Kết quả tìm' })).getAllByRole('link')[0]
    await waitFor(async () =>
      expect((await first())?.textContent).toMatch(/^Đăng ký khai sinhTrong ngày.*Nộp trong ứng dụng/),
    )
  })

  test('says what it did not find and leads back to everything', async () => {
    await openApp(server, '/thu-tuc?q=zzqqxx')
    expect(await screen.findByText(/Không tìm thấy thủ tục nào hợp với “zzqqxx”/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Xem tất cả thủ tục' }))
    expect(await screen.findByRole('link', birthRow)).toBeDefined()
  })

  test('keeps what it had when it cannot be read again, with its time', async () => {
    const { network, parts } = await openApp(server, '/thu-tuc')
    await screen.findByRole('link', birthRow)
    network.cut()
    await parts.queries.invalidateQueries({ queryKey: ['procedures'] })
    expect(await screen.findByText(/Đang xem bản lưu lúc/)).toBeDefined()
    expect(screen.getByRole('link', birthRow)).toBeDefined()
  })
})

describe('a procedure', () => {
  const openBirth = async (opened: Promise<OpenedApp>, before: (network: OpenedApp['network']) => void) => {
    const { network } = await opened
    const row = await screen.findByRole('link', birthRow)
    before(network)
    await userEvent.click(row)
    return network
  }

  test('shows a skeleton while the answer is slow, then the page', async () => {
    let release = () => {}
    await openBirth(openApp(server, '/thu-tuc'), (network) => (release = network.hold()))
    expect(await screen.findByText('Đang tải')).toBeDefined()
    release()
    expect(await screen.findByRole('heading', birthPage)).toBeDefined()
    expect(screen.queryByText('Đang tải')).toBeNull()
  })

  test('without a network says so, and trying again brings it', async () => {
    const network = await openBirth(openApp(server, '/thu-tuc'), ({ cut }) => cut())
    expect((await screen.findByRole('alert')).textContent).toContain('Không liên lạc được với máy chủ')
    network.mend()
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(await screen.findByRole('heading', birthPage)).toBeDefined()
  })

  test('answered by another machine on the way fails in plain words, not in HTML', async () => {
    await openBirth(openApp(server, '/thu-tuc'), ({ answerWith }) => answerWith(gateway))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/Bạn thử lại/)
    expect(alert.textContent).not.toMatch(/html|gateway|502/i)
  })

  test('that does not exist is said to be not found, with a way back', async () => {
    await openApp(server, '/thu-tuc/9.999999')
    expect((await screen.findByRole('alert')).textContent).toContain('Không tìm thấy nội dung này')
  })

  test('counts the papers of the case that was answered', async () => {
    await openApp(server, '/thu-tuc/1.001193')
    expect(await screen.findByText('3 loại giấy tờ, tuỳ trường hợp có thể thêm.')).toBeDefined()
    const answer = async (question: RegExp, choice: string) =>
      userEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: choice }))
    await answer(/mang thai hộ/, 'Có')
    await answer(/giấy ủy quyền/, 'Không')
    expect(screen.getByText('4 loại giấy tờ.')).toBeDefined()
  })
})
