import { sayAnswer, type SaidAnswer } from '../../../../contract/rules/planning/say.ts'
import { planningVi } from '../../../../contract/rules/planning/say-vi.ts'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { fonts, makePdf, type Pdf } from '../../../pdf/document.ts'
import { heading, keepTogether, leftOf, line, title, widthOf } from '../../../pdf/parts.ts'
import type { Scene } from './scene.ts'

const pictureSide = 230

/** What was found out, on paper: the sentences of the card and the drawing. `band` says that it is a trial. */
export function paperOf(answer: PlanningAnswer, scene: Scene, band: string | undefined): Promise<Buffer> {
  const said = sayAnswer(answer, planningVi)
  const sandboxBand = said.sample ? 'DỮ LIỆU MẪU – không phải quy hoạch thật' : band
  return makePdf({ title: `Thông tin quy hoạch: ${said.title}`, sandboxBand }, (pdf) => {
    if (said.sample) pdf.on('pageAdded', () => watermark(pdf))
    if (said.sample) watermark(pdf)
    title(pdf, said.title)
    for (const words of said.place) line(pdf, words)
    pdf.moveDown(0.4)
    line(pdf, said.first, { bold: true })
    pdf.moveDown(0.6)
    picture(pdf, scene)
    for (const words of [said.reference, said.accuracy, ...said.release]) line(pdf, words, { small: true })
    plans(pdf, said)
    heading(pdf, 'Đường và lộ giới')
    for (const road of said.roads) {
      line(pdf, road.sentence)
      for (const words of [road.setback, road.nearEdge]) if (words) line(pdf, words, { indent: 12, small: true })
    }
    if (said.roads.length === 0) line(pdf, said.themes.find(({ theme }) => theme === 'traffic')?.sentence ?? '')
    heading(pdf, 'Công trình ở gần')
    for (const { theme, name, sentence, more } of said.themes)
      if (theme !== 'construction' && theme !== 'traffic')
        line(pdf, `${name}: ${[sentence, more].filter(Boolean).join(' ')}`)
    if (said.sample) line(pdf, said.sample, { bold: true })
  })
}

function plans(pdf: Pdf, said: SaidAnswer) {
  for (const plan of said.plans) {
    heading(pdf, plan.standing)
    line(pdf, plan.source, { small: true })
    for (const zone of plan.zones) {
      keepTogether(pdf, 40)
      line(pdf, `${zone.name}: ${zone.size}`, { bold: plan.governs })
      for (const { label, value } of zone.indices) line(pdf, `${label}: ${value}`, { indent: 12, small: true })
      for (const words of [zone.noIndices, zone.nearEdge]) if (words) line(pdf, words, { indent: 12, small: true })
    }
    if (plan.conflict) line(pdf, plan.conflict)
  }
}

function watermark(pdf: Pdf) {
  const { x, y } = pdf
  pdf.save()
  pdf.rotate(-35, { origin: [pdf.page.width / 2, pdf.page.height / 2] })
  pdf.font(fonts.bold).fontSize(64).fillColor('#7A4A00').fillOpacity(0.1)
  pdf.text('DỮ LIỆU MẪU', 0, pdf.page.height / 2 - 40, { width: pdf.page.width, align: 'center', lineBreak: false })
  pdf.restore()
  pdf.fillOpacity(1).font(fonts.regular).fontSize(11).fillColor('black')
  pdf.x = x
  pdf.y = y
}

function picture(pdf: Pdf, { side, shapes, labels, scale }: Scene) {
  keepTogether(pdf, pictureSide + 30)
  const [left, top] = [leftOf(pdf) + (widthOf(pdf) - pictureSide) / 2, pdf.y]
  pdf.save()
  pdf.translate(left, top).scale(pictureSide / side)
  pdf.rect(0, 0, side, side).clip()
  pdf.rect(0, 0, side, side).fill('#F7F7F5')
  for (const { polygons, fill, stroke, width, dashed } of shapes) {
    for (const ring of polygons.flat()) {
      ring.forEach(([x, y], index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)))
      pdf.closePath()
    }
    if (fill) pdf.fill(fill, 'even-odd')
    if (stroke && dashed) pdf.lineWidth(width).dash(6, { space: 3 }).stroke(stroke).undash()
    if (stroke && !dashed) pdf.lineWidth(width).stroke(stroke)
  }
  for (const { at, text, size, bold, colour } of labels) {
    pdf
      .font(bold ? fonts.bold : fonts.regular)
      .fontSize(size)
      .fillColor(colour)
    pdf.text(text, at[0] - 40, at[1] - size * 0.6, { width: 80, align: 'center', lineBreak: false })
  }
  pdf.restore()
  pdf.moveTo(left, top + pictureSide + 10)
  pdf
    .lineTo(left + (scale.length * pictureSide) / side, top + pictureSide + 10)
    .lineWidth(1.5)
    .stroke('#14212B')
  pdf.font(fonts.regular).fontSize(9).fillColor('#14212B')
  pdf.text(`${scale.metres} m, hướng bắc ở phía trên`, left, top + pictureSide + 13, { lineBreak: false })
  pdf.x = leftOf(pdf)
  pdf.y = top + pictureSide + 32
}
