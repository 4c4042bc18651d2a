import { smallJpeg } from '../support/fixture-files.ts'
import { countingHand } from './support/effort.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { preparedDossier } from './support/prepared.ts'
import { test, expect } from './support/test.ts'
import { askAgainFor, openAtDesk } from './verbs/desk.ts'
import { signInAs } from './verbs/session.ts'

const name = 'Đăng ký khai sinh'
const reason = 'Ảnh mờ, không đọc được số của giấy'

test('one corrected paper goes back in four taps: the row at home, the camera, its shutter, send', async ({
  open,
  site,
}) => {
  await preparedDossier(site)
  const desk = await open('tablet')
  await openAtDesk('one-stop-1', name)(desk)
  await askAgainFor('Giấy chứng sinh', reason)(desk)

  const page = await open('phone')
  await signInAs('resident-1')(page)
  const row = page.getByRole('link', { name: new RegExp(name) }).filter({ hasText: 'bổ sung' })
  await row.first().waitFor()
  const hand = countingHand()
  await hand.tap(row.first())
  await page.getByText(reason).first().waitFor()
  // Only the wrong paper is asked for.
  expect(await page.getByRole('button', { name: /^Chọn tệp/ }).count()).toBe(1)
  await takePicture(page, 'taps', '04-asked-again')
  expect(await faultsOf(page)).toEqual([])
  await hand.photograph(page.getByRole('button', { name: /^Chụp lại: Giấy chứng sinh/ }), await smallJpeg('anh-ro.jpg'))
  await page
    .getByRole('button', { name: /^Xem anh-ro/ })
    .first()
    .waitFor({ timeout: 30_000 })
  await hand.tap(page.getByRole('button', { name: 'Gửi bổ sung' }))
  await page.getByText('Đang kiểm tra giấy tờ bổ sung').first().waitFor()
  expect(hand.effort()).toEqual({ taps: 4, words: 0 })
})
