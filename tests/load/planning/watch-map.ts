import type { CDPSession, Page } from 'playwright-core'
import { median } from '../line.ts'

declare global {
  interface Window {
    /** When the map was first drawn and when it last changed, in milliseconds since the page was asked for. */
    mapSeen: { first: number; last: number; tapped: number }
  }
}

/** Runs in the page before its scripts, the same in every page that is compared. */
export function watchMap(): void {
  const seen = { first: 0, last: 0, tapped: 0 }
  window.mapSeen = seen
  document.addEventListener('click', () => (seen.tapped = performance.now()), true)
  const copy = document.createElement('canvas')
  copy.width = copy.height = 32
  let before = ''
  // A method: a named function would carry a helper of the translator that the page does not have.
  const eye = {
    look() {
      const brush = copy.getContext('2d', { willReadFrequently: true })
      if (!brush) return
      brush.clearRect(0, 0, 32, 32)
      for (const canvas of Array.from(document.querySelectorAll('canvas')))
        if (canvas.width > 0) brush.drawImage(canvas, 0, 0, 32, 32)
      const now = brush.getImageData(0, 0, 32, 32).data.join()
      if (now !== before && new Set(now.split(',')).size > 4) {
        seen.first = seen.first || performance.now()
        seen.last = performance.now()
      }
      before = now
    },
  }
  setInterval(() => eye.look(), 100)
}

const quietMs = 1500

/** Until the map has not changed for a while; what it says is when it last did. */
export async function whenDrawn(page: Page): Promise<{ last: number; tapped: number }> {
  await page.waitForFunction(
    (quiet) => window.mapSeen.first > 0 && performance.now() - window.mapSeen.last > quiet,
    quietMs,
    { timeout: 60_000, polling: 200 },
  )
  return page.evaluate(() => window.mapSeen)
}

const steps = 20
const stepPixels = 9

/** Milliseconds of work of the main thread for one step of a dragged map, the middle one of twenty. */
export async function panStep(page: Page, devtools: CDPSession): Promise<number> {
  await devtools.send('Performance.enable')
  const map = await page.locator('canvas').first().boundingBox()
  if (!map) throw new Error('There is no map to drag.')
  const [x, y] = [map.x + map.width / 2 + (steps * stepPixels) / 2, map.y + map.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const spent: number[] = []
  for (let step = 1; step <= steps; step += 1) {
    const before = await busySeconds(devtools)
    await page.mouse.move(x - step * stepPixels, y)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    spent.push(((await busySeconds(devtools)) - before) * 1000)
  }
  await page.mouse.up()
  return median(spent)
}

async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}
