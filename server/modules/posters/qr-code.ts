import { encode } from 'uqr'
import type { Pdf } from '../../pdf/document.ts'

/** White around the code, in modules: without it a phone does not find the corners. */
const quietModules = 4

type Run = { x: number; y: number; length: number }

/** Dark modules of a code as horizontal runs. */
export function qrRuns(text: string): { size: number; runs: Run[] } {
  const { data } = encode(text, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const found: Run[] = []
    row.forEach((dark, x) => {
      const last = found[found.length - 1]
      if (!dark) return
      if (last && last.x + last.length === x) last.length += 1
      else found.push({ x, y, length: 1 })
    })
    return found
  })
  return { size: data.length, runs }
}

/** Draws the code as vectors, black on white whatever lies below; on a screen the square is also a link. */
export function drawQr(pdf: Pdf, address: string, x: number, y: number, width: number) {
  drawCode(pdf, address, x, y, width)
  pdf.link(x, y, width, width, address)
}

/** The code of something that is no address. */
export function drawCode(pdf: Pdf, text: string, x: number, y: number, width: number) {
  const { size, runs } = qrRuns(text)
  const module = width / (size + 2 * quietModules)
  const from = quietModules * module
  pdf.rect(x, y, width, width).fill('#FFFFFF')
  for (const run of runs)
    // A hair more than a module: viewers otherwise show white seams between the rows.
    pdf.rect(x + from + run.x * module, y + from + run.y * module, run.length * module, module * 1.02)
  pdf.fill('#000000')
}
