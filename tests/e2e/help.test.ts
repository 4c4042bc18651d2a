import { twoPhotos } from '../support/photos.ts'
import { countingHand } from './support/effort.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, draftAt, preparedDossier, preparedDraft } from './support/prepared.ts'
import { test, expect } from './support/test.ts'
import { openAtDesk } from './verbs/desk.ts'
import { attachPhoto, fillBirthForm, openTask, sendDossier, taskList, typeInto } from './verbs/draft.ts'
import { acceptHelp, askForHelp, codeSheet, openHelpCode } from './verbs/help.ts'
import { largeLetters } from './verbs/looks.ts'
import { asOwner, signInAs } from './verbs/session.ts'

const name = 'Đăng ký khai sinh'
const identity = 'Ảnh giấy tờ tùy thân của người đi khai'
const sending = { 'Người ấy được làm gì': 'Điền giúp và bấm Nộp thay' }
const helperWords = 'T. V. Thử, người nhà'
/** What a browser writes down by itself when help has ended, and when two phones save one draft at the same moment. */
const refusals = /status of (403|409)/

test('a grandson fills in and sends on his phone what his grandmother asks for on hers, until she ends it', async ({
  open,
  site,
  tolerate,
}) => {
  tolerate(refusals)
  const [birthPaper, identityPaper] = await twoPhotos()
  const id = await preparedDraft(site, {})
  const grandmother = await asOwner(open)(draftAt(id))
  const picture = async (title: string, of = grandmother) => {
    await takePicture(of, 'help', title)
    expect(await faultsOf(of), title).toEqual([])
  }
  await picture('01-task-list')
  await grandmother.getByRole('button', { name: 'Nhờ người làm giúp' }).click()
  await grandmother.getByRole('button', { name: 'Lấy mã' }).waitFor()
  await picture('02-ask')
  await grandmother.getByRole('button', { name: 'Đóng' }).last().click()
  const code = await askForHelp(sending)(grandmother)
  await codeSheet(grandmother).getByRole('img', { name: 'Mã QR để nhờ làm giúp' }).waitFor()
  await picture('03-code')
  await codeSheet(grandmother).getByRole('button', { name: 'Xong' }).click()

  const grandson = await open('phone')
  await signInAs('resident-2')(grandson)
  await openHelpCode(code)(grandson)
  expect(new URL(grandson.url()).hash).toBe('')
  await grandson.getByText('Thông báo gửi cho người có hồ sơ và người làm giúp.').waitFor()
  await picture('04-asked', grandson)
  await grandson.getByRole('button', { name: 'Nhận làm giúp' }).click()
  await taskList(grandson).waitFor()
  await grandson.getByText('Bạn đang làm giúp hồ sơ này').waitFor()
  await picture('05-helping', grandson)

  // The notices go to both, so it waits on both phones; her name stands in her form, and not his.
  for (const page of [grandmother, grandson]) await page.goto(site.origin)
  const waiting = (page: typeof grandson) => page.getByRole('list', { name: 'Việc đang chờ bạn' })
  await waiting(grandmother)
    .getByRole('link', { name: new RegExp(name) })
    .waitFor()
  await waiting(grandson).getByText('Làm giúp N. T. Mẫu').waitFor()
  await picture('06-waiting', grandson)
  await waiting(grandson)
    .getByRole('link', { name: new RegExp(name) })
    .click()
  await taskList(grandson).waitFor()
  const { answers } = await (await apiAs(site, 'resident-2'))('GET /dossiers/{id}', { params: { id } })
  expect(answers['requester.fullName']).toBe('Nguyễn Thị Mẫu')

  await openTask('Tờ khai')(grandson)
  await fillBirthForm(grandson)
  await attachPhoto('Giấy chứng sinh', birthPaper, /^Xem giay-chung-sinh/)(grandson)
  await attachPhoto(identity, identityPaper, /^Xem giay-to-tuy-than/)(grandson)
  await sendDossier(grandson)
  await grandson.getByText(`Người bấm Nộp: ${helperWords} (làm giúp).`).waitFor()
  await picture('07-receipt', grandson)

  await grandmother.goto(`${site.origin}/ho-so/${id}?xem=bien-nhan`)
  await grandmother.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  await grandmother.getByText(`Có người làm giúp: ${helperWords}`).waitFor()
  await grandmother.getByText('T. V. Thử (người nhà) làm giúp').waitFor()
  await picture('08-label')
  const desk = await open('tablet')
  await openAtDesk('one-stop-1', name)(desk)
  await desk.getByText(`Có người làm giúp: ${helperWords}`).waitFor()
  expect(await desk.getByRole('button', { name: 'Thôi nhờ' }).count()).toBe(0)
  await picture('09-desk', desk)

  await grandmother.getByRole('button', { name: 'Thôi nhờ' }).click()
  await grandmother.getByRole('dialog').getByRole('button', { name: 'Thôi nhờ' }).click()
  await grandmother.getByText(`Có người làm giúp: ${helperWords}`).waitFor({ state: 'detached' })
  await grandmother.getByText(`Người bấm Nộp: ${helperWords} (làm giúp).`).waitFor()
  await grandson.goto(`${site.origin}/ho-so/${id}`)
  await grandson.getByRole('heading', { level: 1, name: 'Bạn không còn làm giúp hồ sơ này' }).waitFor()
  await picture('10-ended', grandson)
})

test('two taps ask for help, in large letters too; what is given is listed and ended there', async ({ open, site }) => {
  const id = await preparedDossier(site)
  const page = await open('phone')
  await signInAs('resident-1')(page)
  await largeLetters(page)
  await page.goto(`${site.origin}/ho-so/${id}`)
  const ask = page.getByRole('button', { name: 'Nhờ người làm giúp' })
  await ask.waitFor()
  const hand = countingHand()
  await hand.tap(ask)
  await page.getByRole('dialog').getByText('7 ngày, đến hết').first().waitFor({ state: 'attached' })
  await takePicture(page, 'help', '11-ask-large')
  expect(await faultsOf(page)).toEqual([])
  await hand.tap(page.getByRole('button', { name: 'Lấy mã' }))
  const code = await codeSheet(page)
    .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    .innerText()
  expect(hand.effort()).toEqual({ taps: 2, words: 0 })
  await takePicture(page, 'help', '12-code-large')
  expect(await faultsOf(page)).toEqual([])

  const tablet = await open('tablet')
  await signInAs('resident-2')(tablet)
  await tablet.goto(`${site.origin}/lam-giup`)
  await tablet.getByRole('textbox', { name: 'Mã làm giúp' }).fill(code.toLowerCase().replace('-', ' '))
  await takePicture(tablet, 'help', '13-type-tablet')
  await tablet.getByRole('button', { name: 'Xem được nhờ việc gì' }).click()
  await tablet.getByRole('button', { name: 'Nhận làm giúp' }).click()
  await tablet.getByText('Bạn chỉ theo dõi, không xem nội dung khai và giấy tờ.').last().waitFor()
  expect(await tablet.getByText('Giấy tờ đã nộp').count()).toBe(0)
  await takePicture(tablet, 'help', '14-following-tablet')
  expect(await faultsOf(tablet)).toEqual([])

  await page.goto(`${site.origin}/ho-so`)
  const given = page.getByRole('list', { name: 'Người làm giúp tôi' })
  await given.getByText(helperWords).waitFor()
  await given.scrollIntoViewIfNeeded()
  await takePicture(page, 'help', '15-given-large')
  expect(await faultsOf(page)).toEqual([])
  await given.getByRole('button', { name: 'Thôi nhờ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi nhờ' }).click()
  await given.waitFor({ state: 'detached' })
})

test('help that ends in the middle says so, keeps what was saved for its owner, and nothing on the other phone', async ({
  open,
  site,
  tolerate,
}) => {
  tolerate(refusals)
  const id = await preparedDraft(site, {})
  const owner = await apiAs(site, 'resident-1')
  const offer = await owner('POST /help-grants', {
    body: { dossierId: id, kind: 'family', scope: 'fill', notices: 'owner', days: 1 },
  })
  const page = await open('phone')
  await signInAs('resident-2')(page)
  await acceptHelp(offer.code)(page)
  await openTask('Tờ khai')(page)
  await typeInto('Họ, chữ đệm và tên', 'Nguyễn Thị Mẫu')(page)
  await page.getByText('Đã lưu').first().waitFor()

  await owner('DELETE /help-grants/{id}', { params: { id: offer.id } })
  await typeInto('Số điện thoại', '0912345678')(page)
  await page.getByText('Bạn không còn làm giúp hồ sơ này').first().waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Số điện thoại' }).inputValue()).toBe('0912345678')
  await takePicture(page, 'help', '16-ended-in-the-middle')
  expect(await faultsOf(page)).toEqual([])
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).not.toContain('0912345678')
  const { answers } = await owner('GET /dossiers/{id}', { params: { id } })
  expect(answers).toMatchObject({ 'requester.fullName': 'Nguyễn Thị Mẫu' })

  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Bạn không còn làm giúp hồ sơ này' }).waitFor()
})
