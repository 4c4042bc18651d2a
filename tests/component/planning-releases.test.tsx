import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportFile } from '../../server/modules/planning/import/import-note.ts'
import { putSmallRelease, smallData } from '../support/small-release.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterAll(() => server.close())

const note: ImportFile = {
  ...{ broughtBy: 'Tổ dữ liệu, Phòng Quản lý đô thị', broughtAt: '2026-11-24T02:00:00Z', faults: [] },
  missingClasses: ['CayXanh_P'],
  layers: [
    { name: 'RanhGioiXa_A', taken: 1, repaired: [], refused: [], unreadColumns: [] },
    {
      ...{ name: 'ThuaDat_A', taken: 1, repaired: [{ id: 'T-9', what: 'bỏ gai thừa' }] },
      refused: [{ id: 'T-8', why: 'không đủ mã xã, số tờ, số thửa' }],
      unreadColumns: ['soGCN'],
    },
  ],
}

const put = (id: string, code?: string) =>
  putSmallRelease(server.services.environment.dataDir, id, smallData(code), note)
let id: string
let count = 0
let folder: string
beforeEach(async () => {
  count += 1
  id = `giao-2026-${count}`
  folder = await put(id)
})

const openAs = async (person: string, release = id) => {
  cleanup()
  await openApp(server, `/ban-quy-hoach/${release}`, person)
  // The list stands beside, with a title of its own.
  return screen.findByRole('heading', { level: 1, name: (name) => !/^Bản dữ liệu( quy hoạch)?$/.test(name) })
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const confirm = async (act: string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: act }))
const said = async (words: string | RegExp) => expect(await screen.findByText(words)).toBeDefined()
const card = async (name: string | RegExp) => (await screen.findByRole('region', { name })).textContent ?? ''

async function signAs(person: string) {
  await openAs(person)
  await press('Xem xong, ký')
  await confirm('Xem xong, ký')
  await said('Đã ghi chữ ký của bạn.')
}

test('the editor comes to the releases from the desk; a draft waits for two signatures', async () => {
  await openApp(server, '/bien-tap', 'editor-1')
  await userEvent.click(await screen.findByRole('link', { name: 'Bản dữ liệu quy hoạch' }))
  const row = within(await screen.findByRole('list', { name: 'Bản dữ liệu quy hoạch' }))
  expect((await row.findByRole('link', { name: new RegExp(`Bản ${id}`) })).textContent).toMatch(
    /Còn thiếu 2 chữ ký.*Bản nháp/,
  )
  expect(row.getAllByText('Đang dùng')).toHaveLength(1)
})

test('shows what changed, what was left out by its id, who brought it in, and the checksums', async () => {
  expect((await openAs('editor-1')).textContent).toBe(`Bản ${id}`)
  expect(await card('Khác gì bản đang dùng')).toMatch(
    /1 thửa đất \(bản đang dùng: 46\.\d+\)\s*Thêm 0 thửa, bỏ 46\.\d+ thửa\..*không còn cột đèn nào \(bản đang dùng: [\d.]+\)/s,
  )
  const brought = await card('Ai nhập')
  expect(brought).toContain('Tổ dữ liệu, Phòng Quản lý đô thị nhập lúc')
  expect(brought).toContain('Bỏ T-8: không đủ mã xã, số tờ, số thửa')
  expect(brought).toContain('Sửa T-9: bỏ gai thừa')
  expect(brought).toContain('Không đọc các cột: soGCN')
  expect(brought).toContain('không gửi các lớp: CayXanh_P')
  expect(await card('Hồ sơ quy hoạch')).toMatch(/Quy hoạch phân khu \(mẫu nhỏ\).*QĐ-MẪU\/1.*đang có hiệu lực/)
  await said('5 tệp và mã kiểm')
  expect((await screen.findAllByText(/^[0-9a-f]{64}$/)).length).toBe(6)
})

test('who signed cannot go on alone; a second person signs, publishes, and goes back to the one before', async () => {
  await signAs('editor-1')
  await said('Bạn đã ký. Cần một người biên soạn khác xem và ký.')
  expect(screen.queryByRole('button', { name: /ký$|Công bố/ })).toBeNull()
  expect(await card('Ai đã xem và ký')).toMatch(/Hồ Thị Biên Soạn \(bạn\).*Còn thiếu 1 chữ ký/s)

  await signAs('editor-2')
  await press('Công bố bản này')
  expect((await screen.findByRole('dialog')).textContent).toMatch(/mọi người được trả lời từ Bản .* quay lại được/)
  await confirm('Công bố bản này')
  await said('Đã công bố.')
  await said('Mọi người đang được trả lời từ bản này.')
  expect((await server.anonymous.call('GET /planning/releases/current')).body.id).toBe(id)

  await openAs('editor-1', 'mau-47k-1')
  await said('Bản mẫu đi kèm phần mềm, không cần ký.')
  await press('Quay lại bản này')
  await confirm('Quay lại bản này')
  await said('Đã quay lại bản này.')
  expect((await server.anonymous.call('GET /planning/releases/current')).body.id).toBe('mau-47k-1')
  expect(await card('Các lần công bố')).toContain('Hồ Thị Biên Soạn')
})

test('files that were changed on the disk are not signed, and it is said', async () => {
  await openAs('editor-1')
  await appendFile(join(folder, 'plan.pmtiles'), 'x')
  await press('Xem xong, ký')
  await confirm('Xem xong, ký')
  expect((await screen.findByRole('alert')).textContent).toMatch(/tệp|Tệp/)
})

test('a release that was made anew meanwhile is not signed unseen', async () => {
  await openAs('editor-1')
  await put(id, 'TMD')
  await press('Xem xong, ký')
  await confirm('Xem xong, ký')
  await said(/Bản dữ liệu vừa được làm lại/)
})

test('a resident is not let in', async () => {
  await openApp(server, `/ban-quy-hoach/${id}`, server.sampleOf('resident'))
  expect(await screen.findByText('Trang này dành cho người biên soạn.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xem xong, ký' })).toBeNull()
})
