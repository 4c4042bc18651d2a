import type { Page } from 'playwright-core'
import { sampleCardPhoto } from '../../support/card-photos/card-photo.ts'

/** As on the sample card. */
export const cardHolder = 'Nguyễn Thị Mẫu'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** From wherever a clerk is to the screen on which the person reads and agrees; the card is held before the camera. */
export async function scanCard(page: Page): Promise<void> {
  await page.goto(new URL('/quay/giup', page.url()).href)
  await holdCard(page)
}

/** On the screen that asks for it. */
export async function holdCard(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Quét thẻ hoặc mã').click()
  await (await chooser).setFiles(await sampleCardPhoto())
  await page.getByRole('heading', { level: 1, name: `${cardHolder}: xem rồi bấm đồng ý` }).waitFor()
}

export const agreeToHelp = async (page: Page) => {
  await button(page, 'Tôi đồng ý').click()
  await inVisit(page)
}

export const inVisit = (page: Page) =>
  page.getByRole('heading', { level: 1, name: `Đang làm cho ${cardHolder}` }).waitFor()

/** By the search, as anybody finds it; to the first question of the form. */
export async function beginForPerson(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tìm thủ tục để làm' }).click()
  await page.getByRole('searchbox').fill('khai sinh')
  await page
    .getByRole('link', { name: /^Đăng ký khai sinh/ })
    .first()
    .click()
  await button(page, 'Bắt đầu cho N. T. Mẫu').click()
  const units = page.getByRole('dialog', { name: 'Bạn nộp cho đơn vị nào?' })
  await units.getByRole('button', { name: 'Phường Vũng Tàu' }).click()
  await page.getByRole('button', { name: /^Tiếp: / }).waitFor()
}

/** The code that a device shows for another. */
export const shownCode = (page: Page, sheet: string) =>
  page
    .getByRole('dialog', { name: sheet })
    .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    .innerText()

export async function handOverCode(page: Page): Promise<string> {
  await button(page, 'Chuyển sang điện thoại').click()
  return shownCode(page, 'Chuyển sang điện thoại của người dân')
}
