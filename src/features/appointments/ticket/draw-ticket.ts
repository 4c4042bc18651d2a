import { drawQr } from '../../../ui/qr-code.tsx'

type Ticket = { title: string; code: string; qr: string; lines: readonly string[] }

const width = 720
const margin = 48
const qrSize = 360
const lineHeight = 40
const font = (size: number, weight = 400) => `${weight} ${size}px -apple-system, Roboto, "Noto Sans", sans-serif`

/** The ticket as a picture, black on white, drawn here: nothing of it goes anywhere but into the phone. */
export async function drawTicket({ title, code, qr, lines }: Ticket): Promise<Blob> {
  const { encode } = await import('uqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  context.font = font(28)
  const wrapped = lines.flatMap((line) => wrap(line, (text) => context.measureText(text).width, width - 2 * margin))
  canvas.width = width
  canvas.height = 240 + qrSize + wrapped.length * lineHeight + margin

  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  context.textAlign = 'center'
  context.font = font(28)
  context.fillText(title, width / 2, 72)
  context.font = font(72, 600)
  context.fillText(code, width / 2, 160)
  const { size, path } = drawQr(encode(qr, { ecc: 'M', border: 2 }).data)
  context.save()
  context.translate((width - qrSize) / 2, 190)
  context.scale(qrSize / size, qrSize / size)
  context.fill(new Path2D(path))
  context.restore()
  context.font = font(28)
  wrapped.forEach((line, at) => context.fillText(line, width / 2, 240 + qrSize + at * lineHeight))
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'),
  )
}

/** Breaks a line between words where it would be wider than there is room. */
export function wrap(line: string, widthOf: (text: string) => number, room: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of line.split(/\s+/)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && widthOf(longer) > room) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row]
}
