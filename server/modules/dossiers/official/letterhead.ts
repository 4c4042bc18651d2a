import { fonts, type Pdf } from '../../../pdf/document.ts'
import { leftOf, widthOf } from '../../../pdf/parts.ts'
import { drawCode } from '../../posters/qr-code.ts'
import { dateLine } from './words.ts'

export type Letterhead = { unitName: string; counterName: string | undefined; number?: string; issuedAt: Date }

const ink = '#14212B'
const gap = 16

/** The two columns at the head of an official paper: who issues it, and the name and motto of the state. */
export function letterhead(pdf: Pdf, { unitName, counterName, number, issuedAt }: Letterhead) {
  const width = (widthOf(pdf) - gap) / 2
  const [left, right, top] = [leftOf(pdf), leftOf(pdf) + width + gap, pdf.y]
  const column = (x: number, lines: [words: string, bold: boolean][]) => {
    pdf.y = top
    for (const [words, bold] of lines)
      pdf
        .font(bold ? fonts.bold : fonts.regular)
        .fontSize(10)
        .fillColor(ink)
        .text(words, x, pdf.y, { width, align: 'center' })
    return pdf.y
  }
  const ends = [
    column(left, [
      [`Ủy ban nhân dân ${unitName.replace(/^(Phường|Xã|Thành phố)/, (kind) => kind.toLowerCase())}`, false],
      [counterName ?? 'Bộ phận một cửa', true],
      ...(number === undefined ? [] : [[`Số: ${number}`, false] as [string, boolean]]),
    ]),
    column(right, [
      ['Cộng hòa xã hội chủ nghĩa Việt Nam', true],
      ['Độc lập - Tự do - Hạnh phúc', true],
      [`${unitName}, ${dateLine(issuedAt)}`, false],
    ]),
  ]
  pdf.x = left
  pdf.y = Math.max(...ends) + 14
}

export function paperTitle(pdf: Pdf, words: string) {
  pdf
    .font(fonts.bold)
    .fontSize(16)
    .fillColor(ink)
    .text(words, leftOf(pdf), pdf.y, { width: widthOf(pdf), align: 'center' })
  pdf.moveDown(0.6)
}

const codeSide = 84

/** The code of the dossier for a scanner, at the right edge; what follows keeps clear of it by its width. */
export function codeCorner(pdf: Pdf, code: string) {
  const y = pdf.y
  drawCode(pdf, code, leftOf(pdf) + widthOf(pdf) - codeSide, y, codeSide)
  pdf.x = leftOf(pdf)
  pdf.y = y
}
export const besideCode = codeSide + 12

/** Two names at the foot: who hands in, who receives. */
export function signatures(pdf: Pdf, left: { title: string; name: string }, right: { title: string; name: string }) {
  const width = (widthOf(pdf) - gap) / 2
  if (pdf.y + 90 > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
  const top = pdf.y + 16
  const signer = (x: number, { title, name }: { title: string; name: string }) => {
    pdf.font(fonts.bold).fontSize(10.5).fillColor(ink).text(title, x, top, { width, align: 'center' })
    pdf.font(fonts.regular).text(name, x, top + 46, { width, align: 'center' })
  }
  signer(leftOf(pdf), left)
  signer(leftOf(pdf) + width + gap, right)
  pdf.x = leftOf(pdf)
}
