import { describe } from 'vitest'
import { emptyFile, scriptNamedJpg, smallJpeg, truncatedJpeg } from '../support/fixture-files.ts'
import { apiAs, draftAt, preparedDraft } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { agree, attachPhoto, choosePaper, openTask, taskList, typeInto } from './verbs/draft.ts'
import { asOwner, choosePerson } from './verbs/session.ts'

const childName = 'Họ, chữ đệm và tên của trẻ'
const saved = 'Đã lưu trên máy chủ'

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
    await expect.poll(() => page.getByRole('textbox', { name: 'Số điện thoại' }).inputValue()).toBe('0912345678')
  })

  test('is on the server: after a reload and on another device', async ({ open, site }) => {
    const id = await preparedDraft(site, {})
    const place = draftAt(id, '/to-khai/child')
    const page = await asOwner(open)(place)
    await typeInto(childName, 'Trần Bé Mẫu')(page)
    await page.getByText(saved).waitFor()
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
    const other = await asOwner(open)(place)
    await expect.poll(() => other.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
  })

  test('stays without a network, which is said, and is saved when it is back', async ({ open, site, tolerate }) => {
    // The worker that keeps the app may just be fetched when the network goes.
    tolerate(/ERR_INTERNET_DISCONNECTED|fetching the script/)
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
    await expect.poll(() => page.getByRole('textbox', { name: childName }).inputValue()).toBe('Trần Bé Mẫu')
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
