import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { countingHand } from './support/effort.ts'
import { takePicture } from './support/pictures.ts'
import { cacheFolder } from '../support/project-root.ts'
import { apiAs } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { largeLetters } from './verbs/looks.ts'
import { halvesOf, locateMe, placeOnMap, planningTab as tab, shortAnswer as short } from './verbs/planning.ts'

const inWards = { latitude: 10.346, longitude: 107.0843 }
const at = (path: string, page: Page) => page.goto(new URL(path, page.url()).href)

async function standAt(page: Page, place: { latitude: number; longitude: number; accuracy: number }) {
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation(place)
}

/** The middle of the map, where nothing lies over it. */
async function tapMap(page: Page) {
  const box = await page.getByRole('application').boundingBox()
  if (!box) throw new Error('There is no map.')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

/** The canvas has drawn more than one colour; read from a small copy, which leaves the canvas of the map as it is. */
const drawn = (page: Page) =>
  page.waitForFunction(() => {
    const canvas = document.querySelector('canvas')
    const copy = document.createElement('canvas')
    copy.width = copy.height = 64
    const brush = copy.getContext('2d', { willReadFrequently: true })
    if (!canvas || !brush) return false
    brush.drawImage(canvas, 0, 0, 64, 64)
    const { data } = brush.getImageData(0, 0, 64, 64)
    const colours = new Set<string>()
    for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`)
    return colours.size > 4
  })

describe('to an answer in words', () => {
  test('three taps and nothing typed, from where one stands', async ({ open }) => {
    const page = await open('phone')
    await standAt(page, { ...inWards, accuracy: 8 })
    const hand = countingHand()
    await hand.tap(tab(page))
    await takePicture(page, 'planning', '01-start')
    await hand.tap(page.getByRole('button', { name: 'Vị trí của tôi' }))
    await hand.tap(page.getByRole('button', { name: 'Cho biết vị trí' }))
    await short(page).waitFor()
    expect(hand.effort()).toEqual({ taps: 3, words: 0 })
    expect(page.url()).not.toMatch(/10\.|107\./)
    await takePicture(page, 'planning', '02-answer')
    for (const theme of ['Xây dựng', 'Giao thông', 'Thoát nước', 'Điện', 'Chiếu sáng', 'Cây xanh'])
      await page.getByRole('list', { name: 'Sáu chuyên đề' }).getByText(theme, { exact: true }).waitFor()
  })

  test('three taps and nothing typed, from the whole city on the map', async ({ open, site }) => {
    const page = await open('phone')
    const hand = countingHand()
    await hand.tap(tab(page))
    await hand.tap(page.getByRole('link', { name: 'Chạm trên bản đồ' }))
    await drawn(page)
    await takePicture(page, 'planning', '04-map-city')
    await hand.tap(page.getByRole('application'), await placeOnMap(page, site, inWards))
    await page.getByText(/Bạn chạm từ xa nên có thể lệch đến [\d.]+ (k?m)/).waitFor()
    expect(hand.effort()).toEqual({ taps: 3, words: 0 })
    await drawn(page)
    await takePicture(page, 'planning', '08-from-afar')
    await page.getByRole('link', { name: 'Xem đầy đủ' }).tap()
    await short(page).waitFor()
  })

  test('by number, by coordinates, and from the map', async ({ open }) => {
    const page = await open('phone', '/quy-hoach')
    const box = page.getByRole('searchbox')
    await box.fill('tờ 7 thửa 276')
    await page.getByRole('list', { name: 'Kết quả tìm' }).getByRole('link').first().tap()
    await short(page).waitFor()
    await at('/quy-hoach', page)
    await box.fill('10.346, 107.0843')
    await page.getByRole('button', { name: 'Xem quy hoạch tại tọa độ này' }).tap()
    await short(page).waitFor()
    await page.getByRole('link', { name: 'Bản đồ' }).tap()
    await drawn(page)
    await takePicture(page, 'planning', '03-map-parcel')
    await tapMap(page)
    await page.getByRole('link', { name: 'Xem đầy đủ' }).tap()
    await short(page).waitFor()
  })
})

describe('said in words', () => {
  test('outside the area, and a place that is too coarse', async ({ open }) => {
    const page = await open('phone', '/quy-hoach')
    await standAt(page, { ...inWards, accuracy: 60 })
    await locateMe(page)
    await page.getByText(/có thể lệch đến 60 m/).waitFor()
    await at('/quy-hoach', page)
    await standAt(page, { latitude: 21.03, longitude: 105.85, accuracy: 5 })
    await locateMe(page)
    await page.getByText(/nằm ngoài vùng có dữ liệu/).waitFor()
  })

  test('a place that is refused', async ({ open }) => {
    const page = await open('phone', '/quy-hoach')
    await locateMe(page)
    await page.getByText(/Bạn chưa cho phép dùng vị trí/).waitFor()
  })

  test('more questions than one phone may ask', async ({ open, site, tolerate }) => {
    tolerate(/Failed to load resource/)
    const page = await open('phone', '/quy-hoach')
    const question = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"q":"7/276"}' }
    const asked = () => fetch(`${site.origin}/api/v1/planning/search`, question)
    for (let status = 200; status === 200;) ({ status } = await asked())
    await page.getByRole('searchbox').fill('7/276')
    await page.getByText(/Bạn đang xem nhiều thửa trong một lúc/).waitFor()
    await takePicture(page, 'planning', '09-quota')
  })

  test('a theme that was not delivered is not said to be absent', async ({ open, site }) => {
    const api = await apiAs(site, 'resident-1')
    const { parcels } = await api('POST /planning/search', { body: { q: 'tờ 1 thửa 1', ward: '26545' } })
    const parcel = parcels.find(({ id }) => id.startsWith('26545'))
    if (!parcel) throw new Error('The sample has no parcel there.')
    const page = await open('phone', `/quy-hoach/thua/${parcel.id}`)
    const themes = page.getByRole('list', { name: 'Sáu chuyên đề' })
    await themes.getByText(/^Chưa có dữ liệu về chiếu sáng, nên chưa biết/).waitFor()
    await themes.getByText(/^Chưa có dữ liệu về cây xanh, nên chưa biết/).waitFor()
  })

  test('no network: what was looked at is read again', async ({ open, tolerate }) => {
    const page = await open('phone', '/quy-hoach')
    tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
    await page.getByRole('searchbox').fill('tờ 7 thửa 276')
    await page.getByRole('list', { name: 'Kết quả tìm' }).getByRole('link').first().tap()
    await short(page).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Quay lại' }).tap()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('list', { name: 'Đã xem gần đây' }).getByRole('link').tap()
    await short(page).waitFor()
    await page.context().setOffline(false)
  })
})

describe('the map', () => {
  test('shows city, networks, legend and measures', async ({ open }) => {
    const page = await open('phone', '/quy-hoach/ban-do')
    await drawn(page)
    for (const press of [1, 2, 3]) {
      await page.getByRole('button', { name: 'Phóng to' }).tap()
      if (press < 3) await drawn(page)
    }
    for (const theme of ['Thoát nước', 'Điện', 'Chiếu sáng', 'Cây xanh'])
      await page.getByRole('checkbox', { name: theme }).check({ force: true })
    await drawn(page)
    await takePicture(page, 'planning', '05-map-networks')
    await page.getByRole('button', { name: 'Chú giải' }).tap()
    await page.getByText('Đất ở đô thị', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Nhạt hơn' }).tap()
    await page.getByText('Đang ở 70%').waitFor()
    await page.getByRole('button', { name: 'Đo khoảng cách, diện tích' }).tap()
    await page.getByRole('button', { name: 'Thêm điểm giữa bản đồ' }).tap()
    const box = await page.getByRole('application').boundingBox()
    if (box) await page.touchscreen.tap(box.x + 60, box.y + box.height / 2)
    await page.getByText(/^Dài \d/).waitFor()
  })

  test('compares the two releases that ship: each only on its side of the limit', async ({ open }) => {
    const page = await open('phone', '/quy-hoach')
    // Houses now, workshops in the earlier one.
    await page.getByRole('searchbox').fill('10.3626, 107.0874')
    await page.getByRole('button', { name: 'Xem quy hoạch tại tọa độ này' }).tap()
    await page.getByRole('link', { name: 'Bản đồ' }).tap()
    await drawn(page)
    await page.getByRole('button', { name: 'Chú giải' }).tap()
    await page.getByRole('button', { name: 'So sánh hai bản dữ liệu' }).tap()
    await page.getByRole('button', { name: /^Dữ liệu mẫu Vũng Tàu, bản cũ/ }).tap()
    await page.getByText(/^Phải: Dữ liệu mẫu Vũng Tàu, bản cũ/).waitFor()
    await drawn(page)
    await page.waitForLoadState('networkidle')
    await takePicture(page, 'planning', '10-compare')
    const middle = await halvesOf(page)
    const move = async (name: string, times: number) => {
      for (let press = 0; press < times; press += 1) await page.getByRole('button', { name }).tap()
    }
    await move('Dời ranh sang trái', 5)
    await expect.poll(async () => (await halvesOf(page)).left).not.toBe(middle.left)
    expect((await halvesOf(page)).right).toBe(middle.right)
    await move('Dời ranh sang phải', 10)
    await expect.poll(async () => (await halvesOf(page)).right).not.toBe(middle.right)
    expect((await halvesOf(page)).left).toBe(middle.left)
    await page.getByRole('button', { name: 'Thôi so sánh' }).tap()
    await page.getByText(/^Phải: /).waitFor({ state: 'detached' })
  })

  test('stands beside the words on a tablet', async ({ open }) => {
    const page = await open('tablet', '/quy-hoach')
    await drawn(page)
    await page.getByRole('searchbox').fill('tờ 7 thửa 276')
    await page.getByRole('list', { name: 'Kết quả tìm' }).getByRole('link').first().click()
    await short(page).waitFor()
    await drawn(page)
    await takePicture(page, 'planning', '06-tablet')
  })

  test('stands beside the words on a tablet held upright', async ({ open }) => {
    const upright = { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true }
    const page = await open(upright, '/quy-hoach/thua/26506-7-276')
    await short(page).waitFor()
    await drawn(page)
    await takePicture(page, 'planning', '11-tablet-upright')
  })

  test('and the card in the dark', async ({ open }) => {
    const page = await open('phone')
    await page.emulateMedia({ colorScheme: 'dark' })
    await at('/quy-hoach/thua/26506-7-276', page)
    await short(page).waitFor()
    await takePicture(page, 'planning', '12-dark-card')
    await page.getByRole('link', { name: 'Bản đồ' }).tap()
    await drawn(page)
    await takePicture(page, 'planning', '07-dark-map')
  })

  test('and the card in large letters', async ({ open }) => {
    const page = await open('phone')
    await largeLetters(page)
    await at('/quy-hoach/thua/26506-7-276', page)
    await short(page).waitFor()
    await takePicture(page, 'planning', '13-large-card')
    await page.getByRole('link', { name: 'Bản đồ' }).tap()
    await drawn(page)
    await takePicture(page, 'planning', '14-large-map')
  })
})

describe('what is taken along', () => {
  test('the drawing as a picture, and the answer as a paper', async ({ open }) => {
    const page = await open('phone', '/quy-hoach/thua/26506-7-276')
    await short(page).waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu hình' }).tap()
    const picture = await saved
    expect(picture.suggestedFilename()).toMatch(/^Thửa 276.*\.png$/)
    const bytes = await readFile(await picture.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeGreaterThan(20_000)
    await page.getByText('Đã lưu hình vào máy.').waitFor()
    await mkdir(cacheFolder('screenshots', 'planning'), { recursive: true })
    await writeFile(path.join(cacheFolder('screenshots', 'planning'), '15-saved.png'), bytes)
    await page.getByRole('button', { name: 'Bản in PDF' }).tap()
    await page.getByRole('dialog', { name: /^Thửa 276/ }).waitFor()
    await takePicture(page, 'planning', '16-pdf')
    await page.keyboard.press('Escape')
  })

  test('corners have one act at a time: look, then ask officially', async ({ open }) => {
    const page = await open('phone', '/quy-hoach/goc')
    const north = page.getByRole('textbox', { name: 'X (Bắc)' })
    const east = page.getByRole('textbox', { name: 'Y (Đông)' })
    for (const [row, [x, y]] of [
      ['1144200,5', '426902'],
      ['1144220,5', '426902'],
      ['1144220,5', '426922'],
    ].entries()) {
      await north.nth(row).fill(x ?? '')
      await east.nth(row).fill(y ?? '')
    }
    await page.getByRole('button', { name: 'Xem quy hoạch' }).tap()
    await short(page).waitFor()
    const official = page.getByRole('button', { name: 'Đề nghị văn bản chính thức' })
    await official.waitFor()
    expect(await page.getByRole('button', { name: 'Xem quy hoạch' }).count()).toBe(0)
    await takePicture(page, 'planning', '17-corners')
    await north.nth(0).fill('1144201')
    await page.getByRole('button', { name: 'Xem quy hoạch' }).waitFor()
    expect(await official.count()).toBe(0)
  })
})
