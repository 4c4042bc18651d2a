import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { usePinnedFont } from '../../support/pinned-font.ts'
import { zaloUserAgent } from '../../support/zalo-bridge.ts'

export type Device = 'phone' | 'tablet'

const android =
  'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

const touch = { hasTouch: true, isMobile: true }
export const looks: Record<Device, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, userAgent: android, ...touch },
  tablet: { viewport: { width: 1024, height: 768 }, userAgent: android.replace(' Mobile', ''), ...touch },
}

export const zaloPhone: BrowserContextOptions = { ...looks.phone, userAgent: zaloUserAgent() }

/** A person's device with nothing kept on it; moving parts stand still, so that pictures and contrast are the same. */
export async function newDevice(browser: Browser, look: Device | BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(typeof look === 'string' ? looks[look] : look),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  await usePinnedFont(context)
  return context
}
