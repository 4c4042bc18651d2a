import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

const password = 'ba con thuyền về bến'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const codeNow = (secret: string, secondsAhead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + secondsAhead * 1000 })

async function typed(label: string | RegExp, words: string) {
  await userEvent.type(await screen.findByLabelText(label), words)
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('an administrator adds somebody, who sets the account up, works, is signed out and signs in again', async () => {
  const admin = await openApp(server, '/quan-tri', server.sampleOf('administrator'))
  await screen.findByText('Chưa có tài khoản nào. Bạn thêm cán bộ đầu tiên.')
  await press('Thêm cán bộ')
  const sheet = await screen.findByRole('dialog', { name: 'Thêm cán bộ' })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Thêm cán bộ' }))
  expect(await within(sheet).findByText('Chưa chọn vai trò')).toBeDefined()
  await typed('Họ và tên', 'Cán bộ Thử')
  await typed(/^Tên đăng nhập/, 'canbo.thu')
  await userEvent.selectOptions(screen.getByLabelText(/^Vai trò/), 'Tiếp nhận (một cửa)')
  await userEvent.click(within(sheet).getByRole('button', { name: 'Thêm cán bộ' }))
  const code = (await screen.findByText(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$/)).textContent ?? ''
  await press('Đã ghi lại mã')
  await userEvent.click(await screen.findByRole('link', { name: /Cán bộ Thử/ }))
  expect((await screen.findAllByText('Chưa thiết lập')).length).toBeGreaterThan(0)
  await admin.parts.session.getState().close()

  document.body.innerHTML = ''
  const { parts } = await openApp(server, '/thiet-lap-tai-khoan')
  await typed(/^Mã thiết lập/, code.toLowerCase())
  await press('Tiếp tục thiết lập')
  await screen.findByText('Tài khoản của Cán bộ Thử, tên đăng nhập canbo.thu.')
  const secret = (await screen.findByText(/^([A-Z2-7]{4} )+[A-Z2-7]+$/)).textContent?.replaceAll(' ', '') ?? ''
  await typed(/^Mật khẩu mới/, 'ngắn')
  await typed(/^Mã sáu số/, codeNow(secret))
  await press('Xong, vào làm việc')
  await screen.findByText('Mật khẩu cần từ 12 chữ trở lên')
  await userEvent.clear(screen.getByLabelText(/^Mật khẩu mới/))
  await typed(/^Mật khẩu mới/, password)
  await press('Xong, vào làm việc')
  await screen.findByRole('heading', { name: /hồ sơ/i, level: 1 })
  expect(parts.session.getState().person).toMatchObject({ name: 'Cán bộ Thử', role: 'one-stop', sample: false })

  // The session ends in the middle of the work: the form of staff stands open, the screen below stays.
  await server.services.db.deleteFrom('session').execute()
  await parts.queries.invalidateQueries()
  await typed(/^Tên đăng nhập/, 'canbo.thu')
  await typed(/^Mật khẩu/, 'sai mật khẩu rồi nhé')
  await typed(/^Mã sáu số/, codeNow(secret, 30))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Đăng nhập' }))
  await screen.findByText(/^Tên đăng nhập, mật khẩu hoặc mã sáu số chưa đúng/)
  expect(screen.getByLabelText<HTMLInputElement>(/^Tên đăng nhập/).value).toBe('canbo.thu')
  await userEvent.clear(screen.getByLabelText(/^Mật khẩu/))
  await typed(/^Mật khẩu/, password)
  await typed(/^Mã sáu số/, codeNow(secret, 30))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Đăng nhập' }))
  await waitFor(() => expect(parts.session.getState().token).toBeDefined())
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
