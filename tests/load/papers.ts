import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import {
  defectsOf,
  measurePhoto,
  photoDefects,
  type Measures,
  type PhotoDefect,
} from '../../src/features/dossiers/papers/check/check-photo.ts'
import { printPapers, type PrintedPaper } from '../support/photo-set/papers.ts'
import { photoEdition, photograph } from '../support/photo-set/photograph.ts'
import { labelledScenes, type Labelled } from '../support/photo-set/scenes.ts'
import { cacheFolder } from '../support/project-root.ts'
import { median, quantile, round, type Report } from './line.ts'

/** What a phone of 12 megapixels takes; the set is made at the size that is looked at. */
const original = { width: 3000, height: 4000 }
/** A hint that is often wrong is not read any more. */
const mostFalseAlarms = 0.1
const leastPrecision = 0.85
const leastRecall = 0.75

type Seen = Labelled & { measures: Measures; found: PhotoDefect[] }

/** What the check on the phone finds in photos whose faults are known. */
export async function benchPapers({ line, invariant }: Report): Promise<void> {
  const papers = await printPapers()
  const digest = createHash('sha256')
  const seen: Seen[] = []
  const times: number[] = []
  for (const labelled of labelledScenes()) {
    const jpeg = await keptPhoto(papers, labelled)
    digest.update(jpeg)
    const { data, info } = await sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const before = process.cpuUsage()
    const measures = measurePhoto({ data, width: info.width, height: info.height }, original)
    const used = process.cpuUsage(before)
    times.push((used.user + used.system) / 1000)
    seen.push({ ...labelled, measures, found: defectsOf(measures) })
  }
  line('set', `${seen.length} synthetic photos made by the project; no phone took them`)
  line('set-sha256', digest.digest('hex').slice(0, 16))
  line('check-cpu-ms-median', round(median(times)))
  if (process.env.SHOW_MEASURES) showMeasures(seen.filter(({ half }) => half === 'chosen-on'))
  const told = seen.filter(({ half }) => half === 'told-on')
  for (const defect of photoDefects) {
    const { precision, recall } = figuresOf(defect, told)
    line(`${defect}.precision`, round(precision, 3))
    line(`${defect}.recall`, round(recall, 3))
    invariant(precision >= leastPrecision, `${defect}: precision ${round(precision, 3)} is below ${leastPrecision}`)
    invariant(recall >= leastRecall, `${defect}: recall ${round(recall, 3)} is below ${leastRecall}`)
  }
  const good = told.filter(({ defects }) => defects.length === 0)
  const alarms = good.filter(({ found }) => found.length > 0).length / good.length
  line('good-photos', good.length)
  line('good-photos-flagged', round(alarms, 3))
  invariant(alarms <= mostFalseAlarms, `${round(100 * alarms)} % of the good photos are called faulty`)
}

/** Taking the photos is most of the work; they are kept until the papers, the light or the scene change. */
async function keptPhoto(papers: readonly PrintedPaper[], { scene }: Labelled): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify([photoEdition, scene]))
  const paper = papers[scene.paper]
  const file = path.join(
    cacheFolder('photo-set'),
    `${key
      .update(paper?.data ?? '')
      .digest('hex')
      .slice(0, 32)}.jpg`,
  )
  if (existsSync(file)) return readFile(file)
  const jpeg = await photograph(papers, scene)
  await writeFile(`${file}.${process.pid}`, jpeg)
  await rename(`${file}.${process.pid}`, file)
  return jpeg
}

function figuresOf(defect: PhotoDefect, seen: readonly Seen[]): { precision: number; recall: number } {
  const labelled = seen.filter(({ defects }) => defects.includes(defect))
  const found = seen.filter((one) => one.found.includes(defect))
  const right = found.filter(({ defects }) => defects.includes(defect)).length
  return { precision: right / Math.max(1, found.length), recall: right / Math.max(1, labelled.length) }
}

/** For choosing thresholds: how each measure spreads in the half that they are chosen on, and what is misjudged. */
function showMeasures(seen: readonly Seen[]): void {
  for (const kind of ['', ...photoDefects]) {
    const group = seen.filter(({ defects }) => defects.join() === kind)
    for (const key of ['brightness', 'sharpness', 'glare', 'cutOff', 'paper'] as const) {
      const values = group.map(({ measures }) => measures[key])
      const marks = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999].map((part) => round(quantile(values, part), 4))
      console.log((kind || 'good').padEnd(10), key.padEnd(11), marks.join('  '))
    }
  }
  for (const { scene, defects, found, measures } of seen)
    if (defects.join() !== found.join())
      console.log(
        scene.seed,
        scene.paper,
        scene.table,
        defects.join() || 'good',
        '->',
        found.join() || 'good',
        JSON.stringify(measures),
      )
}
