import { browserPlatform } from './browser.ts'
import { isInsideZalo } from './host.ts'
import type { Platform } from './platform.ts'
import { zaloPlatform } from './zalo.ts'

/** To be called once, at the start of the app. */
export function choosePlatform(page: Window = window): Platform {
  return isInsideZalo(page) ? zaloPlatform() : browserPlatform()
}
