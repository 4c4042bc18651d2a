import type { Page } from 'playwright-core'
import { smallTargetsOf } from './support/small-targets.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, preparedDossier } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { signInAs } from './verbs/session.ts'

const landscape = { width: 1024, height: 768 }
const portrait = { width: 768, height: 1024 }
/** Half of a tablet held sideways. */
const split = { width: 512, height: 768 }

type Room = {
  who?: string
  list: string
  /** A row of the list, by the address it leads to. */
  row: RegExp
}

const rooms: { [name: string]: Room } = {
  procedures: { list: '/thu-tuc', row: /^\/thu-tuc\/[\d.]+$/ },
  'life events': { list: '/viec', row: /^\/viec\/[a-z-]+$/ },
  'own dossiers': { who: 'resident-1', list: '/ho-so', row: /^\/ho-so\/[\w-]{36}$/ },
  'own appointments': { who: 'resident-1', list: '/lich-hen', row: /^\/lich-hen\/[\w-]{36}$/ },
  'dossiers of the unit': { who: 'one-stop-1', list: '/can-bo', row: /^\/can-bo\/[\w-]{36}$/ },
  'calendar of the desk': { who: 'one-stop-1', list: '/quay/lich-lam-viec', row: /^\/quay\/lich-lam-viec\/\w+/ },
  'procedures for the editor': { who: 'editor-1', list: '/bien-tap', row: /^\/bien-tap\/[\d.]+$/ },
  'releases of planning': { who: 'editor-1', list: '/ban-quy-hoach', row: /^\/ban-quy-hoach\/[\w-]+$/ },
  'staff accounts': { who: 'administrator-1', list: '/quan-tri', row: /^\/quan-tri\/[\w-]+$/ },
  demonstration: { list: '/trinh-dien', row: /^\/trinh-dien\/\w+$/ },
}

/** The headings of the screens that are beside one another now. */
const screens = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const address = (page: Page) => new URL(page.url()).pathname

async function firstRow(page: Page, row: RegExp) {
  const links = page.getByRole('main').getByRole('link')
  await expect.poll(async () => (await hrefs(page)).some((href) => row.test(href))).toBe(true)
  const at = (await hrefs(page)).findIndex((href) => row.test(href))
  return links.nth(at)
}
const hrefs = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))

test('list and detail side by side in both orientations, one of them in half a screen, nothing lost by turning', async ({
  open,
  site,
}) => {
  await preparedDossier(site)
  const administrator = await apiAs(site, 'administrator-1')
  const grant = { role: 'auditor', unitId: 'phuong-vung-tau', validFrom: '2026-11-25', validTo: null } as const
  const account = { login: 'can-bo-mau', name: 'Cán bộ Mẫu', grant }
  await administrator('POST /staff-accounts', { body: account }, { idempotencyKey: 'one-account-for-the-list' })
  await (
    await apiAs(site, 'resident-1')
  )('POST /sandbox/scenarios/{name}', { params: { name: 'booked' } })
  const devices = new Map<string, Page>()
  const deviceOf = async (who = '') => {
    const page = devices.get(who) ?? (await open({ viewport: landscape, hasTouch: true }))
    if (who && !devices.has(who)) await signInAs(who)(page)
    devices.set(who, page)
    return page
  }
  for (const [name, { who, list, row }] of Object.entries(rooms)) {
    const page = await deviceOf(who)
    await page.goto(`${site.origin}${list}`)
    await (await firstRow(page, row)).click()
    await expect.poll(() => address(page)).toMatch(row)
    const detail = address(page)
    for (const viewport of [landscape, portrait, split, landscape]) {
      await page.setViewportSize(viewport)
      await expect.poll(() => screens(page).count(), { message: name }).toBe(viewport === split ? 1 : 2)
      expect(address(page)).toBe(detail)
      expect(await faultsOf(page), name).toEqual([])
      expect(await smallTargetsOf(page), `${name}, ${viewport.width} px wide`).toEqual([])
      await takePicture(page, 'panes', `${name.replaceAll(' ', '-')}-${viewport.width}`)
    }
  }
})
