import type { Page } from 'playwright-core'
import type { FileToSend } from '../../support/fixture-files.ts'
import { choosePerson } from './session.ts'

/** From the page of a procedure to the first thing that a new draft asks; a stranger signs in on the way. */
export const beginDossier =
  ({ as }: { as?: string } = {}) =>
  async (page: Page) => {
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
    if (as !== undefined) await choosePerson(as)(page)
    const units = page.getByRole('dialog', { name: 'Bạn nộp cho đơn vị nào?' })
    await units.getByRole('button', { name: 'Phường Vũng Tàu' }).click()
    await page.getByRole('button', { name: /^Tiếp: / }).waitFor()
  }

export const taskList = (page: Page) => page.getByRole('list', { name: 'Ba việc để nộp hồ sơ' })

export const openTask = (name: 'Tờ khai' | 'Giấy tờ' | 'Nhận kết quả') => (page: Page) =>
  taskList(page)
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()

/** The primary act at the bottom: `next('Trẻ được khai sinh')`. */
export const next = (title: string) => async (page: Page) => {
  await page.getByRole('button', { name: `Tiếp: ${title}` }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

export const typeInto = (label: string, words: string) => (page: Page) =>
  page.getByRole('textbox', { name: label }).fill(words)

const choose = (question: string, answer: string) => (page: Page) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()

const typeAddress = (question: string, street: string) => async (page: Page) => {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Xã, phường').selectOption({ label: 'Phường Vũng Tàu' })
  await group.getByLabel(/^Số nhà/).fill(street)
}

const typeDate =
  (question: string, ...parts: [day: string, month: string, year: string]) =>
  async (page: Page) => {
    const group = page.getByRole('group', { name: question })
    for (const [at, name] of ['Ngày', 'Tháng', 'Năm'].entries())
      await group.getByRole('textbox', { name, exact: true }).fill(parts[at] ?? '')
  }

/** The first page of the birth form, with made-up answers. */
export async function fillRequester(page: Page): Promise<void> {
  await typeInto('Họ, chữ đệm và tên', 'Nguyễn Thị Mẫu')(page)
  await choose('Loại giấy tờ tùy thân', 'Thẻ căn cước')(page)
  await typeInto('Số định danh cá nhân', '077190000001')(page)
  await typeAddress('Nơi cư trú', '1 Đường Mẫu')(page)
  await typeInto('Số điện thoại', '0912345678')(page)
  await page.getByLabel('Bạn là gì của trẻ').selectOption({ label: 'Mẹ' })
}

/** The whole birth form from its first page to the page of papers. */
export async function fillBirthForm(page: Page): Promise<void> {
  await fillRequester(page)
  await next('Trẻ được khai sinh')(page)
  await typeInto('Họ, chữ đệm và tên của trẻ', 'Trần Bé Mẫu')(page)
  await typeDate('Ngày, tháng, năm sinh', '1', '11', '2026')(page)
  await choose('Giới tính', 'Nữ')(page)
  await typeAddress('Nơi sinh', 'Bệnh viện Mẫu, 2 Đường Mẫu')(page)
  await next('Dân tộc, quốc tịch và quê quán')(page)
  await page.getByLabel('Dân tộc của trẻ').fill('Kinh')
  await page.getByLabel('Quốc tịch của trẻ').fill('Việt Nam')
  await typeAddress('Quê quán của trẻ', 'Khu phố Mẫu')(page)
  await next('Cha của trẻ')(page)
  await next('Mẹ của trẻ')(page)
  await typeInto('Họ, chữ đệm và tên mẹ', 'Nguyễn Thị Mẫu')(page)
  await next('Bản sao và cam đoan')(page)
  await choose('Bạn có cần bản sao Giấy khai sinh không', 'Không')(page)
  await page.getByRole('checkbox').check()
  await next('Giấy tờ')(page)
}

type Chosen = string | FileToSend

/** Hands a file over through the file chooser; does not wait for what becomes of it. */
export const choosePaper = (paper: string, file: Chosen) => async (page: Page) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `Chọn tệp: ${paper}` }).click()
  await (await chooser).setFiles(file)
}

/** Hands a photo over and waits until the server has it; `shown` is the name under which it stands there. */
export const attachPhoto = (paper: string, file: Chosen, shown: string | RegExp) => async (page: Page) => {
  await choosePaper(paper, file)(page)
  await page.getByRole('button', { name: shown }).first().waitFor({ timeout: 30_000 })
}

export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check()
}

/** From the page of papers to the receipt. */
export async function sendDossier(page: Page): Promise<void> {
  await next('Kiểm tra và gửi')(page)
  await agree(page)
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await page.getByText('Chúng tôi đã nhận hồ sơ').waitFor()
}
