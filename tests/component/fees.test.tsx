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

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

async function accepted() {
  const { id } = await submitted(server, resident, { code: '2.000635', answers: { 'copies.count': 2 } })
  await move(clerk, id, { action: 'accept' })
  return id
}

async function askedToPay() {
  const id = await accepted()
  const specialist = await server.as(server.sampleOf('specialist'))
  await move(specialist, id, { action: 'request-payment', amount: 16_000, basis: 'Lệ phí 2 bản sao' })
  return id
}

test('a specialist finds the amount filled in from the data of the procedure', async () => {
  const id = await accepted()
  await openApp(server, `/can-bo/${id}`, server.sampleOf('specialist'))
  await press('Yêu cầu nộp lệ phí')
  const sheet = await screen.findByRole('dialog', { name: 'Yêu cầu nộp lệ phí' })
  expect(within(sheet).getByLabelText<HTMLInputElement>(/Số tiền/).value).toBe('16000')
  expect(within(sheet).getByLabelText<HTMLTextAreaElement>(/Căn cứ thu/).value).toContain('8.000 đ mỗi bản')
  await userEvent.click(within(sheet).getByRole('button', { name: 'Yêu cầu nộp lệ phí' }))
  expect((await screen.findAllByText('Cần nộp lệ phí')).length).toBeGreaterThan(0)
  expect((await resident.call('GET /dossiers/{id}', { params: { id } })).body.fee).toMatchObject({ state: 'to-pay' })
})

test('the resident pays in three presses and reads the receipt number', async () => {
  const id = await askedToPay()
  await openApp(server, `/ho-so/${id}`, server.sampleOf('resident'))
  expect(await screen.findByText('16.000 đ')).toBeDefined()
  await press('Trả qua mạng')
  expect(await screen.findByText(/Không có đồng tiền thật nào bị trừ/)).toBeDefined()
  await press('Trả tiền')
  await userEvent.click(await screen.findByRole('link', { name: 'Quay lại hồ sơ' }))
  expect(await screen.findByText(/^Đã nộp 16.000 đ, biên lai số BL-/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Trả qua mạng' })).toBeNull()
})

test('when the news of the bank got lost, one press has it asked for', async () => {
  const id = await askedToPay()
  await openApp(server, `/ho-so/${id}`, server.sampleOf('resident'))
  await press('Trả qua mạng')
  await press(/làm mất tin báo/)
  await userEvent.click(await screen.findByRole('link', { name: 'Quay lại hồ sơ' }))
  expect(await screen.findByText(/đừng trả lần nữa/)).toBeDefined()
  await press('Tôi trả rồi')
  expect(await screen.findByText(/^Đã nộp 16.000 đ/)).toBeDefined()
})

test('who asks before paying is told that nothing came, and who refuses may try again', async () => {
  const id = await askedToPay()
  const { body } = await resident.call('POST /dossiers/{id}/payments', { params: { id } })
  await openApp(server, `/ho-so/${id}`, server.sampleOf('resident'))
  await press('Tôi trả rồi')
  expect(await screen.findByText(/chưa nhận được tiền/)).toBeDefined()
  await userEvent.click(screen.getByRole('link', { name: 'Mở lại trang trả tiền' }))
  await press('Không trả nữa')
  await userEvent.click(await screen.findByRole('link', { name: 'Quay lại hồ sơ' }))
  expect(await screen.findByText(/không thành, bạn chưa mất tiền/)).toBeDefined()
  expect(body.payPath).not.toBeNull()
  expect(await screen.findByRole('button', { name: 'Trả qua mạng' })).toBeDefined()
})

test('a clerk gives the money back with a reason', async () => {
  const id = await askedToPay()
  await move(clerk, id, { action: 'confirm-payment', receiptNumber: 'BL-5' })
  await openApp(server, `/can-bo/${id}`, server.sampleOf('one-stop'))
  await press('Hoàn lại tiền')
  const sheet = await screen.findByRole('dialog', { name: 'Hoàn lại tiền' })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Hoàn lại tiền' }))
  expect((await within(sheet).findAllByText('Lý do cần ít nhất 3 chữ.')).length).toBeGreaterThan(0)
  await userEvent.type(within(sheet).getByLabelText(/Lý do hoàn/), 'Thuộc diện miễn')
  await userEvent.click(within(sheet).getByRole('button', { name: 'Hoàn lại tiền' }))
  expect(await screen.findByText('Đã hoàn lại 16.000 đ.')).toBeDefined()
})
