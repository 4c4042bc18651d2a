import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, sampleCard } from '../../contract/rules/identity/card-code.fixture.ts'
import { beginDraft } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

const marital = '1.004873'
let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

/** A new draft in large letters at a place of its form, on a phone that reads the sample card. */
async function openLarge(place: string, canScan = true) {
  const dossier = await beginDraft(server, await server.as('resident-2'), marital)
  const form = `/ho-so/${dossier.id}/khai/to-khai`
  const { parts } = await openApp(server, `${form}/requester`, 'resident-2', {
    canScan: () => canScan,
    scanCode: async () => ({ kind: 'granted' as const, text: codeOf(sampleCard) }),
  })
  await screen.findByRole('heading', { level: 1, name: 'Người nộp hồ sơ' }, { timeout: 30_000 })
  parts.session.getState().prefer({ textSize: 'large' })
  await screen.findByText(/^Câu \d/)
  if (place) window.history.replaceState(null, '', form + place)
  if (place) window.dispatchEvent(new PopStateEvent('popstate'))
  return { form, at: () => window.location.pathname.replace(form, '') }
}

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

test('the card spares the typing: what it says is looked over as one, and only the rest is asked', async () => {
  const { at } = await openLarge('')
  await press('Quét mã trên thẻ căn cước')
  await title('Chúng tôi đã điền sẵn 4 câu')
  expect(at()).toBe('/requester/requester.fullName/xem-lai')
  expect(screen.getByText('Câu 1 đến 4 trên 7')).toBeDefined()
  const number = screen.getByRole('link', { name: /077190000001/ })
  expect(within(number).getByText('từ thẻ căn cước')).toBeDefined()

  await press('Đúng rồi. Tiếp: câu 5')
  await title('Số điện thoại')
  expect(screen.getByText('Câu 5 trên 7')).toBeDefined()
  expect(screen.getAllByRole('textbox')).toHaveLength(1)
})

test('an answer that is looked over is corrected by a tap on it, which leads back', async () => {
  const { at } = await openLarge('')
  await press('Quét mã trên thẻ căn cước')
  await title('Chúng tôi đã điền sẵn 4 câu')
  await userEvent.click(screen.getByRole('link', { name: /^Nguyễn Thị Mẫu/ }))
  await title('Họ, chữ đệm và tên')
  const name = screen.getByRole('textbox', { name: 'Họ, chữ đệm và tên' })
  await userEvent.clear(name)
  await userEvent.type(name, 'Nguyễn Thị Mẫu Hai')
  await press('Xong, quay lại')
  await title('4 câu đã có câu trả lời')
  expect(at()).toBe('/requester/requester.fullName/xem-lai')
  expect(screen.getByRole('link', { name: /^Nguyễn Thị Mẫu Hai/ })).toBeDefined()
})

test('a faulty answer stays: the summary takes the focus and its line leads to the question', async () => {
  const { at } = await openLarge('/requester/requester.idNumber', false)
  await title('Số định danh cá nhân')
  const field = screen.getByRole('textbox', { name: 'Số định danh cá nhân' })
  await userEvent.type(field, '0771')
  await press('Tiếp: câu 4')
  const summary = await screen.findByRole('alert')
  expect(document.activeElement).toBe(summary)
  await userEvent.click(within(summary).getByRole('button', { name: /cần đủ 12 chữ số/ }))
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')

  await userEvent.type(field, '90000001')
  await press('Tiếp: câu 4')
  await title('Nơi cư trú')
  expect(at()).toBe('/requester/requester.residence')
})

test('a part that is known whole is one screen, and the next part follows', async () => {
  await openLarge('')
  await press('Quét mã trên thẻ căn cước')
  await press(await screen.findByRole('button', { name: /^Đúng rồi/ }).then(() => /^Đúng rồi/))
  await title('Số điện thoại')
  await userEvent.type(screen.getByRole('textbox'), '0912345678')
  await press('Tiếp: câu 6')
  await title('Thư điện tử (không bắt buộc)')
  await press('Tiếp: câu 7')
  await userEvent.click(await screen.findByRole('radio', { name: 'Chính tôi' }))
  await press('Tiếp: Người cần xác nhận')
  await title('Chúng tôi đã điền sẵn 3 câu')
  expect(screen.getAllByText('như đã điền ở trên').length).toBeGreaterThan(0)
})
