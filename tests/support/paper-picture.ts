import { randomNumbers } from './random-numbers.ts'

export const paperSize = { width: 4000, height: 3000 }

const { width, height } = paperSize

/**
 * Raw RGB of a printed paper under uneven light: a title, lines of words and a stamp. Words are bars, since a bare
 * machine has no font to draw letters with. The grain makes the JPEG as heavy as that of a phone.
 */
export function drawPaper(seed: number): Buffer {
  const random = randomNumbers(seed)
  const pixels = paperWithGrain(random, 214 + (seed % 20))
  fill(pixels, { left: 900, top: 260, right: 3100, bottom: 350 }, [30, 30, 40])
  for (let line = 0; line < 34; line += 1) writeLine(pixels, 480 + line * 66, random)
  stamp(pixels, 2700 + (seed % 7) * 40, 2400)
  return pixels
}

type Box = { left: number; top: number; right: number; bottom: number }

function paperWithGrain(random: () => number, brightness: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = brightness + (x - y) / 200 + (random() - 0.5) * 26
      const at = (y * width + x) * 3
      pixels[at] = clamp(value)
      pixels[at + 1] = clamp(value - 3)
      pixels[at + 2] = clamp(value - 12)
    }
  }
  return pixels
}

function writeLine(pixels: Buffer, top: number, random: () => number): void {
  let left = 400
  while (left < 3500) {
    const right = Math.min(3600, left + 40 + Math.floor(random() * 190))
    fill(pixels, { left, top, right, bottom: top + 26 }, [45, 45, 55])
    left = right + 24
  }
}

function stamp(pixels: Buffer, centreX: number, centreY: number): void {
  for (let angle = 0; angle < 720; angle += 1) {
    const x = Math.round(centreX + 260 * Math.cos((angle * Math.PI) / 360))
    const y = Math.round(centreY + 260 * Math.sin((angle * Math.PI) / 360))
    fill(pixels, { left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 }, [190, 50, 50])
  }
}

function fill(pixels: Buffer, box: Box, colour: [number, number, number]): void {
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      pixels.set(colour, (y * width + x) * 3)
    }
  }
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}
