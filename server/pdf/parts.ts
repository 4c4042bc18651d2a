import { fonts, type Pdf } from './document.ts'

/** The few shapes that our printed sheets are made of, from top to bottom in one column. */

const ink = '#14212B'
const second = '#4A5A6B'

export const leftOf = (pdf: Pdf) => pdf.page.margins.left
export const widthOf = (pdf: Pdf) => pdf.page.width - pdf.page.margins.left - pdf.page.margins.right

/** Begins a page when less than this is left, so that a title is not parted from what follows. */
export function keepTogether(pdf: Pdf, height: number) {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

export function title(pdf: Pdf, words: string) {
  const size = words.length > 300 ? 11 : words.length > 120 ? 14 : 18
  pdf
    .font(fonts.bold)
    .fontSize(size)
    .fillColor(ink)
    .text(words, leftOf(pdf), pdf.y, { width: widthOf(pdf) })
  pdf.moveDown(0.3)
}

export function heading(pdf: Pdf, words: string, size = 12) {
  keepTogether(pdf, 60)
  pdf.moveDown(0.6)
  pdf
    .font(fonts.bold)
    .fontSize(size)
    .fillColor(ink)
    .text(words, leftOf(pdf), pdf.y, { width: widthOf(pdf) })
  pdf.moveDown(0.2)
}

export function line(pdf: Pdf, words: string, { indent = 0, small = false, bold = false } = {}) {
  const size = small ? 9 : 10.5
  pdf
    .font(bold ? fonts.bold : fonts.regular)
    .fontSize(size)
    .fillColor(small ? second : ink)
  pdf.text(words, leftOf(pdf) + indent, pdf.y, { width: widthOf(pdf) - indent })
}

/** An empty box to tick with a pen, and the words beside it. */
export function boxed(pdf: Pdf, words: string, { indent = 0, bold = false } = {}) {
  keepTogether(pdf, 30)
  pdf
    .rect(leftOf(pdf) + indent, pdf.y + 2, 10, 10)
    .lineWidth(0.8)
    .stroke(ink)
  line(pdf, words, { indent: indent + 18, bold })
}

/** Room to write: a dotted line, the height of handwriting above it. */
export function dotted(pdf: Pdf, lines = 1, indent = 0) {
  for (let one = 0; one < lines; one += 1) {
    keepTogether(pdf, 24)
    const y = pdf.y + 19
    pdf.moveTo(leftOf(pdf) + indent, y).lineTo(leftOf(pdf) + widthOf(pdf), y)
    pdf.lineWidth(0.6).dash(1, { space: 2 }).stroke(second).undash()
    pdf.y = y + 4
  }
}
