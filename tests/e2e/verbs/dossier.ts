import type { Locator, Page } from 'playwright-core'

/** What the receipt says of every stored file, as the person can read it. */
export async function readReceipt(page: Page): Promise<{ line: string; sha256: string }[]> {
  const details = page.locator('details', { hasText: 'SHA-256' })
  for (const one of await details.all()) await one.locator('summary').click()
  const items = page.getByRole('listitem').filter({ has: page.locator('details') })
  const read = async (item: Locator) => ({
    line: (await item.innerText()).replaceAll(/\s+/g, ' '),
    sha256: await item.locator('code').innerText(),
  })
  return Promise.all((await items.all()).map(read))
}

/** The steps as they stand in the timeline, oldest first: title and "when, who". */
export async function readSteps(page: Page): Promise<string[]> {
  const steps = await timeline(page).getByRole('listitem').allInnerTexts()
  return steps.map((step) => step.replaceAll(/\s+/g, ' ').trim()).reverse()
}

export const timeline = (page: Page) =>
  page
    .getByRole('list')
    .filter({ has: page.getByText('Nộp hồ sơ', { exact: true }) })
    .last()
