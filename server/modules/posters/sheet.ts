import { fonts, makePdf, type Pdf } from '../../pdf/document.ts'
import { drawQr } from './qr-code.ts'

/** What every poster says around its own content. */
export type SheetOptions = {
  /** Small words above the title. */
  over: string
  title: string
  address: string
  /** What the code leads to, in a few words. */
  promise: string
  /** Under the code, in small letters: codes, dates, sources. */
  small: string[]
  sandboxBand: string | undefined
}

/** Room that is left for the content of a poster. */
export type Room = { x: number; y: number; width: number; height: number }

export const colours = {
  sea: '#005E93',
  seaSoft: '#E3F1FA',
  ink: '#14212B',
  second: '#4A5A6B',
  line: '#7C8C9C',
  hairline: '#D9E0E7',
} as const

const margin = 40
const qrWidth = 168
const footPadding = 14

/** An A4 sheet to hang on a wall: title on the sea, content, and at the foot a code to scan. */
export function drawSheet(options: SheetOptions, content: (pdf: Pdf, room: Room) => void): Promise<Buffer> {
  const { title, sandboxBand } = options
  // Without a lower margin nothing that is drawn near the edge begins a second page.
  return makePdf({ title, sandboxBand, margin: 0 }, (pdf) => {
    const top = drawTitle(pdf, options, pdf.page.margins.top)
    const bottom = drawFoot(pdf, options)
    content(pdf, { x: margin, y: top + 20, width: pdf.page.width - 2 * margin, height: bottom - top - 34 })
  })
}

function drawTitle(pdf: Pdf, { over, title }: SheetOptions, y: number): number {
  const width = pdf.page.width - 2 * margin
  const font = fonts.bold
  const size =
    oneLine(pdf, title, { font, sizes: [46, 42, 38, 35], width }) ??
    largest(pdf, title, { font, sizes: [40, 34, 28, 24, 20, 17, 14, 12, 10.5], width, height: 200 })
  const height = textHeight(pdf, title, font, size, width)
  const blockHeight = 22 + 20 + height + 22
  pdf.rect(0, y, pdf.page.width, blockHeight).fill(colours.sea)
  write(pdf, over, { font: fonts.regular, size: 14, x: margin, y: y + 20, width, colour: '#FFFFFF' })
  write(pdf, title, { font, size, x: margin, y: y + 42, width, colour: '#FFFFFF' })
  return y + blockHeight
}

/** Gives where the foot begins. */
function drawFoot(pdf: Pdf, { address, promise, small }: SheetOptions): number {
  const height = qrWidth + 2 * footPadding
  const y = pdf.page.height - height
  const inZalo = address.startsWith('https://zalo.me/')
  pdf.rect(0, y, pdf.page.width, height).fill(colours.seaSoft)
  drawQr(pdf, address, margin, y + footPadding, qrWidth)
  const x = margin + qrWidth + 24
  const width = pdf.page.width - margin - x
  const how = inZalo ? 'Quét bằng Zalo' : 'Quét bằng máy ảnh điện thoại'
  const howSize = oneLine(pdf, how, { font: fonts.bold, sizes: [26, 22, 19, 17], width }) ?? 17
  const lines = [
    { text: how, font: fonts.bold, size: howSize, colour: colours.ink },
    { text: promise, font: fonts.regular, size: 15, colour: colours.ink },
    ...small.map((text) => ({ text, font: fonts.regular, size: 9, colour: colours.second })),
  ]
  const end = pdf.page.height - footPadding
  let at = y + footPadding
  for (const { text, ...look } of lines) {
    const room = end - at
    if (room < look.size) break
    write(pdf, text, { ...look, x, y: at, width, height: room })
    at += Math.min(room, textHeight(pdf, text, look.font, look.size, width)) + 4
  }
  return y
}

type Written = {
  font: string
  size: number
  x: number
  y: number
  width: number
  colour: string
  /** What does not fit below it ends in three dots. */
  height?: number
}

const lineGap = 1

export function write(pdf: Pdf, text: string, { font, size, x, y, width, colour, height }: Written) {
  pdf.font(font).fontSize(size).fillColor(colour)
  pdf.text(text, x, y, { width, lineGap, ...(height !== undefined && { height, ellipsis: true }) })
}

export function textHeight(pdf: Pdf, text: string, font: string, size: number, width: number): number {
  return pdf.font(font).fontSize(size).heightOfString(text, { width, lineGap })
}

type Fit = { font: string; sizes: readonly number[]; width: number; height: number }

/** The largest size at which the text fits, else the smallest. */
export function largest(pdf: Pdf, text: string, { font, sizes, width, height }: Fit): number {
  const fitting = sizes.find((size) => textHeight(pdf, text, font, size, width) <= height)
  return fitting ?? sizes[sizes.length - 1] ?? 12
}

/** The largest size at which the text needs no second line. */
function oneLine(pdf: Pdf, text: string, { font, sizes, width }: Omit<Fit, 'height'>): number | undefined {
  return sizes.find((size) => pdf.font(font).fontSize(size).widthOfString(text) <= width)
}
