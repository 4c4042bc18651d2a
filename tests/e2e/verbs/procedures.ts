import type { Page } from 'playwright-core'

/** Types into the search of home; resolves when the results are there. */
export const search = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill(words)
  await page.getByRole('list', { name: 'Kết quả tìm' }).waitFor()
}

/** From home to the page of the first procedure that the words find. */
export const findProcedure = (words: string) => async (page: Page) => {
  await search(words)(page)
  await page
    .getByRole('list', { name: 'Kết quả tìm' })
    .getByRole('link', { name: /^Đăng ký khai sinh Trong ngày/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor()
}
