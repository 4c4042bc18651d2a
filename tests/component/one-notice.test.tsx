import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
let resident: Caller, clerk: Caller
beforeAll(async () => {
  server = await startTestServer()
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
})
afterAll(() => server.close())

const dossierNow = async (id: string) => (await resident.call('GET /dossiers/{id}', { params: { id } })).body

test('a clerk judges everything in one pass, and what was not judged is named before anything leaves', async () => {
  const { id } = await submitted(server, resident)
  await openApp(server, `/can-bo/${id}/cham`, server.sampleOf('one-stop'))
  const verdict = await screen.findByRole('group', { name: 'Kết quả chấm: Giấy chứng sinh' })
  await userEvent.click(within(verdict).getByRole('radio', { name: 'Chưa đạt' }))
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại 1 mục' }))
  expect(await screen.findByRole('button', { name: 'Chưa chọn lý do cho “Giấy chứng sinh”.' })).toBeDefined()
  expect(screen.getAllByRole('button', { name: /^Chưa chấm “/ }).length).toBeGreaterThan(5)
  expect((await dossierNow(id)).status).toBe('submitted')

  await userEvent.selectOptions(
    screen.getByLabelText(/Lý do chưa đạt/),
    screen.getByRole('option', { name: /^Ảnh mờ/ }),
  )
  await userEvent.click(screen.getByRole('button', { name: /^Cho đạt \d+ mục còn lại/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại 1 mục' }))
  await screen.findByText('Yêu cầu bổ sung giấy tờ')
  const after = await dossierNow(id)
  expect(after.status).toBe('supplement')
  expect(after.documents.filter((one) => one.askedAgain).map((one) => one.askedAgain?.reason)).toEqual([
    expect.stringMatching(/^Ảnh mờ/),
  ])
})

test('when everything is good the same screen accepts the dossier', async () => {
  const { id } = await submitted(server, resident)
  await openApp(server, `/can-bo/${id}/cham`, server.sampleOf('one-stop'))
  await userEvent.click(await screen.findByRole('button', { name: /^Cho đạt \d+ mục còn lại/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Mọi mục đạt, tiếp nhận' }))
  await screen.findByText('Tiếp nhận hồ sơ, cấp mã và giấy hẹn')
  expect((await dossierNow(id)).status).toBe('accepted')
})

test('the resident corrects the one answer that is wrong, and sees nothing else to fill in', async () => {
  const { id } = await submitted(server, resident)
  await move(clerk, id, {
    action: 'request-supplement',
    items: [],
    fields: [{ fieldId: 'requester.phone', reason: 'Số này không gọi được' }],
  })
  await openApp(server, `/ho-so/${id}`, server.sampleOf('resident'))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Số điện thoại' })
  expect(screen.getAllByRole('textbox')).toEqual([field])
  expect(screen.getAllByText('Số này không gọi được').length).toBeGreaterThan(0)
  await userEvent.clear(field)
  await userEvent.click(screen.getByRole('button', { name: 'Gửi bổ sung' }))
  expect((await dossierNow(id)).waitingFor).toBe('supplement')
  await userEvent.type(field, '0987654321')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi bổ sung' }))
  await screen.findAllByText('Đang kiểm tra giấy tờ bổ sung')
  expect((await dossierNow(id)).answers['requester.phone']).toBe('0987654321')
})

test('the papers of the office are listed and read, and their PDF can be saved', async () => {
  const { id } = await submitted(server, resident)
  await move(clerk, id, { action: 'accept' })
  await openApp(server, `/ho-so/${id}`, server.sampleOf('resident'))
  const papers = await screen.findByRole('list', { name: 'Giấy tờ của cơ quan' })
  expect(within(papers).getAllByRole('button')).toHaveLength(2)
  await userEvent.click(within(papers).getByRole('button', { name: /^Giấy tiếp nhận hồ sơ/ }))
  const sheet = await screen.findByRole('dialog', { name: /^Giấy tiếp nhận hồ sơ/ })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Mở bản PDF' }))
})
