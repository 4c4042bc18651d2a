import type { Page } from 'playwright-core'
import type { Site } from '../support/site.ts'
import { apiAs } from '../support/prepared.ts'

export const planningTab = (page: Page) =>
  page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link', { name: 'Quy hoạch' })
export const shortAnswer = (page: Page) => page.getByRole('region', { name: 'Tóm lại' })

export async function locateMe(page: Page) {
  await page.getByRole('button', { name: 'Vị trí của tôi' }).tap()
  await page.getByRole('button', { name: 'Cho biết vị trí' }).tap()
}

/** Colours of the map from above, left of the middle and right of it, in a small copy. */
export const halvesOf = (page: Page) =>
  page.evaluate(() => {
    const copy = document.createElement('canvas')
    copy.width = copy.height = 40
    const brush = copy.getContext('2d', { willReadFrequently: true })
    if (!brush) throw new Error('no canvas')
    for (const canvas of document.querySelectorAll('canvas')) brush.drawImage(canvas, 0, 0, 40, 40)
    const half = (from: number) => Array.from(brush.getImageData(from, 4, 16, 32).data).join()
    return { left: half(2), right: half(22) }
  })

/** Where a place lies on a map that shows the whole release, as it is opened: whole zooms, north up. */
export async function placeOnMap(page: Page, site: Site, place: { longitude: number; latitude: number }) {
  const { bounds } = await (await apiAs(site, 'resident-1'))('GET /planning/releases/current')
  const [west = 0, south = 0, east = 0, north = 0] = bounds
  const x = (longitude: number) => (longitude / 360) * 256
  const y = (latitude: number) => (-Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)) * 256
  const box = await page.getByRole('application').boundingBox()
  if (!box) throw new Error('There is no map.')
  const [right, bottom] = [x(east) - x(west), y(south) - y(north)]
  const scale = 2 ** Math.floor(Math.log2(Math.min((box.width - 48) / right, (box.height - 112) / bottom)))
  return {
    x: box.width / 2 + (x(place.longitude) - (x(west) + x(east)) / 2) * scale,
    y: box.height / 2 + (y(place.latitude) - (y(north) + y(south)) / 2) * scale,
  }
}
