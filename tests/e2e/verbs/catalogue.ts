import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Hand } from '../support/effort.ts'

export const single = { code: '1.004873', name: 'Xác nhận tình trạng hôn nhân' }

export const searchField = (page: Page) => page.getByRole('searchbox', { name: 'Tìm thủ tục' })
export const results = (page: Page) => page.getByRole('list', { name: 'Kết quả tìm' })
export const frequent = (page: Page) => page.getByRole('list', { name: 'Thủ tục hay làm' })
export const oldCopy = (page: Page) => page.getByText(/Đang xem bản lưu lúc \d\d:\d\d/)

/** Until the screen about the app says that the phone holds the catalogue in full. Leaves the app on home. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.getByText(/^\d+ thủ tục, khoảng/).waitFor({ timeout: 30_000 })
  await page.getByText('Đang cập nhật').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await searchField(page).waitFor()
}

/** By one typed word, then the first row. */
export const findByWord = (hand: Hand, word: string) => async (page: Page) => {
  await hand.type(searchField(page), word)
  await hand.tap(results(page).getByRole('link', { name: new RegExp(`^${single.name}`) }))
}

/** From the list on home, without typing. */
export const findInFrequent = (hand: Hand) => async (page: Page) =>
  hand.tap(frequent(page).getByRole('link', { name: new RegExp(`^${single.name}`) }))

const questions = ['Làm ở đâu', 'Mất bao lâu', 'Hết bao nhiêu', 'Cần giấy gì']

/** The page of the procedure answers the four questions, none with an empty word or "not stated". */
export async function expectFourAnswers(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: single.name }).waitFor()
  for (const question of questions) {
    const answer = page
      .locator('div', { has: page.locator('dt', { hasText: question }) })
      .locator('dd')
      .first()
    expect((await answer.innerText()).trim(), question).toMatch(/\p{L}{2,}/u)
    expect(await answer.innerText(), question).not.toMatch(/chưa nêu/)
  }
}
