import type { PhotoDefect } from '../../../src/features/dossiers/papers/check/check-photo.ts'
import { randomNumbers } from '../random-numbers.ts'
import type { Scene, Table } from './photograph.ts'
import type { Corners } from './perspective.ts'

/** A photo that the project makes, and what is wrong with it. Synthetic: no phone took it. */
export type Labelled = { scene: Scene; defects: PhotoDefect[]; half: 'chosen-on' | 'told-on' }

const [width, height] = [960, 1280]
const kinds: { defects: PhotoDefect[]; count: number }[] = [
  { defects: [], count: 72 },
  { defects: ['dark'], count: 22 },
  { defects: ['blurred'], count: 22 },
  { defects: ['glare'], count: 22 },
  { defects: ['cut-off'], count: 22 },
  { defects: ['small'], count: 22 },
  { defects: ['dark', 'blurred'], count: 6 },
  { defects: ['blurred', 'cut-off'], count: 6 },
]
const tables: Table[] = ['wood', 'cloth', 'stone', 'white']

/** The whole labelled set, every second one of each kind for choosing the thresholds and the rest for the figures. */
export function labelledScenes(): Labelled[] {
  return kinds.flatMap(({ defects, count }, kind) =>
    Array.from({ length: count }, (_, index): Labelled => ({
      scene: sceneWith(defects, 1000 * (kind + 1) + index),
      defects,
      half: index % 2 === 0 ? 'chosen-on' : 'told-on',
    })),
  )
}

function sceneWith(defects: readonly PhotoDefect[], seed: number): Scene {
  const random = randomNumbers(seed)
  for (let skip = 0; skip < 5; skip += 1) random()
  const between = (least: number, most: number) => least + random() * (most - least)
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise
  const has = (defect: PhotoDefect) => defects.includes(defect)
  const paper = Math.floor(random() * 8)
  const shape = paper < 6 ? 1.414 : 0.631
  const share = has('small')
    ? between(0.05, 0.17)
    : has('cut-off')
      ? between(0.5, 0.95)
      : between(0.3, paper < 6 ? 0.8 : 0.52)
  const scene: Scene = {
    seed,
    paper,
    width,
    height,
    corners: place({ share, shape, cut: has('cut-off'), between }),
    table: pick(tables, 'wood'),
    light: has('dark') ? between(0.13, 0.36) : random() < 0.25 ? between(0.55, 0.65) : between(0.75, 1.06),
    slope: between(0, has('glare') ? 0.15 : 0.3),
    from: between(0, 6.28),
    blur: between(0, 0.7),
    grain: has('dark') ? between(3, 9) : between(1, 6),
    jpeg: Math.round(between(72, 92)),
  }
  if (has('blurred')) {
    if (random() < 0.55) scene.blur = between(2.2, 4.5)
    else scene.smear = { length: 9 + 2 * Math.floor(between(0, 5)), direction: random() < 0.5 ? 'across' : 'down' }
  }
  if (has('glare')) {
    scene.light = between(0.72, 0.94)
    const [x, y] = between4(scene.corners, between(0.25, 0.75), between(0.25, 0.75))
    scene.glare = { x: x / width, y: y / width, across: between(0.05, 0.14), down: between(0.05, 0.14) }
  } else if (!has('dark') && random() < 0.4)
    scene.shadow = { leaves: between(0.55, 0.8), at: between(0.3, 0.7), angle: between(0, 1.57) }
  return scene
}

type Placing = { share: number; shape: number; cut: boolean; between: (least: number, most: number) => number }

/** Corners of a paper that takes the given share of the picture, seen from a little aside. */
function place({ share, shape, cut, between }: Placing): Corners {
  let across = Math.sqrt((share * width * height) / shape)
  let down = across * shape
  const fit = cut ? 1 : Math.min(1, (width * 0.94) / across, (height * 0.94) / down)
  across *= fit
  down *= fit
  const turn = between(-0.09, 0.09) * (share < 0.6 ? 1 : 0.25)
  const roomX = Math.max(0, (width - across) / 2 - 22 - (Math.abs(turn) * down) / 2)
  const roomY = Math.max(0, (height - down) / 2 - 22 - (Math.abs(turn) * across) / 2)
  let middleX = width / 2 + between(-1, 1) * roomX
  let middleY = height / 2 + between(-1, 1) * roomY
  if (cut) {
    const sideways = between(0, 1) < 0.5
    const sign = between(0, 1) < 0.5 ? -1 : 1
    const lost = between(0.08, 0.35)
    if (sideways) middleX = width / 2 + sign * (width / 2 - across / 2 + lost * across)
    else middleY = height / 2 + sign * (height / 2 - down / 2 + lost * down)
  }
  const lean = () => 1 - between(0, 0.05)
  const corner = (sideX: number, sideY: number) => {
    const x = (sideX * across * lean()) / 2
    const y = (sideY * down * lean()) / 2
    return {
      x: middleX + x * Math.cos(turn) - y * Math.sin(turn),
      y: middleY + x * Math.sin(turn) + y * Math.cos(turn),
    }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

function between4([a, b, c, d]: Corners, u: number, v: number): [number, number] {
  const mix = (key: 'x' | 'y') => (a[key] * (1 - u) + b[key] * u) * (1 - v) + (d[key] * (1 - u) + c[key] * u) * v
  return [mix('x'), mix('y')]
}
