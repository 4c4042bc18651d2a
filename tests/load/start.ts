import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { newDevice } from '../e2e/support/devices.ts'
import { startSite } from '../e2e/support/site.ts'
import { launchBrowser } from '../support/chromium.ts'
import { builtForBrowser } from './built.ts'
import { median, round, type Report } from './line.ts'

const runs = 3
/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

type Opened = { firstPaint: number; searchVisible: number; proceduresVisible: number; kilobytes: number }

/** From the tap on a link to something that can be used, on a slow phone that has never seen the app. */
export async function benchStart({ line, invariant }: Report): Promise<void> {
  const www = await builtForBrowser()
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-bench-'))
  const site = await startSite({ dataFolder, www })
  const browser = await launchBrowser()
  try {
    const opened: Opened[] = []
    for (let run = 0; run < runs; run += 1) opened.push(await openCold(browser, site.origin))
    const middle = (key: keyof Opened) => median(opened.map((one) => one[key]))
    line('phone', '360x740, CPU 4x slower, 1.6 Mbit/s, 150 ms, nothing cached')
    line('first-contentful-paint-ms', round(middle('firstPaint'), 0))
    line('search-visible-ms', round(middle('searchVisible'), 0))
    line('procedures-visible-ms', round(middle('proceduresVisible'), 0))
    line('transferred-kb', round(middle('kilobytes')))
    invariant(middle('proceduresVisible') > 0, 'home never showed a procedure')
  } finally {
    await browser.close()
    await site.stop()
  }
}

async function openCold(browser: Browser, origin: string): Promise<Opened> {
  const context = await newDevice(browser, 'phone')
  const page = await context.newPage()
  await slowDown(context, page)
  await page.addInitScript(watchFor, { search: 'input[type=search]', procedure: 'main a[href*="/thu-tuc/"]' })
  await page.goto(origin, { waitUntil: 'commit' })
  await page.locator('main a[href*="/thu-tuc/"]').first().waitFor({ timeout: 40_000 })
  await page.waitForFunction(() => 'procedure' in window.seen)
  const opened = await page.evaluate((): Opened => {
    const transfers = performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      searchVisible: window.seen.search ?? 0,
      proceduresVisible: window.seen.procedure ?? 0,
      kilobytes: transfers.reduce((sum, one) => sum + (one as PerformanceResourceTiming).transferSize, 0) / 1000,
    }
  })
  await context.close()
  return opened
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slowNetwork)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

declare global {
  interface Window {
    /** When what was looked for was first drawn, in milliseconds since the page was asked for. */
    seen: Record<string, number>
  }
}

/** Runs in the page before its scripts. */
function watchFor(selectors: Record<string, string>): void {
  window.seen = {}
  const look = {
    now() {
      for (const [name, selector] of Object.entries(selectors))
        if (!(name in window.seen) && document.querySelector(selector)?.getClientRects().length)
          window.seen[name] = performance.now()
      if (Object.keys(window.seen).length < Object.keys(selectors).length) requestAnimationFrame(look.now)
    },
  }
  requestAnimationFrame(look.now)
}
