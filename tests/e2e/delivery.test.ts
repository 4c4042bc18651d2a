import { twoPagePdf } from '../support/fixture-files.ts'
import { takePicture } from './support/pictures.ts'
import { draftAt, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { accept, act, openAtDesk, signResult, start } from './verbs/desk.ts'
import { agree } from './verbs/draft.ts'
import { asOwner } from './verbs/session.ts'

const address = '7 Đường Mẫu, Phường Vũng Tàu'

test('the post: offered from the form, changed after sending, and followed by its number', async ({ open, site }) => {
  const id = await preparedDraft(site, { form: true, papers: true })
  const page = await asOwner(open)(draftAt(id, '/nhan-ket-qua'))
  await page.getByRole('radio', { name: /^Gửi qua bưu điện/ }).check()
  const recipient = page.getByRole('textbox', { name: 'Người nhận', exact: true })
  await expect.poll(() => recipient.inputValue()).not.toBe('')
  await page.getByText('từ tờ khai').first().waitFor()
  await page.getByText('chúng tôi không thu và không biết trước mức cước').waitFor()
  await page.getByRole('textbox', { name: 'Địa chỉ nhận' }).fill('')
  await page.getByRole('button', { name: 'Tiếp: Kiểm tra và gửi' }).click()
  await page.getByRole('alert').getByText('Bạn chưa điền “Địa chỉ nhận”.').waitFor()
  await takePicture(page, 'delivery', '1-draft')
  await page.getByRole('textbox', { name: 'Địa chỉ nhận' }).fill(address)
  await page.getByRole('button', { name: 'Tiếp: Kiểm tra và gửi' }).click()
  await agree(page)
  await page.getByText(address).waitFor()
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()

  await page.getByRole('button', { name: 'Đổi cách nhận kết quả' }).click()
  const sheet = page.getByRole('dialog', { name: 'Đổi cách nhận kết quả' })
  await sheet.getByRole('textbox', { name: 'Địa chỉ nhận' }).fill('9 Đường Mẫu, Phường Vũng Tàu')
  await takePicture(page, 'delivery', '2-change')
  await sheet.getByRole('button', { name: 'Lưu cách nhận' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByText('9 Đường Mẫu, Phường Vũng Tàu').scrollIntoViewIfNeeded()
  await takePicture(page, 'delivery', '3-changed')

  const desk = await open('tablet')
  await openAtDesk('one-stop-1', 'Đăng ký khai sinh')(desk)
  await accept(desk)
  await start(desk)
  await desk.getByText('9 Đường Mẫu, Phường Vũng Tàu').waitFor()
  const leader = await open('tablet')
  await openAtDesk('leader-1', 'Đăng ký khai sinh')(leader)
  await signResult('12/GKS', await twoPagePdf())(leader)
  await desk.reload()
  await act('Trả kết quả', async (one) => {
    await expect.poll(() => one.getByRole('combobox', { name: 'Cách trả' }).inputValue()).toBe('Gửi qua bưu điện')
    await one.getByRole('textbox', { name: 'Mã bưu gửi' }).fill('RR123456789VN')
    await takePicture(one, 'delivery', '4-hand-over')
  })(desk)
  await page.reload()
  await page.getByText('RR123456789VN').scrollIntoViewIfNeeded()
  await takePicture(page, 'delivery', '5-followed')
  expect(await page.getByRole('button', { name: 'Đổi cách nhận kết quả' }).count()).toBe(0)
})

test('a dossier that is withdrawn leaves a paper that says what comes back', async ({ open, site }) => {
  const id = await preparedDraft(site, { form: true, papers: true })
  const page = await asOwner(open)(draftAt(id, '/kiem-tra'))
  await agree(page)
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  await page.getByRole('button', { name: 'Huỷ hồ sơ' }).click()
  const sheet = page.getByRole('dialog', { name: 'Huỷ hồ sơ' })
  await sheet.getByText('Bạn nhận giấy xác nhận rút hồ sơ').waitFor()
  await sheet.getByRole('button', { name: 'Huỷ hồ sơ' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Giấy xác nhận rút hồ sơ/ }).click()
  await page.getByRole('dialog').getByText('bản chính vẫn ở bạn').waitFor()
  await takePicture(page, 'delivery', '6-withdrawn')
})
