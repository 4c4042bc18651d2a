import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { heicPhoto } from '../support/fixture-files.ts'
import { darkPhoto, twoPhotos } from '../support/photos.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, draftAt, preparedDossier, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { openAtDesk } from './verbs/desk.ts'
import { choosePaper, sendDossier } from './verbs/draft.ts'
import { chooseLook, largeLetters } from './verbs/looks.ts'
import { asOwner, signInAs } from './verbs/session.ts'

const paper = 'Giấy chứng sinh'
const requirementId = 'giay-chung-sinh'
const stored = (page: Page, name: string) => page.getByRole('button', { name: `Xem ${name}`, exact: true })

/** Uploads stand still until they are let go, so that there is time to press. */
async function holdUploads(page: Page) {
  const held: (() => void)[] = []
  let isHeld = true
  await page.route('**/api/v1/uploads/**', async (route) => {
    if (isHeld && route.request().method() === 'PATCH') await new Promise<void>((resolve) => held.push(resolve))
    await route.continue().catch(() => undefined)
  })
  return () => {
    isHeld = false
    held.splice(0).forEach((letGo) => letGo())
  }
}

test('several photos of a paper: held, gone on, one taken again, put in order, one PDF for the office', async ({
  open,
  site,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|fetching the script|ERR_FAILED/)
  const [first, second] = await twoPhotos()
  const dark = await darkPhoto()
  const nameOf = (file: string) => file.split('/').pop() ?? ''
  const id = await preparedDraft(site, { form: true })
  const page = await asOwner(open)(draftAt(id, '/giay-to'))
  const picture = async (title: string) => {
    await takePicture(page, 'papers', title)
    expect(await faultsOf(page), title).toEqual([])
  }
  const letGo = await holdUploads(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `Chọn tệp: ${paper}` }).click()
  await (await chooser).setFiles([dark, first, second])

  await page.getByRole('button', { name: `Tạm dừng ${nameOf(dark)}` }).click()
  await page.getByText('Bạn đã tạm dừng ở 0 %').waitFor()
  await picture('01-held')
  await page.getByRole('button', { name: 'Tải tiếp' }).click()
  await page.context().setOffline(true)
  await page
    .getByText(/^Tạm dừng vì mạng yếu/)
    .first()
    .waitFor()
  await picture('02-offline')
  await page.context().setOffline(false)
  letGo()
  for (const file of [dark, first, second]) await stored(page, nameOf(file)).waitFor({ timeout: 60_000 })

  const again = page.getByRole('button', { name: `Chụp lại: ${nameOf(dark)}` })
  await again.waitFor()
  await page.getByText(/Bạn chụp ở chỗ sáng hơn/).scrollIntoViewIfNeeded()
  await picture('03-doubt')
  const order = async () => {
    const { pages } = await (
      await apiAs(site, 'resident-1')
    )('GET /dossiers/{id}/documents/{requirementId}/pages', {
      params: { id, requirementId },
    })
    return pages.map(({ file, view }) => ({ name: file.name, view }))
  }
  const before = (await order()).map(({ name }) => name)
  const camera = page.waitForEvent('filechooser')
  await again.click()
  await (await camera).setFiles({ name: 'sang.jpg', mimeType: 'image/jpeg', buffer: await readFile(first) })
  await stored(page, 'sang.jpg').waitFor({ timeout: 60_000 })
  await stored(page, nameOf(dark)).waitFor({ state: 'detached' })
  const after = before.map((name) => (name === nameOf(dark) ? 'sang.jpg' : name))
  expect(
    (await order()).map(({ name }) => name),
    'it stands where the dark one stood',
  ).toEqual(after)

  await page.getByRole('button', { name: `Sắp xếp, xoay, cắt: ${paper}` }).click()
  const sheet = page.getByRole('dialog')
  await sheet.locator('canvas').nth(2).waitFor()
  await picture('04-arrange')
  const press = (act: string, at: number) =>
    sheet.getByRole('button', { name: `${act}: Trang ${at} trên 3`, exact: true }).click()
  await press('Xoay', 1)
  await press('Cắt bớt', 1)
  await press('Cắt mép trên', 1)
  await press('Cắt mép phải', 1)
  await picture('05-cut')
  await press('Xuống', 1)
  await picture('06-moved')
  await sheet.getByRole('button', { name: 'Lưu thứ tự và cách xem' }).click()
  await sheet.waitFor({ state: 'detached' })
  const arranged = await order()
  expect(arranged.map(({ name }) => name)).toEqual([after[1], after[0], after[2]])
  expect(arranged[1]?.view).toMatchObject({ turn: 90, cut: { bottom: 0, left: 0 } })
  expect(Math.min(arranged[1]?.view.cut.top ?? 0, arranged[1]?.view.cut.right ?? 0)).toBeGreaterThan(0)

  const other = 'Ảnh giấy tờ tùy thân của người đi khai'
  await choosePaper(other, heicPhoto())(page)
  await page.getByText('Ảnh HEIC: không xem trước được, vẫn được giữ nguyên').waitFor()
  await picture('07-heic')
  await sendDossier(page)

  const desk = await open('tablet')
  await openAtDesk('one-stop-1', 'Đăng ký khai sinh')(desk)
  await desk.getByText('Ảnh HEIC: không xem trước được, vẫn được giữ nguyên').waitFor()
  await desk.getByRole('button', { name: `Xem thành một tệp PDF: ${paper}` }).click()
  const saving = desk.waitForEvent('download')
  await desk.getByRole('dialog').getByRole('link', { name: 'Tải về máy' }).click({ timeout: 60_000 })
  const pdf = await PDFDocument.load(await readFile(await (await saving).path()))
  expect(pdf.getPageCount()).toBe(3)
  await takePicture(desk, 'papers', '08-desk')
})

test('a paper that was sent before is used again with one tap', async ({ open, site }) => {
  await preparedDossier(site)
  const id = await preparedDraft(site, { form: true })
  const page = await asOwner(open)(draftAt(id, '/giay-to'))
  const again = page.getByRole('button', { name: `Dùng lại giấy này: ${paper}` })
  await again.scrollIntoViewIfNeeded()
  await takePicture(page, 'papers', '09-used-before')
  await again.click()
  await page.getByRole('button', { name: /^Xem giay-chung-sinh/ }).waitFor()
  expect(await again.count()).toBe(0)
})

describe('the page of papers and its sheet', () => {
  test.for([
    ['tablet', 'plain'],
    ['phone', 'dark'],
    ['phone', 'large'],
  ] as const)('on a %s, %s, has no barrier', async ([device, look], { open, site }) => {
    const id = await preparedDraft(site, { form: true, papers: true })
    const page = await open(device)
    await signInAs('resident-1')(page)
    if (look === 'large') await largeLetters(page)
    if (look === 'dark') {
      await chooseLook('Nền', 'Tối')(page)
      await page.keyboard.press('Escape')
    }
    await page.goto(new URL(draftAt(id, '/giay-to'), page.url()).href)
    const arrange = page.getByRole('button', { name: `Sắp xếp, xoay, cắt: ${paper}` })
    await arrange.scrollIntoViewIfNeeded()
    await takePicture(page, 'papers', `10-${device}-${look}`)
    expect(await faultsOf(page)).toEqual([])
    await arrange.click()
    await page.getByRole('dialog').locator('canvas').waitFor()
    await page.getByRole('button', { name: 'Cắt bớt: Trang 1 trên 1' }).click()
    await takePicture(page, 'papers', `11-${device}-${look}-sheet`)
  })
})
