import { smallJpeg } from '../support/fixture-files.ts'
import { countingHand } from './support/effort.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, preparedDraft } from './support/prepared.ts'
import type { Site } from './support/site.ts'
import { test, expect } from './support/test.ts'
import { askAgainFor, openAtDesk } from './verbs/desk.ts'
import { choosePerson, signInAs } from './verbs/session.ts'

const name = 'Đăng ký khai sinh'

async function sendPrepared(site: Site): Promise<{ id: string; code: string }> {
  const id = await preparedDraft(site, { form: true, papers: true })
  const api = await apiAs(site, 'resident-1')
  const params = { id }
  const { revision, documents } = await api('GET /dossiers/{id}', { params })
  const { code } = await api(
    'POST /dossiers/{id}/transitions',
    {
      params,
      body: {
        action: 'submit',
        revision,
        documents: documents
          .filter(({ files }) => files.length > 0)
          .map(({ requirementId, files }) => ({
            requirementId,
            files: files.map(({ id: file, bytes }) => ({ id: file, bytes })),
          })),
        consent: { textVersion: '2026-11', agreed: true },
        truthful: true,
      },
    },
    { idempotencyKey: `send-${id}` },
  )
  return { id, code }
}

test('one corrected paper goes back in four taps: the row at home, the camera, its shutter, send', async ({
  open,
  site,
}) => {
  await sendPrepared(site)
  const desk = await open('tablet')
  await openAtDesk('one-stop-1', name)(desk)
  await desk.getByRole('link', { name: 'Chấm hồ sơ' }).click()
  await desk.getByText('Chấm hết mọi mục trong một lần').waitFor()
  await takePicture(desk, 'tablet', '20-judge')
  expect(await faultsOf(desk)).toEqual([])
  await desk.goBack()
  await askAgainFor('Giấy chứng sinh', 'Ảnh mờ, không đọc được số của giấy')(desk)

  const page = await open('phone')
  await signInAs('resident-1')(page)
  const row = page.getByRole('link', { name: new RegExp(`^${name}.*Cần bổ sung`, 's') }).first()
  await row.waitFor()
  const hand = countingHand()
  await hand.tap(row)
  await page.getByText('Ảnh mờ, không đọc được số của giấy').first().waitFor()
  // Only the wrong paper is asked for, with a drawing of what it looks like.
  expect(await page.getByRole('button', { name: /^Chọn tệp/ }).count()).toBe(1)
  await page.getByRole('button', { name: /mẫu.*Giấy chứng sinh|Giấy chứng sinh.*mẫu/i }).waitFor()
  await takePicture(page, 'phone', '21-asked-again')
  expect(await faultsOf(page)).toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await hand.tap(page.getByRole('button', { name: /^Chọn tệp: Giấy chứng sinh/ }))
  const shutter = 1
  await (await chooser).setFiles(await smallJpeg('anh-ro.jpg'))
  await page
    .getByRole('button', { name: /^Xem anh-ro/ })
    .first()
    .waitFor({ timeout: 30_000 })
  await hand.tap(page.getByRole('button', { name: 'Gửi bổ sung' }))
  await page.getByText('Đang kiểm tra giấy tờ bổ sung').first().waitFor()
  expect(hand.effort().taps + shutter).toBe(4)
})

test('whoever holds the code sees where a dossier stands without signing in', async ({ open, site, tolerate }) => {
  tolerate(/404/)
  const { code } = await sendPrepared(site)
  const page = await open('phone', '/tra-cuu')
  await page.getByRole('textbox', { name: 'Mã hồ sơ hoặc mã tạm' }).fill(code.replace(/-/g, ' '))
  await page.getByRole('textbox', { name: 'Bốn số cuối' }).fill('9999')
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  await page.getByText(/Không có hồ sơ nào khớp/).waitFor()
  await takePicture(page, 'phone', '22-look-up-missed')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Bốn số cuối' }).fill('5678')
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  await page.getByText('Đã nộp, chờ tiếp nhận').waitFor()
  await page.getByText(code).waitFor()
  await takePicture(page, 'phone', '23-look-up-found')
})

test('the receipt is kept as a picture and as a PDF', async ({ open, site }) => {
  const { id, code } = await sendPrepared(site)
  const page = await open('tablet', `/ho-so/${id}?xem=bien-nhan`)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await choosePerson('resident-1')(page)
  await page.getByText('Chúng tôi đã nhận hồ sơ').waitFor()
  const picture = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu thành ảnh' }).click()
  expect((await picture).suggestedFilename()).toContain('.png')
  await page.getByRole('button', { name: 'Lưu biên nhận thành PDF' }).click()
  const pdf = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải về máy' }).click()
  expect((await pdf).suggestedFilename()).toContain(code.slice(-4))
  await takePicture(page, 'tablet', '24-receipt')
})
