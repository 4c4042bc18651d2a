import { fonts, type Pdf } from '../../../pdf/document.ts'
import { leftOf, widthOf } from '../../../pdf/parts.ts'

export type Column = { title: string; /** Share of the width. */ share: number }

const ink = '#14212B'
const line = '#7C8C9C'
const padding = 4

/** A ruled table; its head stands again on every page, and no row is parted. */
export function table(pdf: Pdf, columns: readonly Column[], rows: readonly (readonly string[])[]) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (widthOf(pdf) * share) / whole)
  const drawRow = (cells: readonly string[], bold: boolean) => {
    pdf.font(bold ? fonts.bold : fonts.regular).fontSize(9)
    const height = Math.max(
      ...cells.map((words, at) => pdf.heightOfString(words, { width: (widths[at] ?? 0) - 2 * padding })),
    )
    if (pdf.y + height + 2 * padding > pdf.page.height - pdf.page.margins.bottom) {
      pdf.addPage()
      if (!bold)
        drawRow(
          columns.map(({ title }) => title),
          true,
        )
      pdf.font(bold ? fonts.bold : fonts.regular).fontSize(9)
    }
    const top = pdf.y
    let x = leftOf(pdf)
    cells.forEach((words, at) => {
      const width = widths[at] ?? 0
      pdf
        .rect(x, top, width, height + 2 * padding)
        .lineWidth(0.6)
        .stroke(line)
      pdf.fillColor(ink).text(words, x + padding, top + padding, { width: width - 2 * padding })
      x += width
    })
    pdf.x = leftOf(pdf)
    pdf.y = top + height + 2 * padding
  }
  drawRow(
    columns.map(({ title }) => title),
    true,
  )
  for (const row of rows) drawRow(row, false)
  pdf.moveDown(0.5)
}
