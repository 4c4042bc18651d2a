import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const birthRow = { name: /^Đăng ký khai sinh/ }
const gateway = () => new Response('<html><body>502 Bad Gateway</body></html>', { status: 502 })

describe('the list of procedures', () => {
  test('shows a skeleton while the answer is slow, then the rows', async () => {
    const { network } = await openApp(server, '/')
    await screen.findByRole('link', birthRow)
    const release = network.hold()
    await userEvent.click(screen.getByRole('link', { name: /^Thủ tục/ }))
    expect(await screen.findByText('Đang tải')).toBeDefined()
    expect(screen.queryByRole('link', birthRow)).toBeNull()
    release()
    expect(await screen.findByRole('link', birthRow)).toBeDefined()
    expect(screen.queryByText('Đang tải')).toBeNull()
  })

  test('finds with marks and without, and the row says time, fee and where', async () => {
    await openApp(server, '/thu-tuc')
    const search = await screen.findByRole('searchbox', { name: 'Tìm thủ tục' })
    await userEvent.type(search, 'dang ky khai sinh')
    const results = await screen.findByRole('list', { name: 'Kết quả tìm' })
    expect(results.querySelector('a')?.textContent).toMatch(/^Đăng ký khai sinh.*Trong ngày.*Nộp trong ứng dụng$/)
  })

  test('says what it did not find and leads back to everything', async () => {
    await openApp(server, '/thu-tuc?q=zzqqxx')
    expect(await screen.findByText(/Không tìm thấy thủ tục nào hợp với “zzqqxx”/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Xem tất cả thủ tục' }))
    expect(await screen.findByRole('link', birthRow)).toBeDefined()
  })

  test('without a network says so, and trying again brings the rows', async () => {
    const { network } = await openApp(server, '/')
    await screen.findByRole('link', birthRow)
    network.cut()
    await userEvent.click(screen.getByRole('link', { name: /^Thủ tục/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('Không liên lạc được với máy chủ')
    network.mend()
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
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

  test('a page of another machine on the way is a failure in plain words, not HTML', async () => {
    const { network } = await openApp(server, '/')
    await screen.findByRole('link', birthRow)
    network.answerWith(gateway)
    await userEvent.click(screen.getByRole('link', { name: /^Thủ tục/ }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/Bạn thử lại/)
    expect(alert.textContent).not.toMatch(/html|gateway|502/i)
  })
})

describe('a procedure', () => {
  test('that does not exist is said to be not found, with a way back', async () => {
    await openApp(server, '/thu-tuc/9.999999')
    expect((await screen.findByRole('alert')).textContent).toContain('Không tìm thấy nội dung này')
  })

  test('asks for the papers of the case that was answered', async () => {
    await openApp(server, '/thu-tuc/1.001193')
    await screen.findByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })
    expect(screen.getAllByText('Giấy chứng sinh')).not.toEqual([])
  })
})
