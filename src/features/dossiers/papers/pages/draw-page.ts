import type { PageView } from '../../../../../contract/schemas/paper-pages.ts'
import type { Picture } from '../../../../lib/decode-photo.ts'

const longestSide = 320

/** The picture turned as the view says, with a shade over what is cut away. */
export function drawPage(canvas: HTMLCanvasElement, { source, width, height }: Picture, { turn, cut }: PageView) {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const lies = turn === 90 || turn === 270
  canvas.width = lies ? down : across
  canvas.height = lies ? across : down
  const context = canvas.getContext('2d')
  if (!context) return
  context.save()
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 180)
  context.drawImage(source, -across / 2, -down / 2, across, down)
  context.restore()
  context.fillStyle = 'rgba(20, 33, 43, 0.72)'
  const part = (percent: number, length: number) => (length * percent) / 100
  const top = part(cut.top, canvas.height)
  const bottom = part(cut.bottom, canvas.height)
  context.fillRect(0, 0, canvas.width, top)
  context.fillRect(0, canvas.height - bottom, canvas.width, bottom)
  const middle = canvas.height - top - bottom
  context.fillRect(0, top, part(cut.left, canvas.width), middle)
  const right = part(cut.right, canvas.width)
  context.fillRect(canvas.width - right, top, right, middle)
}
