import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { makePdf } from './document.ts'

test('a PDF carries its title, its pages and its font', async () => {
  const bytes = await makePdf({ title: 'Đăng ký khai sinh', sandboxBand: 'BẢN THỬ' }, (pdf) => {
    pdf.text('Giấy tờ cần có: hoà giải, thuỷ lợi, ưỡn ẹo')
    pdf.addPage().text('Trang hai')
  })
  const read = await PDFDocument.load(bytes)
  expect(read.getTitle()).toBe('Đăng ký khai sinh')
  expect(read.getPageCount()).toBe(2)
  expect(bytes.includes('BeVietnamPro')).toBe(true)
})
