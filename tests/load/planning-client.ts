import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { filesUnder } from '../../scripts/deploy/files-under.ts'
import { gzippedKb, readText } from '../build/package-facts.ts'
import { looks, newDevice } from '../e2e/support/devices.ts'
import { startSite, type Site } from '../e2e/support/site.ts'
import { launchBrowser } from '../support/chromium.ts'
import { builtForBrowser } from './built.ts'
import { median, round, type Report } from './line.ts'
import type { BareMap } from './planning/bare-map.ts'
import { mapLibreDist, writeMapPages } from './planning/map-pages.ts'
import { panStep, watchMap, whenDrawn } from './planning/watch-map.ts'
import { runParts } from './run-parts.ts'

const runs = 3
const routeBudgetKb = 130
const firstViewBudgetKb = 300
const closeZoom = 18

type Parcel = { id: string; point: { longitude: number; latitude: number } }
type Stage = {
  browser: Browser
  site: Site
  pages: { bare: string; mapLibre: string | undefined }
  map: BareMap
  parcel: Parcel
}
type Opened = { page: Page; devtools: CDPSession; bytes: () => number }

/** The planning screens on a slow phone: what they weigh, how soon the map stands, what a step of a drag costs. */
export async function benchPlanningClient(report: Report): Promise<void> {
  const www = await builtForBrowser()
  const pages = await writeMapPages(www)
  weighRoute(www, report)
  const site = await startSite({ dataFolder: await mkdtemp(path.join(os.tmpdir(), 'mot-cua-bench-')), www })
  const browser = await launchBrowser()
  try {
    const stage = { browser, site, pages, map: await mapOf(site), parcel: await someParcel(site) }
    report.line('phone', '360x740 at 2x, CPU 4x slower, network of this machine, nothing cached')
    await measureReady(stage, report)
    await measurePan(stage, report)
    if (!pages.mapLibre)
      report.line('maplibre', 'skipped: install maplibre-gl 5 in a folder of your own and name it in MAPLIBRE_DIR')
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** Every chunk of the screens, and those they share with other screens. */
const ownChunks = /^assets\/(planning-route|answer-routes|map-screen|ol-map)\..*\.js$/

function weighRoute(www: string, { line, invariant }: Report) {
  const route = filesUnder(www)
    .map((file) => file.path)
    .filter((name) => ownChunks.test(name))
  const size = gzippedKb(www, route)
  line('route-kb', `${round(size)} (budget ${routeBudgetKb})`)
  invariant(size <= routeBudgetKb, `the planning route has ${round(size)} kB`)
  line('route-with-shared-chunks-kb', round(gzippedKb(www, withImports(www, route))))
  const dist = mapLibreDist()
  if (dist) line('maplibre.library-kb', round(gzippedKb(dist, ['maplibre-gl.js'])))
}

/** What these scripts import from the start, without the first scripts of the app. */
function withImports(www: string, names: readonly string[]): string[] {
  const found = new Set(names)
  for (const name of found)
    for (const [, other = ''] of readText(www, name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (!/^(first|index)\./.test(other)) found.add(`assets/${other}`)
  return [...found]
}

async function mapOf(site: Site): Promise<BareMap> {
  const release = (await (await fetch(`${site.origin}/api/v1/planning/releases/current`)).json()) as {
    id: string
    bounds: number[]
  }
  return { tiles: `${site.origin}/api/v1/planning/tiles/${release.id}`, bounds: release.bounds }
}

async function someParcel(site: Site): Promise<Parcel> {
  const reply = await fetch(`${site.origin}/api/v1/planning/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q: '7/276' }),
  })
  const [parcel] = ((await reply.json()) as { parcels?: Parcel[] }).parcels ?? []
  if (!parcel) throw new Error(`The search for a parcel of the sample was answered ${reply.status}.`)
  return parcel
}

const withMap = (page: string, map: BareMap) => `${page}#${encodeURIComponent(JSON.stringify(map))}`

/** In turns, so that what else the machine does falls on all of them. */
async function measureReady({ browser, site, pages, map }: Stage, { line, invariant }: Report) {
  const took: { [name: string]: number[] } = { app: [], 'app-from-its-screen': [], bare: [], maplibre: [] }
  const cold: number[] = []
  const added: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await visit(browser, site, withMap(pages.bare, map), async ({ page }) => {
      took.bare?.push((await whenDrawn(page)).last)
    })
    await visit(browser, site, '/quy-hoach/ban-do', async ({ page, bytes }) => {
      took.app?.push((await whenDrawn(page)).last)
      cold.push(bytes() / 1000)
    })
    await visit(browser, site, '/quy-hoach', async ({ page, bytes }) => {
      await page.getByText(/^DỮ LIỆU MẪU/).waitFor()
      await page.waitForLoadState('networkidle')
      const before = bytes()
      await page.getByRole('link', { name: 'Chạm trên bản đồ' }).tap()
      const { last, tapped } = await whenDrawn(page)
      took['app-from-its-screen']?.push(last - tapped)
      added.push((bytes() - before) / 1000)
    })
    if (pages.mapLibre)
      await visit(browser, site, withMap(pages.mapLibre, map), async ({ page }) => {
        took.maplibre?.push((await whenDrawn(page)).last)
      })
  }
  const bare = median(took.bare ?? [])
  for (const [name, times] of Object.entries(took))
    if (times.length > 0)
      line(`ready.${name}-ms`, `${round(median(times), 0)} (${round(median(times) / bare, 2)} x bare)`)
  line('opened-cold-kb', `${round(median(cold))} (the whole app)`)
  const kilobytes = median(added)
  line('first-view-kb', `${round(kilobytes)} (budget ${firstViewBudgetKb})`)
  invariant(kilobytes <= firstViewBudgetKb, `the first view of the map takes ${round(kilobytes)} kB`)
}

/** Close up, where parcels, codes and numbers are drawn. */
async function measurePan({ browser, site, pages, map, parcel }: Stage, { line }: Report) {
  const near = { ...map, at: { ...parcel.point, zoom: closeZoom } }
  const drag = (name: string, path: string, before = async (_page: Page) => {}) =>
    visit(browser, site, path, async ({ page, devtools }) => {
      await before(page)
      await whenDrawn(page)
      line(`pan-step.${name}-ms`, `${round(await panStep(page, devtools))}${name === 'app' ? ' (aim 50)' : ''}`)
    })
  await drag('bare', withMap(pages.bare, near))
  await drag('app', `/quy-hoach/thua/${parcel.id}`, (page) => page.getByRole('link', { name: 'Bản đồ' }).tap())
  if (pages.mapLibre) await drag('maplibre', withMap(pages.mapLibre, near))
}

async function visit(browser: Browser, site: Site, at: string, work: (opened: Opened) => Promise<void>) {
  // As inside Zalo, where no service worker fetches for later what the first view does not need.
  const context = await newDevice(browser, { ...looks.phone, serviceWorkers: 'block' })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  let received = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength))
  await devtools.send('Network.enable')
  await devtools.send('Page.enable')
  // The pages beside the app are no part of it and have no policy of their own.
  await devtools.send('Page.setBypassCSP', { enabled: true })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(watchMap)
  await page.goto(site.origin + at, { waitUntil: 'commit' })
  await work({ page, devtools, bytes: () => received })
  await context.close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runParts({ client: benchPlanningClient })
