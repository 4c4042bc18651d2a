import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { zaloApiUrl } from '../support/build-setup.ts'
import { launchBrowser } from '../support/chromium.ts'
import { startFakeGraph, type FakeGraph } from '../support/fake-graph.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { serveAsZalo, type ZaloHostServer } from '../support/static-server.ts'
import { testCertificate } from '../support/tls.ts'
import { bridgeCalls, installZaloBridge, nativeActions, sendNativeEvent } from '../support/zalo-bridge.ts'
import { answerZaloHosts, type ZaloHosts } from '../support/zalo-hosts.ts'
import { freshDataFolder } from './support/data-template.ts'
import { newDevice, zaloPhone } from './support/devices.ts'
import { countingHand } from './support/effort.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { startSite, type Site } from './support/site.ts'
import { watch, type Watch } from './support/watch.ts'
import { expectFourAnswers, findByWord, oldCopy, waitUntilKept } from './verbs/catalogue.ts'
import { attachPhoto, openTask } from './verbs/draft.ts'
import { locateMe, shortAnswer } from './verbs/planning.ts'
import { findProcedure } from './verbs/procedures.ts'

const appId = '123456789'
let people = 0
/** Somebody new to the server. */
const newPerson = () => ({ id: `zalo-${++people}`, name: 'Nguyễn Thị Mẫu', phone: '84912345678' })
const apiHost = new URL(zaloApiUrl).host

let graph: FakeGraph
let site: Site
let host: ZaloHostServer
let browser: Browser

/** Zalo's page and the API on two origins, both over TLS, with a Graph API that knows one person. */
beforeAll(async () => {
  graph = await startFakeGraph('app-secret')
  const { key, cert, publicKeyHash } = await testCertificate()
  const environment = { ZALO_APP_ID: appId, ZALO_APP_SECRET: 'app-secret', ZALO_GRAPH_URL: graph.url }
  site = await startSite({ dataFolder: await freshDataFolder(), https: { key, cert }, environment })
  host = await serveAsZalo({ folder: inject('builtApp').zalo, appId })
  browser = await launchBrowser({
    hostResolverRules: [
      host.hostResolverRule,
      `MAP ${apiHost} 127.0.0.1:${site.port}`,
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
    ],
    trustedKeys: [publicKeyHash],
  })
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await site.stop()
  await graph.stop()
})

type Opened = { page: Page; watched: Watch; zalo: ZaloHosts }

const islands = { latitude: '10.455', longitude: '107.085' }

async function open(path = '', refusals: Record<string, number> = {}, stands = islands): Promise<Opened> {
  const context = await newDevice(browser, zaloPhone)
  const person = newPerson()
  const accessToken = graph.signIn(person)
  const refused = Object.fromEntries(Object.entries(refusals).map(([action, refuse]) => [action, { refuse }]))
  const phone = { [nativeActions.phoneNumber]: { data: { token: graph.phoneCode(accessToken) } } }
  const placeCode = graph.locationCode(accessToken, stands)
  const place = { [nativeActions.location]: { data: { token: placeCode } } }
  await installZaloBridge(context, { appId, replies: { ...phone, ...place, ...refused } })
  const zalo = await answerZaloHosts(context, { person, accessToken })
  const watched = watch(context, ['h5.zdn.vn', apiHost, 'h5.zalo.me', 'graph.zalo.me', 'oauth.zaloapp.com'])
  const page = await context.newPage()
  await page.goto(host.startUrl + path)
  return { page, watched, zalo }
}

async function close({ page, watched, zalo }: Opened) {
  expect(await faultsOf(page)).toEqual([])
  expect({ troubles: watched.troubles, unknown: zalo.unknown, missing: host.missing }).toEqual({
    troubles: [],
    unknown: [],
    missing: [],
  })
  await page.context().close()
}

const signIn = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /Zalo/ }).click()

async function toThePhoneField(page: Page) {
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await signIn(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Phường Vũng Tàu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Người đề nghị' }).waitFor()
  return page.getByRole('textbox', { name: /điện thoại/i })
}

const prompts: string[] = [nativeActions.authorize, nativeActions.phoneNumber, nativeActions.location]

describe('inside Zalo', () => {
  test('the app opens, reads from the other origin and asks for nothing before a tap', async () => {
    const opened = await open()
    await findProcedure('khai sinh')(opened.page)
    await takePicture(opened.page, 'zalo', '01-procedure')
    const asked = (await bridgeCalls(opened.page)).map((call) => call.action)
    expect(asked.filter((action) => prompts.includes(action))).toEqual([])
    await close(opened)
  })

  test('the person of the Zalo account signs in, begins a dossier and sends a photo to the other origin', async () => {
    const opened = await open('thu-tuc/1.001193')
    const { page } = opened
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
    await signIn(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Phường Vũng Tàu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Người đi khai' }).waitFor()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    await openTask('Giấy tờ')(page)
    await attachPhoto('Giấy chứng sinh', await smallJpeg('chung-sinh.jpg'), /^Xem chung-sinh/)(page)
    const files = await site.services.db.selectFrom('dossier_file').select(['file_name', 'state']).execute()
    expect(files).toMatchObject([{ state: 'draft' }])
    await takePicture(page, 'zalo', '02-papers')
    await close(opened)
  })

  const askWhere = async (page: Page) => {
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click()
    const sheet = page.getByRole('dialog', { name: 'Dùng vị trí của bạn?' })
    await sheet.waitFor()
    expect((await bridgeCalls(page)).map(({ action }) => action)).not.toContain(nativeActions.location)
    await sheet.getByRole('button', { name: 'Cho biết vị trí' }).click()
  }

  test('the place comes from Zalo after our own sheet, decoded by our server, without signing in', async () => {
    const opened = await open('den-dau')
    await askWhere(opened.page)
    const likely = opened.page.getByRole('list', { name: 'Có lẽ bạn đang ở' })
    await likely.getByRole('button', { name: /^Xã Long Sơn/ }).click()
    await opened.page.getByRole('heading', { name: /xã Long Sơn$/ }).waitFor()
    await close(opened)
  })

  test('without the place the list of wards is left', async () => {
    const opened = await open('den-dau', { [nativeActions.location]: -201 })
    await askWhere(opened.page)
    await opened.page.getByText(/Bạn chưa cho phép dùng vị trí/).waitFor()
    await opened.page.getByRole('button', { name: /^Phường Tam Thắng/ }).click()
    await opened.page.getByRole('heading', { name: /phường Tam Thắng$/ }).waitFor()
    await close(opened)
  })

  test('what is planned where one stands, through Zalo, which does not say how exact that is', async () => {
    const opened = await open('quy-hoach', {}, { latitude: '10.346', longitude: '107.0843' })
    const { page } = opened
    await locateMe(page)
    await shortAnswer(page).waitFor()
    if (/thua/.test(page.url())) await page.getByText(/^Zalo không cho biết vị trí có thể lệch bao nhiêu/).waitFor()
    expect(page.url()).not.toMatch(/10\.3|107\./)
    await takePicture(page, 'zalo', '04-planning')
    await close(opened)
  })

  test('a place that Zalo refuses leaves the other ways into planning', async () => {
    const opened = await open('quy-hoach', { [nativeActions.location]: -201 })
    await locateMe(opened.page)
    await opened.page.getByText(/Bạn chưa cho phép dùng vị trí/).waitFor()
    await opened.page.getByRole('searchbox').waitFor()
    await close(opened)
  })

  test('the phone number comes from Zalo after a tap, by way of our server', async () => {
    const opened = await open('thu-tuc/1.014159')
    const { page } = opened
    const phone = await toThePhoneField(page)
    await page.getByRole('button', { name: 'Lấy số điện thoại từ Zalo' }).click()
    const source = page.locator('[id="requester.phone-source"]').getByText('từ Zalo', { exact: true })
    await source.waitFor()
    expect((await phone.inputValue()).replaceAll(' ', '')).toBe('0912345678')
    // Where it came from is still said after another page was looked at.
    await page.goBack()
    await phone.waitFor({ state: 'detached' })
    await page.goForward()
    await source.waitFor()
    await close(opened)
  })

  test.each([-201, -202])('a person who says no to that (%i) types it', async (refusal) => {
    const opened = await open('thu-tuc/1.014159', { [nativeActions.phoneNumber]: refusal })
    const { page } = opened
    const phone = await toThePhoneField(page)
    await page.getByRole('button', { name: 'Lấy số điện thoại từ Zalo' }).click()
    await page.getByText('Chưa lấy được số từ Zalo').waitFor()
    await phone.fill('0912345678')
    await close(opened)
  })

  test('back on the first page of a deep link goes home', async () => {
    const opened = await open('thu-tuc/1.001193?utm=poster')
    const { page } = opened
    await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).waitFor()
    await close(opened)
  })

  test('with the network cut, two taps and one word still lead to the four answers', async () => {
    const opened = await open('gioi-thieu')
    const { page, watched } = opened
    await waitUntilKept(page)
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    watched.tolerate(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    const hand = countingHand()
    await findByWord(hand, 'độc')(page)
    await expectFourAnswers(page)
    expect(hand.effort()).toEqual({ taps: 2, words: 1 })
    await oldCopy(page).first().waitFor()
    await takePicture(page, 'zalo', '03-offline')
    await close(opened)
  })

  test('a link opened while the app is minimised leads to its screen', async () => {
    const opened = await open()
    const { page } = opened
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).waitFor()
    // The phone answers once the SDK is there, which comes after the first paint.
    await page.waitForFunction(() => 'zaloJSV2' in window)
    await sendNativeEvent(page, 'h5.event.open.mp', { url: `${host.startUrl}thu-tuc/1.004873` })
    await page.getByRole('heading', { level: 1, name: 'Xác nhận tình trạng hôn nhân' }).waitFor()
    await close(opened)
  })
})
