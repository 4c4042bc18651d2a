import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type * as zaloSdk from 'zmp-sdk/apis'
import { launchBrowser } from './chromium.ts'
import { projectRoot } from './project-root.ts'
import { serveAsZalo, type ZaloHostServer } from './static-server.ts'
import { testCertificate } from './tls.ts'
import {
  bridgeCalls,
  installZaloBridge,
  nativelyStored,
  nativeActions,
  sendNativeEvent,
  setNativeReply,
  zaloUserAgent,
} from './zalo-bridge.ts'
import { answerZaloHosts } from './zalo-hosts.ts'

declare global {
  interface Window {
    sdk: typeof zaloSdk
    opened: unknown[]
  }
}

let folder: string
let host: ZaloHostServer
let browser: Browser

/** A package of the real SDK and nothing else. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-sdk-'))
  writeFileSync(path.join(folder, 'entry.js'), sdkEntry)
  await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    resolve: { alias: { 'zmp-sdk': path.join(projectRoot, 'node_modules/zmp-sdk') } },
    build: {
      outDir: path.join(folder, 'www'),
      lib: { entry: path.join(folder, 'entry.js'), formats: ['es'], fileName: () => 'sdk.module.js' },
    },
    publicDir: false,
  })
  writeFileSync(path.join(folder, 'www/first.js'), "document.getElementById('app').textContent = 'first'")
  const lists = { listCSS: [], listSyncJS: ['first.js', './sdk.module.js'], listAsyncJS: [] }
  writeFileSync(path.join(folder, 'www/app-config.json'), JSON.stringify({ app: { title: 'SDK' }, ...lists }))
  host = await serveAsZalo({ folder: path.join(folder, 'www'), appId: '123' })
  browser = await launchBrowser({
    hostResolverRules: [host.hostResolverRule],
    trustedKeys: [(await testCertificate()).publicKeyHash],
  })
})

afterAll(async () => {
  await browser.close()
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const sdkEntry = `
import * as sdk from 'zmp-sdk/apis'
window.opened = []
sdk.events.on(sdk.EventName.OpenApp, (data) => window.opened.push(data))
window.sdk = sdk
`

async function openPackage(): Promise<{ page: Page; unknown: string[] }> {
  const context = await browser.newContext({ userAgent: zaloUserAgent() })
  await installZaloBridge(context, { appId: '123' })
  const { unknown } = await answerZaloHosts(context, { accessToken: 'token-of-the-phone' })
  const page = await context.newPage()
  await page.goto(`${host.startUrl}procedures/1.001193?env=TESTING`)
  await page.waitForFunction(() => window.sdk)
  return { page, unknown }
}

test('the real SDK gets its tokens, its refusals and its events through the fake native side', async () => {
  const { page, unknown } = await openPackage()
  expect(
    await page.evaluate(() => [location.origin, isSecureContext, document.getElementById('app')?.textContent]),
  ).toEqual(['https://h5.zdn.vn', true, 'first'])
  expect(await page.evaluate(() => window.sdk.getAccessToken())).toBe('token-of-the-phone')
  expect(await page.evaluate(() => window.sdk.getPhoneNumber({}))).toMatchObject({ token: 'phone-code' })
  await setNativeReply(page, nativeActions.location, { refuse: -202 })
  const refused = await page.evaluate(() => window.sdk.getLocation({}).catch((error: unknown) => error))
  expect(refused).toMatchObject({ code: -202 })
  expect((await bridgeCalls(page)).map((call) => call.action)).toContain(nativeActions.phoneNumber)
  await sendNativeEvent(page, 'h5.event.open.mp', { url: 'https://h5.zdn.vn/zapps/123/dossiers?env=TESTING' })
  expect(await page.evaluate(() => window.opened)).toEqual([
    expect.objectContaining({ path: expect.stringContaining('dossiers') }),
  ])
  expect(unknown).toEqual([])
  expect(host.missing).toEqual([])
  await page.context().close()
})

test('Mini App storage of the phone keeps what the SDK stores', async () => {
  const { page } = await openPackage()
  await page.evaluate(() => window.sdk.nativeStorage.setItem('draft', 'kept'))
  expect(await page.evaluate(() => window.sdk.nativeStorage.getItem('draft'))).toBe('kept')
  expect(await nativelyStored(page)).toMatchObject({ draft: 'kept' })
  await page.evaluate(() => window.sdk.nativeStorage.clear())
  expect(await nativelyStored(page)).toEqual({})
  await page.context().close()
})
