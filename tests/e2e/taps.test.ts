import type { Page } from 'playwright-core'
import { sampleCardPhoto } from '../support/card-photos/card-photo.ts'
import { stories, type ByHand } from '../support/by-hand.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { countingHand, type Hand } from './support/effort.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { preparedDossier } from './support/prepared.ts'
import { test, expect } from './support/test.ts'
import { signInAs } from './verbs/session.ts'

/*
 * What is counted: every touch from the opened page of the procedure to the receipt, by a person who is signed in and
 * sent a dossier before (the profile: what that dossier says of the person), with the identity card at hand. A touch on
 * a button of ours, on the shutter of the camera, on each line of the phone's own lists, and into a field to type. Going
 * to the next field by the key of the keyboard is no touch.
 */

type Open = (look: 'phone', path?: string) => Promise<Page>

/** On a phone, signed in, on the page of the procedure. */
async function openProcedure(open: Open, code: string): Promise<Page> {
  const page = await open('phone')
  await signInAs('resident-1')(page)
  await page.goto(new URL(`/thu-tuc/${code}`, page.url()).href)
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).waitFor()
  return page
}

const begin = (hand: Hand) => async (page: Page) => {
  await hand.tap(page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }))
  await hand.tap(page.getByRole('dialog').getByRole('button', { name: 'Phường Vũng Tàu' }))
}

const scan = (hand: Hand) => async (page: Page) => {
  await hand.photograph(page.getByRole('button', { name: 'Quét mã trên thẻ căn cước' }), await sampleCardPhoto())
  await page.getByText(/^Đã điền \d+ mục từ thẻ căn cước/).waitFor()
}

const goOn = (hand: Hand, title: string) => async (page: Page) => {
  await hand.tap(page.getByRole('button', { name: `Tiếp: ${title}`, exact: true }))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const choose = (hand: Hand, question: string | RegExp, answer: string) => (page: Page) =>
  hand.tap(page.getByRole('group', { name: question }).getByText(answer, { exact: true }))

const send = (hand: Hand) => async (page: Page) => {
  await page.getByText(/không thấy chỗ nào phải sửa|chỗ nên xem lại/).waitFor()
  await hand.tap(page.getByRole('checkbox', { name: /^Tôi đồng ý/ }))
  await hand.tap(page.getByRole('button', { name: 'Gửi hồ sơ' }))
  await page.getByText('Chúng tôi đã nhận hồ sơ').waitFor()
}

/** Nobody types what can be known; the rows of a table count as one. */
function expectTyped(hand: Hand, { typed }: ByHand) {
  const fields = hand.typedInto().map((field) => field.replace(/\.\d+\./, '.'))
  expect(fields.filter((field) => !typed.includes(field))).toEqual([])
}

test('planning information', async ({ open, site }) => {
  await preparedDossier(site)
  const page = await openProcedure(open, '1.014159')
  const hand = countingHand()
  await begin(hand)(page)
  const parcel = page.getByRole('group', { name: 'Thửa đất', exact: true })
  await hand.type(parcel.getByRole('textbox', { name: 'Số tờ bản đồ' }), '7')
  await hand.typeOn(parcel.getByRole('textbox', { name: 'Số thửa' }), '276')
  await hand.typeOn(parcel.getByRole('textbox', { name: 'Nơi có thửa đất' }), 'Phường Vũng Tàu')
  await choose(hand, /^Bạn muốn biết điều gì/, 'Đất được dùng làm gì')(page)
  await hand.type(page.getByRole('textbox', { name: 'Bạn cần thông tin này để làm gì' }), 'Sửa nhà')
  await takePicture(page, 'taps', '05-planning')
  await goOn(hand, 'Kiểm tra và gửi')(page)
  await takePicture(page, 'taps', '06-planning-check')
  expect(await faultsOf(page)).toEqual([])
  await send(hand)(page)
  expectTyped(hand, stories.planning.byHand)
  expect(hand.effort()).toEqual({ taps: 8, words: 7 })
})

test('marital status', async ({ open, site }) => {
  await preparedDossier(site)
  const page = await openProcedure(open, '1.004873')
  const hand = countingHand()
  await begin(hand)(page)
  await scan(hand)(page)
  await takePicture(page, 'taps', '07-marital-card')
  await goOn(hand, 'Tình trạng hôn nhân và mục đích')(page)
  await hand.type(page.getByRole('group', { name: /^Từ/ }).getByRole('textbox', { name: 'Năm' }), '2008')
  await choose(hand, /^Tình trạng hôn nhân/, 'Chưa đăng ký kết hôn với ai')(page)
  await choose(hand, /^Bạn dùng giấy này/, 'Vay vốn ngân hàng')(page)
  await takePicture(page, 'taps', '08-marital')
  await goOn(hand, 'Giấy tờ')(page)
  await choose(hand, /^Bạn đã từng được cấp giấy này/, 'Không')(page)
  await hand.tap(page.getByRole('button', { name: /^Dùng lại giấy này/ }))
  await page.getByRole('button', { name: /^Xem giay-to-tuy-than/ }).waitFor()
  await takePicture(page, 'taps', '09-marital-papers')
  await goOn(hand, 'Kiểm tra và gửi')(page)
  expect(await faultsOf(page)).toEqual([])
  await takePicture(page, 'taps', '10-marital-check')
  await send(hand)(page)
  expectTyped(hand, stories.marital.byHand)
  expect(hand.effort()).toEqual({ taps: 14, words: 1 })
})

test('birth registration, 28 fields', async ({ open, site }) => {
  await preparedDossier(site)
  const page = await openProcedure(open, '1.001193')
  const hand = countingHand()
  await begin(hand)(page)
  await scan(hand)(page)
  await hand.choose(page.getByLabel('Bạn là gì của trẻ'), 'Mẹ')
  await goOn(hand, 'Trẻ được khai sinh')(page)
  await hand.type(page.getByRole('textbox', { name: 'Họ, chữ đệm và tên của trẻ' }), 'Trần Bé Mẫu')
  const born = page.getByRole('group', { name: 'Ngày, tháng, năm sinh' })
  await hand.typeOn(born.getByRole('textbox', { name: 'Ngày' }), '1')
  await hand.typeOn(born.getByRole('textbox', { name: 'Tháng' }), '11')
  await hand.typeOn(born.getByRole('textbox', { name: 'Năm' }), '2026')
  await choose(hand, 'Giới tính', 'Nữ')(page)
  const typeAddress = async (question: string, street: string) => {
    const place = page.getByRole('group', { name: question })
    await hand.choose(place.getByLabel('Xã, phường'), 'Phường Vũng Tàu')
    await hand.type(place.getByRole('textbox', { name: /^Số nhà/ }), street)
  }
  await typeAddress('Nơi sinh', 'Bệnh viện Mẫu')
  await goOn(hand, 'Dân tộc, quốc tịch và quê quán')(page)
  await typeAddress('Quê quán của trẻ', 'Khu phố Mẫu')
  await takePicture(page, 'taps', '11-birth-origin')
  await goOn(hand, 'Cha của trẻ')(page)
  await scan(hand)(page)
  await hand.type(page.getByRole('combobox', { name: 'Dân tộc của cha' }), 'Kinh')
  await takePicture(page, 'taps', '12-birth-father')
  await goOn(hand, 'Bản sao và cam đoan')(page)
  await choose(hand, /^Bạn có cần bản sao/, 'Không')(page)
  await hand.tap(page.getByRole('checkbox', { name: /^Tôi cam đoan/ }))
  await goOn(hand, 'Giấy tờ')(page)
  await choose(hand, /mang thai hộ/, 'Không')(page)
  await hand.photograph(
    page.getByRole('button', { name: 'Chụp ảnh: Giấy chứng sinh' }),
    await smallJpeg('chung-sinh.jpg'),
  )
  await page.getByRole('button', { name: /^Xem chung-sinh/ }).waitFor()
  await hand.tap(page.getByRole('button', { name: /^Dùng lại giấy này: Ảnh giấy tờ tùy thân/ }))
  await page.getByRole('button', { name: /^Xem giay-to-tuy-than/ }).waitFor()
  await goOn(hand, 'Kiểm tra và gửi')(page)
  expect(await faultsOf(page)).toEqual([])
  await send(hand)(page)
  expectTyped(hand, stories.birth.byHand)
  expect(hand.effort()).toEqual({ taps: 31, words: 13 })
})
