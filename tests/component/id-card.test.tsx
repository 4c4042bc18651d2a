import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, sampleCard } from '../../contract/rules/identity/card-code.fixture.ts'
import { beginDraft, submitted } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

const marital = '1.004873'
let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

/** The first page of the form of a new draft, on a phone that reads this code. */
async function openForm(code: string, person = 'resident-2') {
  const dossier = await beginDraft(server, await server.as(person), marital)
  const scanned = { scanCode: async () => ({ kind: 'granted' as const, text: code }) }
  const app = await openApp(server, `/ho-so/${dossier.id}/khai/to-khai/requester`, person, scanned)
  await screen.findByRole('heading', { level: 1, name: 'Người nộp hồ sơ' }, { timeout: 30_000 })
  return { ...app, id: dossier.id }
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const scan = () => userEvent.click(screen.getByRole('button', { name: 'Quét mã trên thẻ căn cước' }))

test('the card fills who applies, says so beside each field, and can be taken back', async () => {
  await openForm(codeOf(sampleCard))
  expect(field('Họ, chữ đệm và tên').value).toBe('Trần Văn Thử')
  expect(screen.getByText('từ tài khoản bạn đang dùng')).toBeDefined()
  await scan()
  expect(await screen.findByText(/^Đã điền 4 mục từ thẻ căn cước/)).toBeDefined()
  expect(field('Họ, chữ đệm và tên').value).toBe('Nguyễn Thị Mẫu')
  expect(field('Số định danh cá nhân').value).toBe('077190000001')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Thẻ căn cước công dân' }).checked).toBe(true)
  const home = within(screen.getByRole('group', { name: /^Nơi cư trú/ }))
  expect(home.getByRole<HTMLSelectElement>('combobox').selectedOptions[0]?.text).toBe('Phường Vũng Tàu')
  expect(home.getByText('Trước 1/7/2025 là Phường Thắng Tam')).toBeDefined()
  expect(screen.getAllByText('từ thẻ căn cước')).toHaveLength(4)

  await userEvent.click(screen.getByRole('button', { name: 'Bỏ những gì thẻ vừa điền' }))
  expect(field('Họ, chữ đệm và tên').value).toBe('Trần Văn Thử')
  expect(field('Số định danh cá nhân').value).toBe('')
  expect(screen.queryByText('từ thẻ căn cước')).toBeNull()
})

test.each([
  ['https://motcua.vn/thu-tuc/1.001193', /không phải mã trên thẻ căn cước/],
  ['', /Không thấy mã nào trong ảnh/],
])('another code (%s) is refused in words and fills nothing', async (code, words) => {
  await openForm(code)
  await scan()
  expect(await screen.findByText(words)).toBeDefined()
  expect(field('Số định danh cá nhân').value).toBe('')
})

test('a number that does not fit warns and does not stop', async () => {
  await openForm(codeOf({ ...sampleCard, number: '003090000001' }))
  await scan()
  expect(await screen.findByText(/người này là nam, khác với giới tính/)).toBeDefined()
  expect(screen.getByText(/không tỉnh nào có mã 003/)).toBeDefined()
  await userEvent.type(field('Số điện thoại'), '0912345678')
  await userEvent.click(screen.getByRole('radio', { name: 'Chính tôi' }))
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp: Người cần xác nhận' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Người cần xác nhận' })).toBeDefined()
})

test('nothing of the card lies on the phone but what the form holds, and no number', async () => {
  const { platform, parts, id } = await openForm(codeOf(sampleCard))
  await scan()
  await screen.findByText(/^Đã điền/)
  expect((await platform.storage.get(`draft.${id}`)) ?? '').not.toMatch(/\d{9}/)
  expect(window.location.href).not.toContain(sampleCard.number)
  parts.session.getState().close()
})

test('what an earlier dossier says about the person is there without typing', async () => {
  const resident = await server.as('resident-1')
  await submitted(server, resident, { code: marital, answers: { relation: 'chinh-toi' } })
  await openForm('', 'resident-1')
  expect(await screen.findAllByText('từ hồ sơ trước của bạn')).not.toHaveLength(0)
  expect(field('Số định danh cá nhân').value).toBe('077190000001')
  expect(field('Số điện thoại').value).toBe('0912345678')
})
