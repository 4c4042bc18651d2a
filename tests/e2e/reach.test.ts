import { describe } from 'vitest'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { draftAt, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { chooseLook, largeLetters } from './verbs/looks.ts'
import { asOwner, signInAs } from './verbs/session.ts'

describe('for every person', () => {
  test('English', async ({ open }) => {
    const page = await open('phone')
    await chooseLook('Ngôn ngữ · Language', 'English')(page)
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('searchbox', { name: 'Find a procedure' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.reload()
    await page.getByRole('searchbox', { name: 'Find a procedure' }).waitFor()
  })

  test('a phone in the dark', async ({ open }) => {
    const page = await open('phone')
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of ['/', '/thu-tuc/1.001193', '/ho-so']) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(14, 21, 27)')
      expect(await faultsOf(page), path).toEqual([])
    }
  })

  test('the form in the dark theme that the person chose', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const page = await open('phone')
    await chooseLook('Nền', 'Tối')(page)
    await page.keyboard.press('Escape')
    await signInAs('resident-1')(page)
    await page.goto(new URL(draftAt(id, '/to-khai/requester'), page.url()).href)
    await page.getByRole('textbox', { name: 'Số điện thoại' }).waitFor()
  })

  test('large letters', async ({ open }) => {
    const page = await open('phone')
    await largeLetters(page)
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('21px')
  })

  test('letters twice as large', async ({ open, site }) => {
    const id = await preparedDraft(site, { papers: true })
    const places = ['', '/to-khai/requester', '/giay-to', '/kiem-tra'].map((place) => draftAt(id, place))
    const page = await asOwner(open)('/')
    for (const [at, path] of ['/', '/thu-tuc', '/thu-tuc/1.001193', '/ho-so', ...places].entries()) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '34px', 'important'))
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('34px')
      await takePicture(page, 'large', `${at}-${path.split('/').pop() || 'home'}`)
      expect(await faultsOf(page), path).toEqual([])
    }
  })

  test('the keyboard alone finds a procedure and fills in the first page', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const page = await open('tablet')
    await signInAs('resident-1')(page)
    const focus = async (role: 'searchbox' | 'link' | 'textbox' | 'radio' | 'combobox' | 'button', name: RegExp) => {
      const target = page.getByRole(role, { name }).first()
      await target.waitFor()
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`The keyboard does not reach ${role} ${name}.`)
    }
    await focus('searchbox', /Tìm thủ tục/)
    await page.keyboard.type('khai sinh')
    await page.getByRole('list', { name: 'Kết quả tìm' }).waitFor()
    await focus('link', /^Đăng ký khai sinh Trong ngày/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor()

    await page.goto(new URL(draftAt(id, '/to-khai/requester'), page.url()).href)
    await focus('textbox', /^Họ, chữ đệm và tên/)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Nguyễn Thị Mẫu')
    await focus('radio', /^Thẻ căn cước$/)
    await page.keyboard.press('Space')
    await focus('textbox', /^Số định danh/)
    await page.keyboard.type('077190000001')
    await focus('combobox', /^Xã, phường/)
    await page.keyboard.press('ArrowDown')
    await focus('textbox', /^Số nhà/)
    await page.keyboard.type('1 Đường Mẫu')
    await focus('textbox', /^Số điện thoại/)
    await page.keyboard.type('0912345678')
    await focus('combobox', /^Bạn là gì của trẻ/)
    await page.keyboard.press('ArrowDown')
    await focus('button', /^Tiếp: Trẻ được khai sinh/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Trẻ được khai sinh' }).waitFor()
  })
})
