import type { BrowserContext, Page } from 'playwright-core'

/** A native answer is data, a refusal is Zalo's error code (-201 refused, -202 refused for good), silence never comes. */
export type NativeReply = { data: unknown } | { refuse: number } | { silent: true }

export type BridgeCall = { action: string; params: unknown }

export type BridgeSettings = {
  appId: string
  /** By native action, such as `action.mp.get.number`; what is not named here succeeds. */
  replies?: Record<string, NativeReply>
  /** False as in an older Zalo or before Zalo approved the permission. */
  nativeStorage?: boolean
}

export const nativeActions = {
  login: 'action.jump.login',
  authorize: 'action.mp.user.authorize',
  phoneNumber: 'action.mp.get.number',
  location: 'action.get.location',
  scan: 'action.open.qr',
} as const

/** The SDK reads platform and version from the user agent, and theme and language too. */
export function zaloUserAgent(theme: 'light' | 'dark' = 'light', language: 'vi' | 'en' = 'vi'): string {
  const phone = 'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile'
  return `${phone} Safari/537.36 Zalo android/25111840 ZaloTheme/${theme} ZaloLanguage/${language}`
}

/** Gives every page of the context the native side that the real zmp-sdk expects inside Zalo. Call before opening one. */
export async function installZaloBridge(context: BrowserContext, settings: BridgeSettings): Promise<void> {
  await context.addInitScript(nativeSide, {
    appId: settings.appId,
    replies: { ...usualReplies(), ...settings.replies },
    nativeStorage: settings.nativeStorage ?? true,
  })
}

function usualReplies(): Record<string, NativeReply> {
  const cookies = ['zlink3rd', 'zoauth', 'zoauth_vrf', 'deviceID']
  return {
    [nativeActions.login]: {
      data: {
        miniProgramConfig: {
          canUseAccessTokenByDefault: true,
          userAuthorized: false,
          jwt: 'native-jwt',
          dynamicApis: [],
          requiredAuthenList: [],
        },
        cookiesOAuthLogins: cookies.map((name) => ({ name: `h5.zdn.vn_${name}`, value: `cookie-${name}` })),
      },
    },
    [nativeActions.authorize]: { data: { 'scope.userInfo': true } },
    [nativeActions.phoneNumber]: { data: { token: 'phone-code' } },
    [nativeActions.location]: { data: { token: 'location-code' } },
  }
}

declare global {
  interface Window {
    zaloBridge: { calls: BridgeCall[]; replies: Record<string, NativeReply>; stored: Record<string, unknown> }
    zaloJSV2: { zalo_h5_event_handler: (id: string, name: string, data: string) => void }
  }
}

/** Changes the native side of an open page: a permission withdrawn, a phone that stops answering. */
export async function setNativeReply(page: Page, action: string, reply: NativeReply): Promise<void> {
  await page.evaluate(([name, value]) => void (window.zaloBridge.replies[name] = value), [action, reply] as const)
}

export function bridgeCalls(page: Page): Promise<BridgeCall[]> {
  return page.evaluate(() => window.zaloBridge.calls)
}

/** What Mini App storage of the phone holds. */
export function nativelyStored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => window.zaloBridge.stored)
}

/** Such as `h5.event.open.mp` with `{ url }`, `h5.event.paused`, `h5.event.connection.changed`. */
export async function sendNativeEvent(page: Page, name: string, data: unknown = {}): Promise<void> {
  await page.evaluate(([event, text]) => window.zaloJSV2.zalo_h5_event_handler('event', event, text), [
    name,
    JSON.stringify(data),
  ] as const)
}

type PageSettings = { appId: string; replies: Record<string, NativeReply>; nativeStorage: boolean }

/**
 * Runs in the page before any of its scripts, so it is self-contained. Written without named inner functions: a
 * compiler that keeps names would call a helper which the page does not have.
 */
function nativeSide(settings: PageSettings): void {
  const bridge: Window['zaloBridge'] = { calls: [], replies: settings.replies, stored: {} }
  const storage = {
    /** Mini App storage: `mpds.get`, `.set`, `.remove.key`, `.clear.appData`, `.get.size`. */
    act(request: { mpds_action: string; mpds_data: { keys?: string[]; map?: Record<string, unknown> } }) {
      const { keys = [], map = {} } = request.mpds_data
      if (request.mpds_action === 'mpds.get') {
        const held = keys.filter((key) => key in bridge.stored)
        return { mpds_data: { map: Object.fromEntries(held.map((key) => [key, bridge.stored[key]])) } }
      }
      if (request.mpds_action === 'mpds.set') Object.assign(bridge.stored, map)
      if (request.mpds_action === 'mpds.clear.appData') bridge.stored = {}
      if (request.mpds_action === 'mpds.remove.key') for (const key of keys) Reflect.deleteProperty(bridge.stored, key)
      return { mpds_data: { size: JSON.stringify(bridge.stored).length, error_keys: [] } }
    },
  }
  const native = {
    /** `callback` is source text of a function that takes one JSON string. */
    jsCall(_jsToken: string, action: string, _accessToken: string, params: string, callback: string) {
      const request = params ? JSON.parse(params) : {}
      bridge.calls.push({ action, params: request })
      const reply = bridge.replies[action] ?? { data: request.mpds_action ? storage.act(request) : {} }
      if ('silent' in reply) return
      const refused = 'refuse' in reply
      const answer = {
        error_code: refused ? reply.refuse : 0,
        error_message: refused ? `refused with ${reply.refuse}` : '',
        action,
        data: refused ? {} : reply.data,
      }
      window.setTimeout(() => (0, eval)(callback)?.(JSON.stringify(answer)), 5)
    },
    jsH5EventCallback() {},
    getStatusBarHeight: () => 24,
    ...(settings.nativeStorage && {
      processActionMPDS: (text: string) => JSON.stringify({ error_code: 0, data: storage.act(JSON.parse(text)) }),
    }),
  }
  Object.assign(window, {
    zaloBridge: bridge,
    ZaloJavaScriptInterface: native,
    ZJSBridge: { setJSToken() {}, setZAccSession() {}, callCustomAction() {} },
    APP_ID: settings.appId,
  })
}
