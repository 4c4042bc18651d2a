import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { hard, importHardProcedures } from '../support/hard-procedures.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { expect, test } from './support/test.ts'

test('the longest texts of the catalogue fit a phone with letters twice as large', async ({ open, site }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-hard-'))
  await importHardProcedures(site.services, path.join(folder, 'hard.jsonl'))
  const page = await open('phone')
  for (const [name, code] of Object.entries(hard)) {
    await page.goto(`${site.origin}/thu-tuc/${code}`)
    await page.getByText('Mất bao lâu').waitFor()
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '34px', 'important'))
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
    // Each becomes "Thu gọn" once it is pressed.
    const more = page.getByRole('button', { name: /^Xem (thêm|tên đầy đủ)$/ })
    while ((await more.count()) > 0) await more.first().click()
    await takePicture(page, 'large', `long-${name}`)
    expect(await faultsOf(page), name).toEqual([])
  }
  await rm(folder, { recursive: true })
}, 180_000)
