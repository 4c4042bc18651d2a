/** What stands on the picture of a receipt, from top to bottom. */
export type ReceiptLines = { code: string; head: readonly string[]; body: readonly string[] }

const width = 1080
const gutter = 64
const qrSide = 460
const size = { code: 76, head: 40, body: 34 }

/** The receipt as a picture for the gallery, dark on white in both themes; rejects where a canvas draws nothing. */
export async function receiptPicture({ code, head, body }: ReceiptLines): Promise<Blob> {
  const { encode } = await import('uqr')
  const canvas = document.createElement('canvas')
  canvas.width = width
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is no canvas here')
  const font = (px: number, weight = 400) => `${weight} ${px}px Roboto, -apple-system, 'Noto Sans', sans-serif`
  pen.font = font(size.head)
  const heads = head.reduce<string[]>((all, line) => all.concat(wrapped(pen, line)), [])
  pen.font = font(size.body)
  const bodies = body.reduce<string[]>((all, line) => all.concat(wrapped(pen, line)), [])
  const lineHeight = 1.45
  canvas.height =
    gutter * 3 +
    size.code * 1.5 +
    qrSide +
    heads.length * size.head * lineHeight +
    bodies.length * size.body * lineHeight
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#14212B'
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  let y = gutter
  pen.font = font(size.code, 600)
  pen.fillText(code, width / 2, y, width - 2 * gutter)
  y += size.code * 1.5
  drawCode(pen, encode(code, { ecc: 'M', border: 2 }).data, (width - qrSide) / 2, y)
  y += qrSide + gutter / 2
  pen.font = font(size.head, 600)
  for (const line of heads) {
    pen.fillText(line, width / 2, y)
    y += size.head * lineHeight
  }
  y += gutter / 2
  pen.font = font(size.body)
  pen.textAlign = 'left'
  for (const line of bodies) {
    pen.fillText(line, gutter, y)
    y += size.body * lineHeight
  }
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('No picture came of it'))), 'image/png'),
  )
}

function drawCode(pen: CanvasRenderingContext2D, rows: readonly (readonly boolean[])[], left: number, top: number) {
  const cell = qrSide / rows.length
  pen.fillStyle = '#000'
  rows.forEach((row, y) =>
    row.forEach((dark, x) => dark && pen.fillRect(left + x * cell, top + y * cell, cell + 0.5, cell + 0.5)),
  )
  pen.fillStyle = '#14212B'
}

/** Broken between words so that it fits the width. */
function wrapped(pen: CanvasRenderingContext2D, line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && pen.measureText(longer).width > width - 2 * gutter) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
