import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { codeOf, sampleCard } from '../../contract/rules/identity/card-code.fixture.ts'
import { smallJpeg, smallPng } from '../support/fixture-files.ts'
import { beginDraft, fullDraft, homeUnit, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'
import { openApp } from './support/open-app.tsx'

const marital = '1.004873'
let server: TestServer
let resident: Caller
beforeAll(async () => {
  server = await startTestServer()
  resident = await server.as('resident-1')
})
afterAll(() => server.close())

/** A draft in which nothing is wrong: both sides of the card, and the questions about the case answered. */
async function soundDraft(): Promise<Dossier> {
  const { dossier, sent } = await fullDraft(server, resident, { code: marital, answers: { relation: 'chinh-toi' } })
  await upload(resident, { dossier: dossier.id, requirement: sent[0]?.requirementId ?? '' }, await smallPng())
  const caseAnswers = { 'cap-lai': false, 'tung-ket-hon': false, 'uy-quyen': false }
  const body = { revision: dossier.revision, caseAnswers }
  return (await resident.call('PATCH /dossiers/{id}', { params: { id: dossier.id }, body })).body
}

const open = (path: string, around = {}) => openApp(server, path, 'resident-1', around)
const seenBy = async (person: string, id: string) =>
  (await (await server.as(person)).call('GET /dossiers/{id}', { params: { id } })).body
const tick = async (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }))

async function send() {
  await tick(/^Tôi đồng ý/)
  await userEvent.click(screen.getByRole('button', { name: 'Gửi hồ sơ' }))
  await screen.findByText('Chúng tôi đã nhận hồ sơ', undefined, { timeout: 20_000 })
}

test('where nothing is wrong one calm sentence stands, and one tick sends it; the rest is off', async () => {
  const { id } = await soundDraft()
  await open(`/ho-so/${id}/khai/kiem-tra`)
  expect(await screen.findByText(/không thấy chỗ nào phải sửa/, undefined, { timeout: 30_000 })).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Chấm hồ sơ' })).toBeNull()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Giữ giấy tờ cho lần sau/ }).checked).toBe(false)
  await send()
  const sent = await seenBy('resident-1', id)
  expect(sent.consents.map(({ purpose }) => purpose)).toEqual(['handle-dossier', 'check-identity'])
  expect((await seenBy(server.sampleOf('one-stop'), id)).remarks).toEqual([])
})

test('what the server would refuse and what a clerk might send back are told apart, each with its way there', async () => {
  const { id } = await beginDraft(server, resident, marital)
  await open(`/ho-so/${id}/khai/kiem-tra`)
  const card = within(await screen.findByRole('region', { name: 'Chấm hồ sơ' }, { timeout: 30_000 }))
  expect(card.getByRole('heading', { name: /^\d+ chỗ phải sửa trước khi gửi$/ })).toBeDefined()
  expect(card.getByText(/^Thiếu giấy tờ: Ảnh giấy tờ tùy thân/)).toBeDefined()
  expect(card.getByText(/^Tờ khai, phần “Tình trạng hôn nhân và mục đích”: còn \d+ chỗ/)).toBeDefined()
  expect(card.getByRole('heading', { name: '1 chỗ nên xem lại' })).toBeDefined()
  await userEvent.click(card.getByRole('link', { name: /^Sửa chỗ này: Còn 2 câu hỏi/ }))
  expect(await screen.findByRole('group', { name: /^Bạn đã từng được cấp giấy này/ })).toBeDefined()
})

test('a name that is not the one on the card: said before sending, sent all the same, seen by the clerk', async () => {
  const { id } = await soundDraft()
  const scanCode = async () => ({ kind: 'granted' as const, text: codeOf(sampleCard) })
  await open(`/ho-so/${id}/khai/to-khai/requester?ve=kiem-tra`, { scanCode })
  await userEvent.click(await screen.findByRole('button', { name: 'Quét mã trên thẻ căn cước' }, { timeout: 30_000 }))
  await screen.findByText(/từ thẻ căn cước\. Bạn xem lại/)
  const name = screen.getByRole('textbox', { name: 'Họ, chữ đệm và tên' })
  await userEvent.clear(name)
  await userEvent.type(name, 'Nguyễn Thị Mậu')
  await userEvent.click(screen.getByRole('button', { name: 'Xong, quay lại kiểm tra' }))
  expect(await screen.findByText(/^Họ, chữ đệm và tên: khác với thẻ căn cước đã quét$/)).toBeDefined()
  await send()
  const { remarks } = await seenBy(server.sampleOf('one-stop'), id)
  expect(remarks).toContainEqual(
    expect.objectContaining({ code: 'differs-from-card', id: 'requester.fullName', hard: false }),
  )
  expect(JSON.stringify(remarks)).not.toContain('Mẫu')
})

test('the clerk reads the remarks beside what is judged', async () => {
  const { id } = await submitted(server, resident, { code: marital })
  await openApp(server, `/can-bo/${id}/cham`, server.sampleOf('one-stop'))
  const paper = within(await screen.findByRole('region', { name: /^Ảnh giấy tờ tùy thân/ }, { timeout: 30_000 }))
  expect(paper.getByText('Mới có một mặt của thẻ')).toBeDefined()
  expect(screen.getByText(/^Ứng dụng chấm trước thấy \d+ chỗ/)).toBeDefined()
  expect(screen.getByText(/^Còn 3 câu hỏi về trường hợp/)).toBeDefined()
})

test('a paper that counts six months is asked for its day, and judged by it', async () => {
  const body = { procedureCode: '2.001263', unitId: homeUnit(server), caseAnswers: { 'nguoi-than': false } }
  const begun = (await resident.call('POST /dossiers', { body })).body
  await upload(resident, { dossier: begun.id, requirement: 'kham-suc-khoe' }, await smallJpeg())
  await open(`/ho-so/${begun.id}/khai/giay-to?ve=kiem-tra`)
  const day = await screen.findByRole('group', { name: /^Ngày cấp ghi trên giấy/ }, { timeout: 30_000 })
  for (const [part, typed] of Object.entries({ Ngày: '1', Tháng: '2', Năm: '2026' }))
    await userEvent.type(within(day).getByRole('textbox', { name: part }), typed)
  await userEvent.click(screen.getByRole('button', { name: 'Xong, quay lại kiểm tra' }))
  expect(await screen.findByText(/^Giấy khám sức khỏe: hết giá trị từ sau ngày 01\/08\/2026$/)).toBeDefined()
  expect((await seenBy('resident-1', begun.id)).paperDates).toEqual({ 'kham-suc-khoe': '2026-02-01' })
})

test('what may be taken back is taken back on the page of the dossier, and given again', async () => {
  const { id } = await submitted(server, resident, { code: marital })
  await open(`/ho-so/${id}`)
  await userEvent.click(
    await screen.findByRole('button', { name: 'Rút lại: Giữ giấy tờ cho lần sau' }, { timeout: 30_000 }),
  )
  expect(await screen.findByText(/^Đã rút lại lúc/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Rút lại: Giải quyết/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Đồng ý: Giữ giấy tờ cho lần sau' }))
  await screen.findByRole('button', { name: 'Rút lại: Giữ giấy tờ cho lần sau' })
  expect((await seenBy('resident-1', id)).consents[2]).toMatchObject({ purpose: 'keep-papers', revokedAt: null })
})
