import type { Page } from 'playwright-core'
import type { FileToSend } from '../../support/fixture-files.ts'
import { choosePaper } from './draft.ts'
import { signInAs } from './session.ts'

/** A person of the office at the desk, with the only dossier of that name opened. */
export const openAtDesk = (person: string, procedure: string) => async (page: Page) => {
  await signInAs(person)(page)
  const dossiers = page.getByRole('list', { name: 'Hồ sơ của đơn vị' })
  await dossiers.getByRole('link', { name: new RegExp(procedure) }).click()
  await page.getByRole('heading', { level: 1, name: procedure }).waitFor()
}

/** One act of the office: opens its sheet, fills it in, confirms, and waits until it is done. */
export const act = (name: string, fillIn?: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  const sheet = page.getByRole('dialog', { name })
  await sheet.waitFor()
  await fillIn?.(page)
  await sheet.getByRole('button', { name, exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
}

export const accept = act('Tiếp nhận hồ sơ')
export const confirmSupplement = act('Xác nhận đã bổ sung đủ')
export const start = act('Bắt đầu giải quyết')

/** Every item in one pass: this paper is not good, the rest is; ends on the page of the dossier. */
export const askAgainFor = (paper: string, reason: string) => async (page: Page) => {
  await page.getByRole('link', { name: 'Chấm hồ sơ' }).click()
  const verdict = page.getByRole('group', { name: `Kết quả chấm: ${paper}` })
  await verdict.getByRole('radio', { name: 'Chưa đạt' }).check()
  await page.getByLabel('Lý do chưa đạt').selectOption({ label: 'Lý do khác, tự ghi' })
  await page.getByRole('textbox', { name: 'Ghi cho người nộp hiểu phải sửa gì' }).fill(reason)
  await page.getByRole('button', { name: /^Cho đạt \d+ mục còn lại/ }).click()
  await page.getByRole('button', { name: 'Trả lại 1 mục' }).click()
  await page.getByText('Yêu cầu bổ sung giấy tờ', { exact: true }).first().waitFor()
}

export const signResult = (documentNumber: string, file: FileToSend) =>
  act('Ký và đưa kết quả', async (page) => {
    await page.getByRole('textbox', { name: 'Số văn bản kết quả' }).fill(documentNumber)
    await choosePaper('Tệp kết quả (PDF hoặc ảnh)', file)(page)
    await page.getByText('Tệp đã được lưu trên máy chủ').waitFor()
  })

export const handOver = (via: string) =>
  act('Trả kết quả', (page) => page.getByRole('combobox', { name: 'Cách trả' }).fill(via))
