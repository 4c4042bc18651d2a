import { describe } from 'vitest'
import { emptyFile, scriptNamedJpg, smallJpeg, truncatedJpeg } from '../support/fixture-files.ts'
import { apiAs, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { agree, attachPhoto, choosePaper, openTask, taskList, typeInto } from './verbs/draft.ts'
import { choosePerson, signInAs } from './verbs/session.ts'

const childName = 'Họ, chữ đệm và tên của trẻ'
const saved = 'Đã lưu trên máy chủ'
const draftAt = (id: string, place = '') => `/ho-so/${id}/khai${place}`

/** Opens a place of the draft as its owner. */
function asOwner(open: (look: 'phone', path?: string) => Promise<import('playwright-core').Page>) {
  return async (path: string) => {
    const page = await open('phone')
    await signInAs('resident-1')(page)
    await page.goto(new URL(path, page.url()).href)
    return page
  }
}

describe('sending', () => {
  test('a double tap sends once', async ({ open, site }) => {
    const id = await preparedDraft(site, { form: true, papers: true })
    const page = await asOwner(open)(draftAt(id, '/kiem-tra'))
    const sent: string[] = []
    page.on('request', (request) => request.url().endsWith('/transitions') && sent.push(request.method()))
    await agree(page)
    await page.getByRole('button', { name: 'Gửi hồ sơ' }).dblclick()
    await page.getByText('Chúng tôi đã nhận hồ sơ').waitFor()
    expect(sent).toEqual(['POST'])
    const { items } = await (await apiAs(site, 'resident-1'))('GET /dossiers', { query: {} })
    expect(items.map((one) => one.status)).toEqual(['submitted'])
  })

  test('without a paper names it and sends nothing', async ({ open, site }) => {
    const id = await preparedDraft(site, { form: true })
    const page = await asOwner(open)(draftAt(id, '/kiem-tra'))
    const sent: string[] = []
    page.on('request', (request) => request.url().endsWith('/transitions') && sent.push(request.method()))
    await agree(page)
    await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Thiếu giấy tờ: Giấy chứng sinh.' }).waitFor()
    expect(sent).toEqual([])
  })
})

describe('what was typed', () => {
  test('stays when the person goes back and comes again', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const page = await asOwner(open)(draftAt(id))
    await openTask('Tờ khai')(page)
    await typeInto('Số điện thoại', '0912345678')(page)
    await page.goBack()
    await taskList(page).waitFor()
    await openTask('Tờ khai')(page)
    expect(await page.getByRole('textbox', { name: 'Số điện thoại' }).inputValue()).toBe('0912345678')
  })

  test('is on the server: after a reload and on another device', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const place = draftAt(id, '/to-khai/child')
    const page = await asOwner(open)(place)
    await typeInto(childName, 'Trần Bé Mẫu')(page)
    await page.getByText(saved).waitFor()
    await page.reload()
    expect(await page.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
    const other = await asOwner(open)(place)
    expect(await other.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
  })

  test('stays without a network, which is said, and is saved when it is back', async ({ open, site, tolerate }) => {
    tolerate(/ERR_INTERNET_DISCONNECTED/)
    const id = await preparedDraft(site, {})
    const page = await asOwner(open)(draftAt(id, '/to-khai/child'))
    await page.getByRole('textbox', { name: childName }).waitFor()
    await page.context().setOffline(true)
    await typeInto(childName, 'Trần Bé Mẫu')(page)
    await page.getByText(/Chưa lưu lên máy chủ vì mất mạng/).waitFor()
    await page.context().setOffline(false)
    await page.getByText(saved).waitFor()
    const { answers } = await (await apiAs(site, 'resident-1'))('GET /dossiers/{id}', { params: { id } })
    expect(answers['child.fullName']).toBe('Trần Bé Mẫu')
  })

  test('stays when the session ends in the middle, and is saved after signing in again', async ({
    open,
    site,
    tolerate,
  }) => {
    tolerate(/status of 401/)
    const id = await preparedDraft(site, {})
    const page = await asOwner(open)(draftAt(id, '/to-khai/child'))
    await page.getByRole('textbox', { name: childName }).waitFor()
    await site.services.db.deleteFrom('session').execute()
    await typeInto(childName, 'Trần Bé Mẫu')(page)
    await page
      .getByRole('dialog')
      .getByText(/Phiên đăng nhập đã hết/)
      .waitFor()
    await choosePerson('resident-1')(page)
    await page.getByText(saved).waitFor()
    expect(await page.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
    const { answers } = await (await apiAs(site, 'resident-1'))('GET /dossiers/{id}', { params: { id } })
    expect(answers['child.fullName']).toBe('Trần Bé Mẫu')
  })
})

test('a file that is none gets its sentence, and the good one beside it stays', async ({ open, site, tolerate }) => {
  tolerate(/status of 4\d\d/)
  const id = await preparedDraft(site, {})
  const page = await asOwner(open)(draftAt(id, '/giay-to'))
  const paper = 'Giấy chứng sinh'
  await attachPhoto(paper, await smallJpeg('anh-tot.jpg'), /^Xem anh-tot/)(page)
  const wrong = [
    { file: scriptNamedJpg(), sentence: /^Chúng tôi chỉ nhận ảnh JPEG/ },
    { file: await truncatedJpeg(), sentence: /^Tệp bị hỏng hoặc thiếu một phần/ },
    { file: emptyFile(), sentence: /^Tệp này rỗng/ },
  ]
  for (const { file, sentence } of wrong) {
    await choosePaper(paper, file)(page)
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
    await page.getByRole('button', { name: `Bỏ ${file.name}` }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: /^Xem anh-tot/ }).waitFor()
})

describe('a link from outside', () => {
  test('to a procedure opens it, and back leads to the list', async ({ open }) => {
    const page = await open('phone', '/thu-tuc/1.001193')
    await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    await page.getByRole('heading', { level: 1, name: 'Thủ tục' }).waitFor()
  })

  test('to an unknown procedure says so', async ({ open, tolerate }) => {
    tolerate(/status of 404/)
    const page = await open('phone', '/thu-tuc/9.999999')
    await page.getByRole('alert').filter({ hasText: 'Không tìm thấy nội dung này' }).waitFor()
  })

  test('to nowhere leads home', async ({ open }) => {
    const page = await open('phone', '/khong-co-trang-nay')
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor()
    await page.getByRole('link', { name: 'Về trang chủ' }).click()
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).waitFor()
  })
})

describe('for every person', () => {
  const settings = async (page: import('playwright-core').Page, group: string, choice: string) => {
    await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).click()
    await page.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check()
  }

  test('English', async ({ open }) => {
    const page = await open('phone')
    await settings(page, 'Ngôn ngữ · Language', 'English')
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('searchbox', { name: 'Find a procedure' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.reload()
    await page.getByRole('searchbox', { name: 'Find a procedure' }).waitFor()
  })

  test.for(['/', '/thu-tuc/1.001193', '/ho-so'])('dark: %s', async (path, { open }) => {
    const page = await open('phone', path)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(14, 21, 27)')
  })

  test('the form in the dark theme that the person chose', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const page = await open('phone')
    await settings(page, 'Nền', 'Tối')
    await page.keyboard.press('Escape')
    await signInAs('resident-1')(page)
    await page.goto(new URL(draftAt(id, '/to-khai/requester'), page.url()).href)
    await page.getByRole('textbox', { name: 'Số điện thoại' }).waitFor()
  })

  test('large letters', async ({ open }) => {
    const page = await open('phone')
    await settings(page, 'Cỡ chữ', 'Chữ to')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('21px')
  })

  test.for(['/', '/thu-tuc', '/thu-tuc/1.001193', 'draft', 'form', 'papers', 'check'])(
    'letters twice as large: %s',
    async (place, { open, site }) => {
      const drafts: Record<string, string> = {
        draft: '',
        form: '/to-khai/requester',
        papers: '/giay-to',
        check: '/kiem-tra',
      }
      const within = drafts[place]
      const path = within === undefined ? place : draftAt(await preparedDraft(site, { papers: true }), within)
      const page = await asOwner(open)(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '34px', 'important'))
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('34px')
    },
  )

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
    process.stdout.write(`ID ${JSON.stringify(await page.getByRole('textbox').evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.value)))}\n`)
    await focus('button', /^Tiếp: Trẻ được khai sinh/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Trẻ được khai sinh' }).waitFor()
  })
})
