import type { Page, Route } from 'playwright-core'
import { describe } from 'vitest'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, draftAt, preparedDossier, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { signInAs } from './verbs/session.ts'

type Look = {
  name: string
  path: string
  /** What the screen reads; everything else passes. */
  read: RegExp
  /** Something of the dossier itself. */
  there: string | RegExp
  /** Of a list: the sentence when nothing is in it. */
  empty?: RegExp
}
type Answer = 'wait' | 'break' | 'cut' | 'nothing' | 'pass'

const broken = { type: 'about:blank', title: 'x', status: 500, code: 'INTERNAL', requestId: '5a0c-mau' }
const reading = 'Không liên lạc được với máy chủ nên chưa tải được nội dung này'

/** Answers the reads of a screen as the test wants them; `wait` keeps them open until it wants something else. */
async function answering(page: Page, read: RegExp) {
  let answer: Answer = 'wait'
  const open: Route[] = []
  const tell = async (route: Route): Promise<unknown> => {
    if (answer === 'wait') return open.push(route)
    if (answer === 'break')
      return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(broken) })
    if (answer === 'cut') return route.abort('internetdisconnected')
    if (answer === 'nothing') return route.fulfill({ json: { items: [], nextCursor: null } })
    return route.continue()
  }
  const isRead = (url: URL) => read.test(url.pathname)
  await page.route(isRead, (route) => (route.request().method() === 'GET' ? tell(route) : route.continue()))
  return {
    async with(next: Answer) {
      answer = next
      for (const route of open.splice(0)) await tell(route)
    },
    stop: () => page.unroute(isRead),
  }
}

/** As on a phone that never opened the screen: what a resident read is kept there. */
const forgetReads = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('mcvt.storage', 1)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const removing = opening.result.transaction('texts', 'readwrite')
          removing.objectStore('texts').delete('mcvt.reads.mine')
          removing.oncomplete = () => resolve()
          removing.onerror = () => reject(removing.error)
        }
      }),
  )

/** The app reads again when the person comes back to it. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))

async function walkThrough(page: Page, device: string, { name, path, read, there, empty }: Look) {
  const picture = (state: string) => takePicture(page, `states-${device}`, `${name}-${state}`)
  const retry = page.getByRole('button', { name: 'Thử lại' })
  const answers = await answering(page, read)

  await forgetReads(page)
  await page.goto(new URL(path, page.url()).href)
  await page.getByRole('status').getByText('Đang tải').first().waitFor({ state: 'attached' })
  await picture('1-loading')

  await answers.with('break')
  const alert = page.getByRole('alert')
  await alert.getByText('Máy chủ gặp lỗi. Những gì đã lưu trước đó vẫn còn.').waitFor()
  expect(await alert.textContent(), name).toContain('5a0c-mau')
  await picture('2-failed')

  await answers.with('cut')
  await retry.click()
  await alert.getByText(reading).waitFor()
  const words = (await alert.textContent()) ?? ''
  // Nothing was typed, and no server has seen the call.
  for (const wrong of ['đã nhập', 'Mã lượt gọi']) expect(words, name).not.toContain(wrong)
  await picture('3-offline')

  if (empty) {
    await answers.with('nothing')
    await retry.click()
    await page.getByText(empty).waitFor()
    await picture('4-empty')
    await answers.with('pass')
    await comeBack(page)
  } else {
    await answers.with('pass')
    await retry.click()
    // Beside it a list may say the same words already.
    await alert.waitFor({ state: 'detached' })
  }
  await page.getByText(there).first().waitFor()

  await answers.with('cut')
  await comeBack(page)
  await page.getByText(/^Đang xem bản lưu lúc .+, chưa cập nhật được\.$/).waitFor()
  expect(await page.getByText(there).first().isVisible(), name).toBe(true)
  await picture('5-stale')
  expect(await faultsOf(page), name).toEqual([])
  await answers.stop()
}

/** Asked for by a press and not by opening the screen: what was typed is still there, and nothing grows old. */
async function walkThroughLookUp(page: Page, device: string, code: string) {
  const picture = (state: string) => takePicture(page, `states-${device}`, `look-up-${state}`)
  await page.goto(new URL('/tra-cuu', page.url()).href)
  await page.getByRole('textbox', { name: 'Mã hồ sơ hoặc mã tạm' }).fill(code)
  await page.getByRole('textbox', { name: 'Bốn số cuối' }).fill('0000')
  const find = page.getByRole('button', { name: /^(Xem hồ sơ|Đang tìm)/ })
  await find.click()
  await page.getByText('Không có hồ sơ nào khớp cả mã lẫn bốn số cuối.').waitFor()
  await picture('4-empty')

  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  await page.route('**/dossier-look-ups', async (route) => {
    await held
    await route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(broken) })
  })
  await find.click()
  await page.getByText('Đang tìm').waitFor()
  await picture('1-loading')
  goOn()
  await page.getByText('Máy chủ gặp lỗi.').waitFor()
  await picture('2-failed')
  await page.unroute('**/dossier-look-ups')

  await page.route('**/dossier-look-ups', (route) => route.abort('internetdisconnected'))
  await find.click()
  await page.getByText('Những gì bạn đã nhập vẫn còn trên màn hình.').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Bốn số cuối' }).inputValue()).toBe('0000')
  await picture('3-offline')
  await page.unroute('**/dossier-look-ups')
}

describe.each(['phone', 'tablet'] as const)('on a %s', (device) => {
  test('each dossier screen says what state it is in', async ({ open, site, tolerate }) => {
    tolerate(/Failed to load resource|ERR_INTERNET_DISCONNECTED|fetching the script/)
    const draft = await preparedDraft(site, { form: true, papers: true })
    const sent = await preparedDossier(site)
    const { code } = await (await apiAs(site, 'resident-1'))('GET /dossiers/{id}', { params: { id: sent } })
    const one = (id: string) => new RegExp(`/dossiers/${id}$`)
    const own: Look[] = [
      { name: 'mine', path: '/ho-so', read: /\/v1\/dossiers$/, there: 'Đăng ký khai sinh', empty: /chưa có hồ sơ nào/ },
      { name: 'dossier', path: `/ho-so/${sent}`, read: one(sent), there: 'Đã nộp, chờ tiếp nhận' },
      { name: 'receipt', path: `/ho-so/${sent}?xem=bien-nhan`, read: one(sent), there: 'Chúng tôi đã nhận hồ sơ' },
      { name: 'tasks', path: draftAt(draft), read: one(draft), there: /^Tờ khai/ },
      { name: 'step', path: draftAt(draft, '/to-khai/child'), read: one(draft), there: 'Trẻ được khai sinh' },
      { name: 'papers', path: draftAt(draft, '/giay-to'), read: one(draft), there: 'Giấy chứng sinh' },
      { name: 'check', path: draftAt(draft, '/kiem-tra'), read: one(draft), there: 'Người đi khai' },
    ]
    const atDesk: Look[] = [
      {
        name: 'desk',
        path: '/can-bo',
        read: /\/staff\/dossiers$/,
        there: 'Đăng ký khai sinh',
        empty: /Không có hồ sơ nào/,
      },
      { name: 'desk-dossier', path: `/can-bo/${sent}`, read: one(sent), there: 'Việc bạn có thể làm' },
    ]
    const page = await open(device)
    await walkThroughLookUp(page, device, code)
    await signInAs('resident-1')(page)
    for (const look of own) await walkThrough(page, device, look)
    const desk = await open(device)
    await signInAs('one-stop-1')(desk)
    for (const look of atDesk) await walkThrough(desk, device, look)
  })
})
