import { fonts, type Pdf } from '../../pdf/document.ts'
import { colours, textHeight, write, type Room } from './sheet.ts'

export type Bullet = { text: string; under?: string }

const sizes = [22, 19.5, 17, 15.5, 14, 13]
const smallest = 13
const indent = 18
const gap = 6

const underSize = (size: number) => size - 3

function heightOf(pdf: Pdf, { text, under }: Bullet, size: number, width: number): number {
  const main = textHeight(pdf, text, fonts.regular, size, width - indent)
  return main + (under ? textHeight(pdf, under, fonts.regular, underSize(size), width - indent) : 0) + gap
}

/**
 * A list in the largest letters that hold all of it. What does not fit in the smallest that can be read from a metre
 * is counted in one last line (`more`) instead of being cut off.
 */
export function drawBullets(pdf: Pdf, bullets: readonly Bullet[], room: Room, more: (left: number) => string) {
  const total = (size: number) => bullets.reduce((sum, one) => sum + heightOf(pdf, one, size, room.width), 0)
  const size = sizes.find((one) => total(one) <= room.height) ?? smallest
  const moreHeight = textHeight(pdf, more(bullets.length), fonts.bold, size, room.width) + gap
  const end = room.y + room.height
  let y = room.y
  for (const [index, bullet] of bullets.entries()) {
    const height = heightOf(pdf, bullet, size, room.width)
    const isLast = index === bullets.length - 1
    if (y + height + (isLast ? 0 : moreHeight) > end && !(isLast && y + height <= end)) {
      const left = bullets.length - index
      if (room.height < moreHeight) return
      write(pdf, more(left), { font: fonts.bold, size, x: room.x, y, width: room.width, colour: colours.sea })
      return
    }
    drawBullet(pdf, bullet, size, { ...room, y })
    y += height
  }
}

function drawBullet(pdf: Pdf, { text, under }: Bullet, size: number, { x, y, width }: Room) {
  pdf.rect(x + 2, y + size * 0.42, size * 0.42, size * 0.42).fill(colours.sea)
  const inner = { x: x + indent, width: width - indent }
  write(pdf, text, { ...inner, y, font: fonts.regular, size, colour: colours.ink })
  if (!under) return
  const below = y + textHeight(pdf, text, fonts.regular, size, inner.width)
  write(pdf, under, { ...inner, y: below, font: fonts.regular, size: underSize(size), colour: colours.second })
}
