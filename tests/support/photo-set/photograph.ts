import sharp from 'sharp'
import { randomNumbers } from '../random-numbers.ts'
import type { PrintedPaper } from './papers.ts'
import { paperUnder, type Corners } from './perspective.ts'

export type Table = 'wood' | 'cloth' | 'stone' | 'white'

export type Scene = {
  seed: number
  paper: number
  width: number
  height: number
  corners: Corners
  table: Table
  /** How much light there is; 1 leaves white paper at 232. */
  light: number
  /** How much darker the far end is, and from which side the light comes (radians). */
  slope: number
  from: number
  /** A soft-edged shadow: how much light it leaves, and where it begins. */
  shadow?: { leaves: number; at: number; angle: number }
  /** A burnt spot of a lamp: its middle and radii as parts of the width. */
  glare?: { x: number; y: number; across: number; down: number }
  /** Of the lens, in points of the picture. */
  blur: number
  /** Of a hand that moved: length in points. */
  smear?: { length: number; direction: 'across' | 'down' }
  grain: number
  jpeg: number
}

/** Change it when the same scene gives another picture. */
export const photoEdition = 1

const tables: { [table in Table]: [number, number, number] } = {
  wood: [142, 98, 62],
  cloth: [52, 66, 92],
  stone: [112, 112, 116],
  white: [206, 208, 206],
}

/** Takes the picture: JPEG bytes. The same scene gives the same picture. */
export async function photograph(papers: readonly PrintedPaper[], scene: Scene): Promise<Buffer> {
  const { width, height, blur, smear } = scene
  let picture = sharp(lay(papers, scene), { raw: { width, height, channels: 3 } })
  if (smear) {
    const across = smear.direction === 'across'
    const kernel = Array.from({ length: smear.length }, () => 1)
    picture = sharp(await picture.raw().toBuffer(), { raw: { width, height, channels: 3 } }).convolve({
      width: across ? smear.length : 3,
      height: across ? 3 : smear.length,
      kernel: across ? [...kernel.map(() => 0), ...kernel, ...kernel.map(() => 0)] : kernel.flatMap(() => [0, 1, 0]),
    })
  }
  if (blur >= 0.3) picture = picture.blur(blur)
  const seen = addGrain(await picture.raw().toBuffer(), scene)
  return sharp(seen, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: scene.jpeg })
    .toBuffer()
}

/** Paper on table, under the light. */
function lay(papers: readonly PrintedPaper[], scene: Scene): Buffer {
  const { width, height } = scene
  const paper = papers[scene.paper % papers.length]
  if (!paper) throw new Error('No paper was printed')
  const toPaper = paperUnder(scene.corners)
  const random = randomNumbers(scene.seed)
  const roughness = Float32Array.from({ length: 512 }, () => (random() - 0.5) * 26)
  const ground = tables[scene.table]
  const colour = new Float32Array(3)
  const out = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = toPaper(x, y)
      if (u >= 0 && u < 1 && v >= 0 && v < 1) sample(paper, u, v, colour)
      else {
        const rough = roughness[(scene.table === 'wood' ? y + (x >> 5) : x * 7 + y * 13) & 511] ?? 0
        for (let channel = 0; channel < 3; channel += 1)
          colour[channel] = (ground[channel] ?? 0) + (scene.table === 'wood' ? rough : rough / 3)
      }
      const light = lightAt(scene, x, y)
      const burn = glareAt(scene, x, y)
      const to = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1)
        out[to + channel] = Math.max(0, Math.min(255, (colour[channel] ?? 0) * light + burn))
    }
  return out
}

/** The printed colour at a place of the paper, between its points; printed white gives back 91 % of the light. */
function sample({ data, width, height }: PrintedPaper, u: number, v: number, into: Float32Array): void {
  const x = Math.max(0, Math.min(width - 1.001, u * width - 0.5))
  const y = Math.max(0, Math.min(height - 1.001, v * height - 0.5))
  const left = Math.floor(x)
  const top = Math.floor(y)
  const right = x - left
  const down = y - top
  const at = (top * width + left) * 3
  const below = at + width * 3
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (data[at + channel] ?? 0) * (1 - right) + (data[at + 3 + channel] ?? 0) * right
    const lower = (data[below + channel] ?? 0) * (1 - right) + (data[below + 3 + channel] ?? 0) * right
    into[channel] = (upper * (1 - down) + lower * down) * 0.91
  }
}

function lightAt(scene: Scene, x: number, y: number): number {
  const { width, height, light, slope, from } = scene
  const way = ((x / width - 0.5) * Math.cos(from) + (y / height - 0.5) * Math.sin(from)) * 2
  return light * (1 - slope * (way + 1) * 0.5) * shade(scene, x, y)
}

function shade({ shadow, width, height }: Scene, x: number, y: number): number {
  if (!shadow) return 1
  const depth = (x / width) * Math.cos(shadow.angle) + (y / height) * Math.sin(shadow.angle) - shadow.at
  const soft = Math.max(0, Math.min(1, depth / 0.12 + 0.5))
  return 1 - (1 - shadow.leaves) * soft
}

function glareAt({ glare, width }: Scene, x: number, y: number): number {
  if (!glare) return 0
  const distance = Math.hypot((x / width - glare.x) / glare.across, (y / width - glare.y) / glare.down)
  return distance < 1 ? 220 : 220 * Math.exp(-((distance - 1) ** 2) * 6)
}

function addGrain(pixels: Buffer, { seed, grain }: Scene): Buffer {
  const random = randomNumbers(seed + 7)
  // Two numbers together are close enough to the bell of a sensor.
  for (let at = 0; at < pixels.length; at += 3) {
    const value = (random() + random() - 1) * 2.4 * grain
    for (let channel = 0; channel < 3; channel += 1)
      pixels[at + channel] = Math.max(0, Math.min(255, (pixels[at + channel] ?? 0) + value))
  }
  return pixels
}
