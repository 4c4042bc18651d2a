declare global {
  interface Window {
    ZaloJavaScriptInterface?: { getStatusBarHeight?: () => number }
    ZJSBridge?: unknown
    /** Set by boot.js before anything else ran. */
    __firstHref?: string
    /** Set by boot.js when the web view is too old; the app must not mount then. */
    __outdated?: boolean
  }
}

type HostPage = {
  location: Pick<Location, 'hostname' | 'protocol' | 'pathname'>
  ZaloJavaScriptInterface?: unknown
  ZJSBridge?: unknown
}

/** Decided by where the page is and what is injected into it, never by how a call fails. */
export function isInsideZalo(page: HostPage): boolean {
  const zaloPage = page.location.hostname === 'h5.zdn.vn' || page.location.protocol === 'zbrowser:'
  return zaloPage && (page.ZaloJavaScriptInterface !== undefined || page.ZJSBridge !== undefined)
}

/** '/zapps/123' on Zalo's host, '' elsewhere. Read from the address, which is there before Zalo has set anything. */
export function basePathOf(location: Pick<Location, 'pathname'>): string {
  return /^\/zapps\/[^/]+/.exec(location.pathname)?.[0] ?? ''
}
