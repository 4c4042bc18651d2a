import type { Page } from 'playwright-core'

/** In the settings, which stay open. */
export const chooseLook = (group: string, choice: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).click()
  await page.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check()
}

export const largeLetters = async (page: Page) => {
  await chooseLook('Cỡ chữ', 'Chữ to')(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
