import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { countingHand } from './support/effort.ts'
import { takePicture } from './support/pictures.ts'
import { expect, test } from './support/test.ts'

const tab = (page: Page) => page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link', { name: 'Quy hoạch' })
const short = (page: Page) => page.getByRole('region', { name: 'Tóm lại' })
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
    const locate = async () => {
      await page.getByRole('button', { name: 'Vị trí của tôi' }).tap()
      await page.getByRole('button', { name: 'Cho biết vị trí' }).tap()
    }
    await standAt(page, { ...inWards, accuracy: 60 })
    await locate()
    await page.getByText(/có thể lệch đến 60 m/).waitFor()
    await at('/quy-hoach', page)
    await standAt(page, { latitude: 21.03, longitude: 105.85, accuracy: 5 })
    await locate()
    await page.getByText(/nằm ngoài vùng có dữ liệu/).waitFor()
  })

  test('a place that is refused', async ({ open }) => {
    const page = await open('phone', '/quy-hoach')
    await page.getByRole('button', { name: 'Vị trí của tôi' }).tap()
    await page.getByRole('button', { name: 'Cho biết vị trí' }).tap()
    await page.getByText(/Bạn chưa cho phép dùng vị trí/).waitFor()
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
    await takePicture(page, 'planning', '04-map-city')
    await tapMap(page)
    await page.getByText(/Bạn chạm lần nữa/).waitFor()
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

  test('stands beside the words on a tablet', async ({ open }) => {
    const page = await open('tablet', '/quy-hoach')
    await drawn(page)
    await page.getByRole('searchbox').fill('tờ 7 thửa 276')
    await page.getByRole('list', { name: 'Kết quả tìm' }).getByRole('link').first().click()
    await short(page).waitFor()
    await drawn(page)
    await takePicture(page, 'planning', '06-tablet')
  })

  test('and the card in the dark', async ({ open }) => {
    const page = await open('phone')
    await page.emulateMedia({ colorScheme: 'dark' })
    await at('/quy-hoach/ban-do', page)
    await drawn(page)
    await takePicture(page, 'planning', '07-dark-map')
  })
})
