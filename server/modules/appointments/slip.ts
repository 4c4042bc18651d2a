import type { Appointment, SlipWidth } from '../../../contract/schemas/appointment.ts'
import { fonts, makePdf, type Pdf } from '../../pdf/document.ts'
import { drawCode } from '../posters/qr-code.ts'

const pointsOf = (millimetres: number) => (millimetres * 72) / 25.4
/** What such a printer leaves white on either side, in millimetres. */
const edge = 4

type Slip = { appointment: Appointment; width: SlipWidth; sandboxBand: string | undefined }

/** The ticket of an appointment on a roll of paper: as wide as the roll, as long as it needs to be. */
export async function slipPdf(slip: Slip): Promise<Buffer> {
  let length = 0
  const width = pointsOf(Number(slip.width))
  const print = (height: number) =>
    makePdf(
      { title: `Phiếu hẹn ${slip.appointment.code}`, size: [width, height], margin: pointsOf(edge) },
      (pdf) => void (length = draw(pdf, slip)),
    )
  // Drawn once on a long roll to see where it ends.
  await print(pointsOf(1000))
  return print(length + pointsOf(edge))
}

/** Gives where the last line ended. */
function draw(pdf: Pdf, { appointment, width, sandboxBand }: Slip): number {
  const { left, right } = pdf.page.margins
  const room = pdf.page.width - left - right
  const small = width === '58' ? 8 : 9
  const say = (words: string, { size = small, bold = false } = {}) =>
    pdf
      .font(bold ? fonts.bold : fonts.regular)
      .fontSize(size)
      .fillColor('#000000')
      .text(words, left, pdf.y, { width: room, align: 'center' })
      .moveDown(0.2)
  const { code, qr, from, to, day, groupName, counterNames, unitName, place, procedureName, papers } = appointment
  if (sandboxBand) say(sandboxBand, { bold: true })
  say(unitName)
  say('PHIẾU HẸN', { bold: true, size: small + 2 })
  say(code, { bold: true, size: small + 6 })
  const side = Math.min(room, pointsOf(38))
  drawCode(pdf, qr, left + (room - side) / 2, pdf.y, side)
  pdf.y += side + 4
  say(`${from}–${to}, ngày ${day.split('-').reverse().join('/')}`, { bold: true, size: small + 2 })
  say([groupName, counterNames.join(', ')].filter(Boolean).join(' · '))
  say([place.name, place.address].filter(Boolean).join(', '))
  if (procedureName) say(procedureName)
  const needed = papers.filter(({ required }) => required)
  if (needed.length > 0) say('Giấy tờ cần mang', { bold: true })
  pdf.font(fonts.regular).fontSize(small)
  for (const { name, ready } of needed)
    pdf.text(`${ready ? '[x]' : '[  ]'} ${name}`, left, pdf.y, { width: room }).moveDown(0.2)
  return pdf.y
}
