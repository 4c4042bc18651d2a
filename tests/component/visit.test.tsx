import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf, sampleCard } from '../../contract/rules/identity/card-code.fixture.ts'
import { beginDraft } from '../support/story.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
beforeEach(async () => void (await server.anonymous.call('POST /sandbox/reset')))
afterAll(() => server.close())

const openDesk = async (text?: string, person = 'one-stop-1') => {
  const scanned = text === undefined ? {} : { scanCode: async () => ({ kind: 'granted' as const, text }) }
  return openApp(server, '/quay/giup', person, scanned)
}
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const visits = () => server.services.db.selectFrom('counter_visit').selectAll().execute()

test('a card that cannot be read is typed; what is wrong is said, and nothing begins before the person agrees', async () => {
  await openDesk()
  await userEvent.type(await field('Số căn cước, 12 chữ số'), '0771900')
  await press('Tiếp tục')
  expect(await screen.findByText('Số căn cước có đúng 12 chữ số.')).toBeDefined()
  expect(screen.getByText('Họ tên chỉ có chữ, như in trên thẻ.')).toBeDefined()
  await userEvent.type(await field('Số căn cước, 12 chữ số'), '00001')
  await userEvent.type(await field('Họ, chữ đệm và tên như trên thẻ'), 'Nguyễn Thị Mẫu')
  await press('Tiếp tục')
  await heading('Nguyễn Thị Mẫu: xem rồi bấm đồng ý')
  expect(screen.getByText('0001')).toBeDefined()
  expect(screen.queryByText(/077190000001/)).toBeNull()
  await press('Không phải tôi')
  expect(await visits()).toEqual([])
})

test('what is no card is refused in words', async () => {
  await openDesk('https://motcua.vn/thu-tuc/1.001193')
  await press('Quét thẻ hoặc mã')
  expect(await screen.findByText(/không phải mã trên thẻ căn cước/)).toBeDefined()
})

test('the code of somebody’s phone leads to what they ask for', async () => {
  const resident = await server.as('resident-1')
  const dossier = await resident.call('POST /dossiers', {
    body: { procedureCode: '1.001193', unitId: 'phuong-vung-tau' },
  })
  const terms = { kind: 'staff', scope: 'send', notices: 'owner', days: 1 } as const
  const { body } = await resident.call('POST /help-grants', { body: { dossierId: dossier.body.id, ...terms } })
  await openDesk(body.address)
  await press('Quét thẻ hoặc mã')
  expect(await heading('N. T. Mẫu nhờ bạn')).toBeDefined()
})

test('the card of the person at the counter stays out of what somebody else asked help with', async () => {
  const other = await server.as('resident-2')
  const { id } = await beginDraft(server, other)
  const terms = { kind: 'staff', scope: 'send', notices: 'owner', days: 1 } as const
  const { body } = await other.call('POST /help-grants', { body: { dossierId: id, ...terms } })
  await (await server.as('one-stop-1')).call('POST /help-codes/accept', { body: { code: body.code } })

  const { parts } = await openDesk(codeOf(sampleCard))
  await press('Quét thẻ hoặc mã')
  await press('Tôi đồng ý')
  await heading('Đang làm cho Nguyễn Thị Mẫu')
  await userEvent.click(screen.getByRole('link', { name: 'Xử lý hồ sơ' }))
  await userEvent.click(await screen.findByRole('link', { name: 'Hồ sơ tôi làm giúp' }))
  await userEvent.click(await screen.findByRole('link', { name: /Đăng ký khai sinh/ }))
  await userEvent.click(await screen.findByRole('link', { name: /^Tờ khai/ }))
  await heading('Người đi khai')
  expect((await field('Số định danh cá nhân')).value).toBe('')
  expect(screen.queryByText('từ thẻ căn cước')).toBeNull()
  expect(parts.session.getState().person?.role).toBe('one-stop')
})

test('when the server cannot be told, this device forgets all the same and says so', async () => {
  const { network, parts } = await openDesk(codeOf(sampleCard))
  await press('Quét thẻ hoặc mã')
  await press('Tôi đồng ý')
  await heading('Đang làm cho Nguyễn Thị Mẫu')
  network.cut()
  await press('Xong với người này')
  const [, inSheet] = await screen.findAllByRole('button', { name: 'Xong với người này' })
  if (inSheet) await userEvent.click(inSheet)
  expect(await screen.findByText(/Máy này đã quên người ấy\. Máy chủ chưa hay/)).toBeDefined()
  expect(parts.queries.getQueriesData({ queryKey: ['mine'] })).toEqual([])
  expect((await visits()).map((visit) => visit.ended_at)).toEqual([null])
})

test('who only reads is not offered to help', async () => {
  await openApp(server, '/can-bo', 'auditor-1')
  await heading('Hồ sơ của đơn vị')
  expect(screen.queryByRole('link', { name: 'Làm cho người dân này' })).toBeNull()
})
