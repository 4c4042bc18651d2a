import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { cacheFolder } from '../../support/project-root.ts'

/** For people to look at (`.cache/screenshots/phone/01-home.png`); nothing is compared with them. */
export async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  const target = path.join(cacheFolder('screenshots'), folder)
  mkdirSync(target, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(target, `${name}.png`), animations: 'disabled' })
}
