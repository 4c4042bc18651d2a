import sharp from 'sharp'
import { readingSizes, readPixels } from '../../src/platform/read-code.ts'
import { cardPhoto, cardTexts } from '../support/card-photos/card-photo.ts'
import { cardScenes, conditions, type CardScene } from '../support/card-photos/card-scenes.ts'
import { median, quantile, round, type Report } from './line.ts'

const photosEach = 10
/** A card on a table in the light of a room is read, or the button promises too much. */
const leastGood = 0.9

/** How many photos of an identity card our reader of codes reads, by how they were taken, and what it costs. */
export async function benchCodes({ line, invariant }: Report): Promise<void> {
  line('set', `${photosEach * conditions.length} synthetic photos made by the project; no phone took them`)
  line('bytes-in-code', cardTexts.map((text) => Buffer.byteLength(text)).join(' '))
  const times: number[] = []
  let all = 0
  for (const condition of conditions) {
    const scenes = cardScenes(photosEach, cardTexts.length).filter((one) => one.condition === condition)
    let read = 0
    for (const scene of scenes) {
      const { text, milliseconds } = await readPhoto(scene)
      // A wrong text would be worse than none.
      invariant(text === '' || text === cardTexts[scene.card], `${condition} ${scene.scene.seed} was read wrongly`)
      if (text !== '') read += 1
      times.push(milliseconds)
    }
    all += read
    line(`${condition}.read`, `${read} of ${scenes.length}`)
    if (condition === 'good') invariant(read / scenes.length >= leastGood, `only ${read} good photos are read`)
  }
  line('read', `${all} of ${times.length}`)
  line('cpu-ms-median', round(median(times)))
  line('cpu-ms-95th', round(quantile(times, 0.95)))
}

/** As the phone does it: at each size in turn until there is a text. */
async function readPhoto(scene: CardScene): Promise<{ text: string; milliseconds: number }> {
  const jpeg = await cardPhoto(scene)
  let milliseconds = 0
  for (const size of readingSizes) {
    const { data, info } = await sharp(jpeg)
      .resize({ width: size, height: size, fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const before = process.cpuUsage()
    const text = readPixels({ data: new Uint8ClampedArray(data), width: info.width, height: info.height })
    const used = process.cpuUsage(before)
    milliseconds += (used.user + used.system) / 1000
    if (text !== '') return { text: text.normalize('NFC'), milliseconds }
  }
  return { text: '', milliseconds }
}
