import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { sampleCardPhoto } from '../support/card-photos/card-photo.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { draftAt, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { openTask, typeInto } from './verbs/draft.ts'
import { largeLetters } from './verbs/looks.ts'
import { asOwner } from './verbs/session.ts'

type Open = Parameters<typeof asOwner>[0]
type Site = Parameters<typeof preparedDraft>[0]

/** A draft of a birth registration in large letters, on the task list. */
async function openLarge(open: Open, site: Site): Promise<{ page: Page; at: () => string }> {
  const draft = draftAt(await preparedDraft(site, {}))
  const page = await asOwner(open)('/')
  await largeLetters(page)
  await page.goto(new URL(draft, page.url()).href)
  const at = () => new URL(page.url()).pathname.replace(`${draft}/to-khai/`, '')
  return { page, at }
}

const question = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const number = (page: Page) => page.getByRole('textbox', { name: 'Số định danh cá nhân' })

describe('in large letters', () => {
  test('a photo of the card in a browser that reads no codes itself fills four answers', async ({ open, site }) => {
    const { page } = await openLarge(open, site)
    expect(await page.evaluate(() => 'BarcodeDetector' in window)).toBe(false)
    await openTask('Tờ khai')(page)
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'Quét mã trên thẻ căn cước')
    await (await chooser).setFiles(await sampleCardPhoto())
    await question(page, 'Chúng tôi đã điền sẵn 4 câu')
    expect(await page.getByText('từ thẻ căn cước', { exact: true }).count()).toBe(4)
    await page.getByRole('link', { name: /077190000001/ }).waitFor()
    await takePicture(page, 'large', '25-card')
    expect(await faultsOf(page)).toEqual([])
  })

  test('one question a screen: back, forward and a reload in the middle keep everything', async ({ open, site }) => {
    const { page, at } = await openLarge(open, site)
    await openTask('Tờ khai')(page)
    await question(page, 'Chúng tôi đã điền sẵn 1 câu')
    await page.getByText('từ tài khoản bạn đang dùng').waitFor()
    await takePicture(page, 'large', '20-looked-over')
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Đúng rồi. Tiếp: câu 2')
    await question(page, 'Loại giấy tờ tùy thân')
    await page.getByRole('radio', { name: 'Thẻ căn cước', exact: true }).check()
    await takePicture(page, 'large', '21-choice')
    await press(page, 'Tiếp: câu 3')
    await question(page, 'Số định danh cá nhân')
    await number(page).fill('077190000001')
    await press(page, 'Tiếp: câu 4')
    await question(page, 'Nơi cư trú')
    await takePicture(page, 'large', '22-address')

    await page.goBack()
    await question(page, 'Số định danh cá nhân')
    await expect.poll(() => number(page).inputValue()).toBe('077190000001')
    await page.goBack()
    await question(page, 'Loại giấy tờ tùy thân')
    expect(await page.getByRole('radio', { name: 'Thẻ căn cước', exact: true }).isChecked()).toBe(true)
    await page.goForward()
    await question(page, 'Số định danh cá nhân')
    await page.reload()
    await question(page, 'Số định danh cá nhân')
    expect(at()).toBe('requester/requester.idNumber')
    await expect.poll(() => number(page).inputValue()).toBe('077190000001')
    await page.goForward()
    await question(page, 'Nơi cư trú')
  })

  test('what was typed the moment before a reload is there after it', async ({ open, site }) => {
    const { page } = await openLarge(open, site)
    await page.goto(`${page.url()}/to-khai/child/child.fullName`)
    await typeInto('Họ, chữ đệm và tên của trẻ', 'Trần Bé Mẫu')(page)
    await page.reload()
    await question(page, 'Họ, chữ đệm và tên của trẻ')
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Trần Bé Mẫu')
  })

  test('a faulty answer is named at the top, where the focus goes, and its line leads to the field', async ({
    open,
    site,
  }) => {
    const { page, at } = await openLarge(open, site)
    await page.goto(`${page.url()}/to-khai/requester/requester.idNumber`)
    await number(page).fill('0771')
    await press(page, 'Tiếp: câu 4')
    const summary = page.getByRole('alert')
    await summary.getByText('Có 1 chỗ cần sửa').waitFor()
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(at()).toBe('requester/requester.idNumber')
    await takePicture(page, 'large', '23-fault')
    await summary.getByRole('button').click()
    expect(await number(page).evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('the summary before sending opens a part with all its answers; a corrected one leads back', async ({
    open,
    site,
  }) => {
    const draft = draftAt(await preparedDraft(site, { form: true, papers: true }))
    const page = await asOwner(open)('/')
    await largeLetters(page)
    await page.goto(new URL(`${draft}/kiem-tra`, page.url()).href)
    await page.getByRole('link', { name: 'Sửa: Người đi khai' }).click()
    await page.getByRole('link', { name: /077190000001/ }).waitFor()
    await takePicture(page, 'large', '24-part')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: /^0912/ }).click()
    await typeInto('Số điện thoại', '0987654321')(page)
    await press(page, 'Xong, quay lại kiểm tra')
    await page.getByText('0987 654 321').waitFor()
  })
})
