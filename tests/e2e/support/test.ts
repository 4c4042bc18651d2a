import { test as base, expect, inject } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../support/chromium.ts'
import '../../support/build-setup.ts'
import { freshDataFolder } from './data-template.ts'
import { newDevice, type Device } from './devices.ts'
import { faultsOf } from './final-state.ts'
import { takePicture } from './pictures.ts'
import { startSite, type Site } from './site.ts'
import { watch, type Watch } from './watch.ts'

type Fixtures = {
  browser: Browser
  /** Server and app on one address, on a fresh database. */
  site: Site
  /** Opens the app at a path on a device of its own; every page is examined when the test has ended. */
  open: (look: Device | BrowserContextOptions, path?: string) => Promise<Page>
  /** Console errors that the test provokes. */
  tolerate: (pattern: RegExp) => void
  visits: Visits
}

type Visit = { page: Page; watched: Watch }
type Visits = { list: Visit[]; tolerated: RegExp[] }

/** A story in the real browser. What has to hold after every story is checked here, not in the stories. */
export const test = base.extend<Fixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      // Whatever is not on this machine does not exist.
      const browser = await launchBrowser({ hostResolverRules: ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],

  // eslint-disable-next-line no-empty-pattern -- as above
  site: async ({}, use) => {
    const site = await startSite({ dataFolder: await freshDataFolder(), www: inject('builtApp').browser })
    await use(site)
    await site.stop()
  },

  // `site` is named because the pages are examined while it still answers.
  visits: async ({ task, site: _site }, use) => {
    const visits: Visits = { list: [], tolerated: [] }
    await use(visits)
    const failed = task.result?.state === 'fail'
    const faults: string[] = []
    for (const [at, { page, watched }] of visits.list.entries()) {
      visits.tolerated.forEach(watched.tolerate)
      if (failed) await takePicture(page, 'failed', `${task.name.replaceAll(/[^\p{L}\d]+/gu, '-')}-${at}`)
      else faults.push(...(await faultsOf(page)))
      faults.push(...watched.troubles)
      await page.context().close()
    }
    expect(faults, 'the pages at the end of the story').toEqual([])
  },

  open: async ({ browser, site, visits }, use) => {
    await use(async (look, path = '/') => {
      const context = await newDevice(browser, look)
      const watched = watch(context, [`127.0.0.1:${site.port}`])
      const page = await context.newPage()
      visits.list.push({ page, watched })
      await page.goto(`${site.origin}${path}`)
      return page
    })
  },

  tolerate: async ({ visits }, use) => use((pattern) => void visits.tolerated.push(pattern)),
})

export { expect }
