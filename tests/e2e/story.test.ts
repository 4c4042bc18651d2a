import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe } from 'vitest'
import { smallJpeg, twoPagePdf } from '../support/fixture-files.ts'
import { twoPhotos } from '../support/photos.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { storedFiles } from './support/stored-files.ts'
import { test, expect } from './support/test.ts'
import { accept, askAgainFor, confirmSupplement, handOver, openAtDesk, signResult, start } from './verbs/desk.ts'
import { readReceipt, readSteps } from './verbs/dossier.ts'
import { attachPhoto, beginDossier, fillBirthForm, sendDossier } from './verbs/draft.ts'
import { findProcedure } from './verbs/procedures.ts'

const identity = 'Ảnh giấy tờ tùy thân của người đi khai'
const name = 'Đăng ký khai sinh'

describe.each(['phone', 'tablet'] as const)('on a %s', (device) => {
  test('a birth registration, from the search to the opened result', async ({ open, site }) => {
    const [birthPaper, identityPaper] = await twoPhotos()
    const page = await open(device)
    const picture = async (title: string, of = page) => {
      await takePicture(of, device, title)
      expect(await faultsOf(of), title).toEqual([])
    }

    await page
      .getByRole('link', { name: /^Đăng ký khai sinh/ })
      .first()
      .waitFor()
    await picture('01-home')
    await findProcedure('khai sinh')(page)
    await picture('02-procedure')
    await beginDossier({ as: 'resident-1' })(page)
    await picture('03-form')
    await fillBirthForm(page)
    await attachPhoto('Giấy chứng sinh', birthPaper, /^Xem giay-chung-sinh/)(page)
    await attachPhoto(identity, identityPaper, /^Xem giay-to-tuy-than/)(page)
    await picture('04-papers')
    await sendDossier(page)
    await picture('05-receipt')

    const receipt = await readReceipt(page)
    const stored = await storedFiles(site.dataFolder)
    expect(receipt.map((one) => one.sha256).sort()).toEqual(stored.map((one) => one.sha256).sort())
    expect(receipt.map((one) => one.line)).toEqual([
      expect.stringMatching(/^Giấy chứng sinh giay-chung-sinh\S+ 1 trang, \d+ kB, 09:00/),
      expect.stringMatching(/^Ảnh giấy tờ tùy thân.* giay-to-tuy-than\S+ 1 trang, \d+ kB, 09:00/),
    ])
    for (const { bytes } of stored) {
      // Shrunk on the phone, upright, and without the place where it was taken.
      const { width, height, orientation, exif } = await sharp(bytes).metadata()
      expect({ longest: Math.max(width, height), turned: (orientation ?? 1) !== 1, exif }).toEqual({
        longest: expect.toSatisfy((length: number) => length >= 1600 && length <= 2600),
        turned: false,
        exif: undefined,
      })
      expect(bytes.length).toBeLessThan((await readFile(birthPaper)).length / 2)
    }
    await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
    await page.getByText('Đã nộp, chờ tiếp nhận').first().waitFor()
    await picture('06-sent')

    const desk = await open(device)
    await openAtDesk('one-stop-1', name)(desk)
    await picture('07-desk', desk)
    site.clock.set('2026-11-25T02:10:00Z')
    await accept(desk)
    await page.reload()
    await page.getByText('Trả kết quả trước 17:00 thứ Tư, 25/11/2026.').first().waitFor()
    await picture('08-accepted')
    site.clock.set('2026-11-25T02:15:00Z')
    await askAgainFor('Giấy chứng sinh', 'Ảnh mờ, không đọc được số của giấy')(desk)
    await picture('09-asked-again', desk)

    await page.reload()
    await page.getByText('Ảnh mờ, không đọc được số của giấy').first().waitFor()
    await picture('10-supplement')
    expect(await page.getByRole('button', { name: /^Chọn tệp/ }).count()).toBe(1)
    site.clock.set('2026-11-25T02:20:00Z')
    const clearer = await smallJpeg('anh-ro.jpg')
    await attachPhoto('Giấy chứng sinh', clearer, /^Xem anh-ro/)(page)
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await page.getByText('Đang kiểm tra giấy tờ bổ sung').first().waitFor()

    await desk.reload()
    site.clock.set('2026-11-25T02:25:00Z')
    await confirmSupplement(desk)
    await openAtDesk('specialist-1', name)(desk)
    site.clock.set('2026-11-25T02:30:00Z')
    await start(desk)
    await openAtDesk('leader-1', name)(desk)
    const result = await twoPagePdf()
    site.clock.set('2026-11-25T02:35:00Z')
    await signResult('125/GKS', result)(desk)
    await picture('11-signed', desk)
    await openAtDesk('one-stop-1', name)(desk)
    site.clock.set('2026-11-25T02:40:00Z')
    await handOver('Gửi bản điện tử')(desk)

    await page.reload()
    await page.getByText('125/GKS').first().waitFor()
    await picture('12-result')
    expect(await readSteps(page)).toEqual([
      expect.stringMatching(/^Nộp hồ sơ 09:00 thứ Tư, 25\/11\/2026, Bạn/),
      expect.stringMatching(/^Tiếp nhận hồ sơ, cấp mã và giấy hẹn 09:10 .*Cán bộ một cửa/),
      expect.stringMatching(/^Yêu cầu bổ sung giấy tờ 09:15 /),
      expect.stringMatching(/^Gửi giấy tờ bổ sung 09:20 .*Bạn/),
      expect.stringMatching(/^Giấy tờ bổ sung đã đạt 09:25 /),
      expect.stringMatching(/^Bắt đầu giải quyết 09:30 .*Cán bộ chuyên môn/),
      expect.stringMatching(/^Ký kết quả 09:35 .*Lãnh đạo đơn vị/),
      expect.stringMatching(/^Trả kết quả 09:40 .*Cán bộ một cửa/),
    ])
    await page.getByRole('button', { name: 'Mở kết quả' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải về máy' }).click()
    const opened = await readFile(await (await download).path())
    expect(createHash('sha256').update(opened).digest('hex')).toBe(
      createHash('sha256').update(result.buffer).digest('hex'),
    )
    await picture('13-result-opened')
  })
})

test('the title typed without marks finds the same procedure, which says what it needs', async ({ open }) => {
  const page = await open('phone')
  await findProcedure('dang ky khai sinh')(page)
  for (const question of ['Làm ở đâu', 'Mất bao lâu', 'Hết bao nhiêu', 'Cần giấy gì'])
    await page.getByText(question, { exact: true }).waitFor()
  await page.getByText('Giấy chứng sinh', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor()
})
