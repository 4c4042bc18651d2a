import sharp from 'sharp'
import { encode } from 'uqr'
import type { PrintedPaper } from '../photo-set/papers.ts'

/** As the card is held by, in points: 85.6 by 54 mm. */
const card = { width: 1712, height: 1080 }
/** The code takes a fifth of the width, near the upper right corner, on a white field. */
const code = { side: 330, left: 1310, top: 70 }

/** The front of a made-up card: lines where words stand, a face without a face, and the code with this text. */
export async function printCard(text: string): Promise<PrintedPaper> {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const module = code.side / size
  const dots = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  const lines = [330, 420, 510, 600, 690, 780, 870]
    .map((y, at) => `<rect x="560" y="${y}" width="${620 + ((at * 173) % 420)}" height="34" fill="#3b4a4f"/>`)
    .join('')
  const waves = Array.from({ length: 24 }, (_, at) => `<path d="M0 ${at * 50}q428 ${60 - at * 5} 856 0t856 0" />`).join(
    '',
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}">
    <rect width="100%" height="100%" fill="#dfeae4"/><g fill="none" stroke="#c3d8d0" stroke-width="5">${waves}</g>
    <rect x="90" y="330" width="400" height="520" fill="#a9b8bd"/><rect x="420" y="90" width="760" height="60" fill="#a8302c"/>${lines}
    <rect x="${code.left}" y="${code.top}" width="${code.side}" height="${code.side}" fill="#fff"/>
    <path transform="translate(${code.left} ${code.top}) scale(${module})" shape-rendering="crispEdges" fill="#15191c" d="${dots}"/></svg>`
  const { data: points, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { name: 'card', data: points, width: info.width, height: info.height }
}
