import type { Label, Scene, Shape } from './scene.ts'

/** The drawing as SVG, small and without anything from outside. `title` and `description` are read aloud. */
export function toSvg(scene: Scene, title: string, description: string): string {
  const { side, shapes, labels, scale, mark } = scene
  const foot = 28
  const bar = `M12 ${side + 16}h${scale.length.toFixed(1)}m0-5v10m-${scale.length.toFixed(1)}-10v10`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side + foot}" role="img" font-family="Be Vietnam Pro, Noto Sans, Arial, sans-serif">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<rect width="${side}" height="${side + foot}" fill="#fff"/>`,
    `<svg width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#F7F7F5"/>`,
    ...shapes.map(pathOf),
    ...labels.map(textOf),
    ...(mark ? marks(mark, side) : []),
    '</svg>',
    `<path d="${bar}" stroke="#14212B" stroke-width="1.5" fill="none"/>`,
    `<text x="${18 + scale.length}" y="${side + 20}" font-size="12" fill="#14212B">${scale.metres} m</text>`,
    `<path d="M${side - 16} ${side + 4}l5 19-5-4-5 4z" fill="#14212B"/>`,
    `<text x="${side - 54}" y="${side + 20}" font-size="12" fill="#14212B">Bắc</text>`,
    '</svg>',
  ].join('')
}

function pathOf({ polygons, fill, stroke, width, dashed }: Shape): string {
  const d = polygons
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`)
    .join('')
  const line = stroke ? ` stroke="${stroke}" stroke-width="${width}"${dashed ? ' stroke-dasharray="6 3"' : ''}` : ''
  return `<path d="${d}" fill="${fill ?? 'none'}" fill-rule="evenodd"${line}/>`
}

const textOf = ({ at: [x, y], text, size, bold, colour }: Label) =>
  `<text x="${x}" y="${y + size * 0.35}" font-size="${size}" text-anchor="middle" fill="${colour}"${bold ? ' font-weight="700"' : ''} stroke="#fff" stroke-width="3" paint-order="stroke">${escaped(text)}</text>`

/** Twice, so that a part of the picture carries it, too. */
const marks = (mark: string, side: number) =>
  [0.3, 0.85].map(
    (part) =>
      `<text x="${side / 2}" y="${side * part}" font-size="34" font-weight="700" text-anchor="middle" fill="#7A4A00" fill-opacity="0.28" transform="rotate(-18 ${side / 2} ${side * part})">${escaped(mark)}</text>`,
  )

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
