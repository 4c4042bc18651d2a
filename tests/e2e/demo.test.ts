import { describe } from 'vitest'
import type { Page } from 'playwright-core'
import { takePicture } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { devicePin, makeShared } from './verbs/shared-device.ts'

const orientations = {
  landscape: { width: 1024, height: 768 },
  portrait: { width: 768, height: 1024 },
} as const

const guide = (page: Page) => page.getByRole('region', { name: 'Hướng dẫn trình diễn' })
const light = (page: Page) => page.locator('[data-spotlight]')

async function openScripts(page: Page) {
  await page.getByRole('button', { name: 'Trình diễn' }).click()
  await page.getByRole('link', { name: 'Mở kịch bản trình diễn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trình diễn' }).waitFor()
}

const tours = {
  'Tìm thủ tục và giấy tờ cần có': 6,
  'Nộp hồ sơ khai sinh': 6,
  'Theo dõi hồ sơ, bổ sung một giấy': 6,
  'Đặt lịch hẹn, khỏi xếp hàng': 5,
  'Xem quy hoạch một thửa đất': 5,
  'Phía cán bộ một cửa': 5,
}

async function walk(page: Page, tour: keyof typeof tours, picture: string) {
  const steps = tours[tour]
  await page.getByRole('link', { name: new RegExp(`^${tour}`) }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  for (let step = 1; step <= steps; step += 1) {
    await guide(page).getByText(`Bước ${step} trên ${steps}`).waitFor()
    await light(page).waitFor()
    if (step === 4) await takePicture(page, 'demo', picture)
    await guide(page)
      .getByRole('button', { name: step === steps ? 'Xong bài' : 'Tiếp' })
      .click()
  }
  await page.getByRole('heading', { level: 1, name: 'Trình diễn' }).waitFor()
}

const walks: [keyof typeof orientations, (keyof typeof tours)[]][] = [
  ['landscape', ['Tìm thủ tục và giấy tờ cần có', 'Nộp hồ sơ khai sinh', 'Phía cán bộ một cửa']],
  ['portrait', ['Theo dõi hồ sơ, bổ sung một giấy', 'Đặt lịch hẹn, khỏi xếp hàng', 'Xem quy hoạch một thửa đất']],
]

describe.for(walks)('on a tablet, %s', ([name, walked]) => {
  test('tours are walked to their end, with the light on what each step is about', async ({ open }) => {
    const page = await open({ viewport: orientations[name], hasTouch: true })
    await openScripts(page)
    await takePicture(page, 'demo', `scripts-${name}`)
    await page.getByRole('textbox', { name: 'Họ và tên cán bộ' }).fill('Cán Bộ Mẫu')
    await page.getByRole('button', { name: 'Thêm người học' }).click()
    for (const [at, tour] of walked.entries()) await walk(page, tour, `${name}-${at + 1}`)
    await page.getByText('Cán Bộ Mẫu: Đã xong 3 trên 6 bài').waitFor()
    await takePicture(page, 'demo', `training-${name}`)
  })
})

test('a tour is left and gone on with where it was, also after the page was opened again', async ({ open }) => {
  const page = await open('tablet')
  await openScripts(page)
  await page.getByRole('link', { name: /^Nộp hồ sơ khai sinh/ }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await guide(page).getByRole('button', { name: 'Tiếp' }).click()
  await guide(page).getByText('Bước 2 trên 6').waitFor()
  await page.reload()
  await guide(page).getByText('Bước 2 trên 6').waitFor()
  await guide(page).getByRole('button', { name: 'Rời bài' }).click()
  await guide(page).waitFor({ state: 'detached' })
  const draft = new URL(page.url()).pathname.split('/').slice(0, 4).join('/')
  await openScripts(page)
  await page.getByRole('link', { name: /^Nộp hồ sơ khai sinh/ }).click()
  await page.getByRole('button', { name: 'Đi tiếp từ bước 2' }).click()
  await guide(page).getByText('Bước 2 trên 6').waitFor()
  // With the same dossier, not with another one.
  expect(new URL(page.url()).pathname).toContain(draft)
})

test('on a tablet of the counter the scripts are behind its number', async ({ open }) => {
  const page = await open('tablet')
  await makeShared(page)
  await page.getByRole('button', { name: 'Trình diễn' }).click()
  const sheet = page.getByRole('dialog', { name: 'Mã số của máy này' })
  await sheet.getByLabel('Mã số, 6 chữ số').fill(devicePin)
  await sheet.getByRole('button', { name: 'Mở' }).click()
  await page.getByRole('link', { name: 'Mở kịch bản trình diễn' }).waitFor()
  await page.goto(`${new URL(page.url()).origin}/trinh-dien`)
  await page.getByRole('heading', { level: 1, name: 'Mã số của máy này' }).waitFor()
})

test.for(Object.entries(orientations))(
  'a demonstration starts cold without a network, and catches up when it returns: %s',
  async ([name, viewport], { open, tolerate }) => {
    tolerate(/ERR_INTERNET_DISCONNECTED/)
    const page = await open({ viewport, hasTouch: true })
    await openScripts(page)
    // Once with a network: the situation of the tour is made and read.
    await page.getByRole('link', { name: /^Theo dõi hồ sơ/ }).click()
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    for (const step of [1, 2, 3]) {
      await guide(page).getByText(`Bước ${step} trên 6`).waitFor()
      await guide(page).getByRole('button', { name: 'Tiếp' }).click()
    }
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    await page.goto(new URL(page.url()).origin)
    await guide(page).getByText('Bước 4 trên 6').waitFor()
    await guide(page).getByRole('button', { name: 'Lùi' }).click()
    await page.getByText('Ảnh mờ, không đọc được số và ngày').first().waitFor()
    await takePicture(page, 'demo', `without-network-${name}`)
    await page.context().setOffline(false)
    await page
      .getByText(/Không có mạng/)
      .first()
      .waitFor({ state: 'detached' })
  },
)
