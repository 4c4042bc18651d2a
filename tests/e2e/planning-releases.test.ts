import type { Page } from 'playwright-core'
import { putSmallRelease, smallData } from '../support/small-release.ts'
import { takePicture } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { signInAs } from './verbs/session.ts'

const id = 'giao-2026-11'
const at = (path: string, page: Page) => page.goto(new URL(path, page.url()).href)
const confirmed = async (act: string, page: Page) => {
  await page.getByRole('button', { name: act }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
}
const note = {
  ...{ broughtBy: 'Tổ dữ liệu mẫu', broughtAt: '2026-11-24T02:00:00Z', faults: [], missingClasses: ['CayXanh_P'] },
  layers: [
    {
      ...{ name: 'ThuaDat_A', taken: 1, repaired: [{ id: 'T-9', what: 'bỏ gai thừa' }], unreadColumns: [] },
      refused: [{ id: 'T-8', why: 'không đủ mã xã, số tờ, số thửa' }],
    },
  ],
}

test('two editors look, sign and publish on their own devices, and one goes back', async ({ open, site }) => {
  await putSmallRelease(site.dataFolder, id, smallData(), note)
  const phone = await open('phone')
  await signInAs('editor-1')(phone)
  await at('/bien-tap', phone)
  await phone.getByRole('link', { name: 'Bản dữ liệu quy hoạch' }).tap()
  await phone.getByRole('list', { name: 'Bản dữ liệu quy hoạch' }).waitFor()
  await takePicture(phone, 'planning-releases', '01-list')
  await phone.getByRole('link', { name: new RegExp(`Bản ${id}`) }).tap()
  await phone.getByText('Bỏ T-8: không đủ mã xã, số tờ, số thửa').waitFor()
  await takePicture(phone, 'planning-releases', '02-draft')
  await phone.getByRole('link', { name: 'Xem trên bản đồ' }).tap()
  await phone.getByRole('application').waitFor()
  await phone.getByRole('button', { name: 'Xem chỗ ở giữa' }).tap()
  await phone.getByRole('status').filter({ hasText: /./ }).first().waitFor()
  await takePicture(phone, 'planning-releases', '03-draft-map')
  await phone.getByRole('button', { name: 'Quay lại' }).tap()
  await phone.getByRole('button', { name: 'Xem xong, ký' }).tap()
  await takePicture(phone, 'planning-releases', '04-sign')
  await phone.getByRole('dialog').getByRole('button', { name: 'Xem xong, ký' }).tap()
  await phone.getByText('Bạn đã ký. Cần một người biên soạn khác xem và ký.').waitFor()
  expect(await phone.getByRole('button', { name: 'Công bố bản này' }).count()).toBe(0)

  const tablet = await open('tablet')
  await signInAs('editor-2')(tablet)
  await at(`/ban-quy-hoach/${id}`, tablet)
  await confirmed('Xem xong, ký', tablet)
  await confirmed('Công bố bản này', tablet)
  await tablet.getByText('Mọi người đang được trả lời từ bản này.').waitFor()
  await takePicture(tablet, 'planning-releases', '05-published-tablet')
  await at('/quy-hoach', phone)
  await phone.getByText(`Bản ${id}`, { exact: true }).waitFor()

  await tablet.getByRole('link', { name: /^Dữ liệu mẫu Vũng Tàu \(/ }).click()
  await confirmed('Quay lại bản này', tablet)
  await tablet.getByText('Mọi người đang được trả lời từ bản này.').waitFor()
  await takePicture(tablet, 'planning-releases', '06-gone-back-tablet')
})
