import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findChromium, launchBrowser } from './chromium.ts'
import { usePinnedFont } from './pinned-font.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a browser is found and says where it came from', async () => {
  const program = await findChromium()
  expect(['CHROMIUM_PATH', 'system', 'playwright', 'bundled']).toContain(program.source)
})

test('Vietnamese is drawn in the pinned font, under a policy that forbids inline styles and data: fonts', async () => {
  const context = await browser.newContext()
  await usePinnedFont(context)
  const page = await context.newPage()
  await page.route('https://page.test/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'" },
      body: '<h1>Đăng ký khai sinh ở phường Vũng Tàu</h1>',
    }),
  )
  await page.goto('https://page.test/')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session = await context.newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.map((font) => [font.familyName, font.isCustomFont])).toEqual([['Noto Sans', true]])
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1000)
  await context.close()
})
