import type { Page } from 'playwright-core'

/** On a dossier of one's own: asks for help with the terms that stand there, or others; gives the code that is shown. */
export const askForHelp =
  (changes: { [label: string]: string } = {}) =>
  async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Nhờ người làm giúp' }).click()
    const sheet = page.getByRole('dialog', { name: 'Nhờ người làm giúp' })
    for (const [label, choice] of Object.entries(changes)) await sheet.getByLabel(label).selectOption({ label: choice })
    await sheet.getByRole('button', { name: 'Lấy mã' }).click()
    return readCode(page)
  }

export const codeSheet = (page: Page) => page.getByRole('dialog', { name: 'Đưa mã này cho người làm giúp' })

const readCode = async (page: Page) =>
  codeSheet(page)
    .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    .innerText()

/** The code is opened as a camera opens it, and accepted. */
export const acceptHelp = (code: string) => async (page: Page) => {
  await openHelpCode(code)(page)
  await page.getByRole('button', { name: 'Nhận làm giúp' }).click()
}

export const openHelpCode = (code: string) => async (page: Page) => {
  await page.goto(new URL(`/lam-giup#${code}`, page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'N. T. Mẫu nhờ bạn' }).waitFor()
}
