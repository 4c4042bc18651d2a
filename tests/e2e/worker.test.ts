import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { workerFor } from '../../scripts/vite/offline-worker.ts'
import '../support/build-setup.ts'
import { launchBrowser } from '../support/chromium.ts'
import { freshDataFolder } from './support/data-template.ts'
import { newDevice } from './support/devices.ts'
import { startSite, type Site } from './support/site.ts'
import { searchField } from './verbs/catalogue.ts'

let browser: Browser
let folder: string
let site: Site

/** A build of our own, so that another version of it can be put in its place. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-www-'))
  await cp(inject('builtApp').browser, folder, { recursive: true })
  site = await startSite({ dataFolder: await freshDataFolder(), www: folder })
  browser = await launchBrowser({ hostResolverRules: ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Written into the page itself: the title of the window belongs to the screen, which sets it when it is drawn. */
const marked = (html: string, name: string) => html.replace(/<html[^>]*>/, `<html lang="vi" data-build="${name}">`)
const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build)

/** Another build of this name comes to the server. */
async function deploy(name: string) {
  const file = path.join(folder, 'index.html')
  await writeFile(file, marked(await readFile(file, 'utf8'), name))
  await writeFile(path.join(folder, 'sw.js'), workerFor(folder))
}

async function open(): Promise<Page> {
  const page = await (await newDevice(browser, 'tablet')).newPage()
  await page.goto(site.origin)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

const versions = (page: Page) => page.evaluate(() => caches.keys())
/** Nobody is on the way and nobody waits: the newest worker is the one at work. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return !registration?.installing && !registration?.waiting && registration?.active?.state === 'activated'
  })

/** Until the worker of another build has taken over in the background. */
async function newVersionArrived(page: Page, before: string[]) {
  await expect
    .poll(async () => (await versions(page)).filter((name) => !before.includes(name)).length, { timeout: 20_000 })
    .toBe(1)
  await expect.poll(() => settled(page), { timeout: 20_000 }).toBe(true)
}

test('a new version is fetched behind the old one and shown at the next start, also without a network', async () => {
  await deploy('Bản một')
  const page = await open()
  const first = await versions(page)
  await deploy('Bản hai')
  await page.reload()
  expect(await buildOf(page)).toBe('Bản một')
  await searchField(page).waitFor()
  await newVersionArrived(page, first)
  await page.context().setOffline(true)
  await page.reload()
  expect(await buildOf(page)).toBe('Bản hai')
  await searchField(page).waitFor()
  await page.context().close()
})

test('only the version before stays beside the new one', async () => {
  await deploy('Bản ba')
  const page = await open()
  for (const name of ['Bản bốn', 'Bản năm']) {
    const before = await versions(page)
    await deploy(name)
    await page.reload()
    await newVersionArrived(page, before)
  }
  await expect.poll(async () => (await versions(page)).length).toBe(2)
  await page.context().close()
})

test('a version that does not arrive whole is not taken, and the one before goes on', async () => {
  await deploy('Bản sáu')
  const page = await open()
  const script = path.join(folder, 'sw.js')
  await writeFile(script, (await readFile(script, 'utf8')).replace('["/",', '["/","/assets/missing.module.js",'))
  const failed = page.evaluate(
    async () =>
      new Promise((resolve) => {
        void navigator.serviceWorker.getRegistration().then((registration) => {
          registration?.addEventListener('updatefound', () => {
            const arriving = registration.installing
            arriving?.addEventListener('statechange', () => resolve(arriving.state))
          })
          void registration?.update()
        })
      }),
  )
  expect(await failed).toBe('redundant')
  await page.context().setOffline(true)
  await page.reload()
  await searchField(page).waitFor()
  await page.context().close()
})

test('what the server answers about persons or procedures is never in the worker’s keeping', async () => {
  await deploy('Bản bảy')
  const page = await open()
  await searchField(page).waitFor()
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/')
  expect(kept.filter((pathname) => pathname.startsWith('/api'))).toEqual([])
  await page.context().close()
})
