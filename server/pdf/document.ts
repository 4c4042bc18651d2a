import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const { resolve } = createRequire(import.meta.url)
const font = (name: string) => resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)

/** Names to give to `pdf.font()`. Both hold every Vietnamese letter and are embedded, as the parts in use. */
export const fonts = { regular: 'regular', bold: 'bold' } as const

export type Pdf = PDFKit.PDFDocument

export type PdfOptions = {
  title: string
  /** Printed across the head of every page when the document comes from a trial; undefined outside it. */
  sandboxBand?: string | undefined
  /** Points; A4 unless given. */
  size?: 'A4' | [width: number, height: number]
  margin?: number
}

const bandHeight = 22

/** Makes a PDF in memory: `draw` fills it, pages are added as it needs them. */
export async function makePdf(options: PdfOptions, draw: (pdf: Pdf) => void | Promise<void>): Promise<Buffer> {
  const { title, sandboxBand, size = 'A4', margin = 48 } = options
  const pdf = new PDFDocument({
    size,
    margins: { top: margin + (sandboxBand ? bandHeight : 0), bottom: margin, left: margin, right: margin },
    info: { Title: title },
    lang: 'vi',
    displayTitle: true,
    autoFirstPage: false,
  })
  pdf.registerFont(fonts.regular, font('400Regular/BeVietnamPro_400Regular.ttf'))
  pdf.registerFont(fonts.bold, font('600SemiBold/BeVietnamPro_600SemiBold.ttf'))
  if (sandboxBand) pdf.on('pageAdded', () => drawBand(pdf, sandboxBand))
  const pieces: Buffer[] = []
  const finished = new Promise<Buffer>((done, failed) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => done(Buffer.concat(pieces)))
    pdf.on('error', failed)
  })
  pdf.addPage()
  pdf.font(fonts.regular).fontSize(11)
  await draw(pdf)
  pdf.end()
  return finished
}

/** The amber band of the sandbox, on paper too. */
function drawBand(pdf: Pdf, words: string) {
  const { x, y } = pdf
  pdf.save()
  pdf.rect(0, 0, pdf.page.width, bandHeight).fill('#FFF3DC')
  pdf.fillColor('#7A4A00').font(fonts.bold).fontSize(10)
  pdf.text(words, 0, 5, { width: pdf.page.width, align: 'center', lineBreak: false })
  pdf.restore()
  pdf.font(fonts.regular).fontSize(11).fillColor('black')
  pdf.x = x
  pdf.y = y
}
