import type { Corners } from '../photo-set/perspective.ts'
import type { Scene, Table } from '../photo-set/photograph.ts'
import { randomNumbers } from '../random-numbers.ts'

/** How a card is photographed; the names are what the bench prints. */
export const conditions = ['good', 'turned', 'leaning', 'blurred', 'dark', 'glare', 'far', 'near'] as const
export type Condition = (typeof conditions)[number]

/** What a phone's photo is made smaller to before it is read. */
const [width, height] = [2000, 1500]
const tables: Table[] = ['wood', 'cloth', 'stone', 'white']

export type CardScene = { condition: Condition; card: number; scene: Scene }

/** Some photos of each condition, always the same. Synthetic: no phone took them. */
export const cardScenes = (each: number, cards: number): CardScene[] =>
  conditions.flatMap((condition, kind) =>
    Array.from({ length: each }, (_, at) => ({
      condition,
      card: at % cards,
      scene: sceneOf(condition, 7000 + kind * 100 + at),
    })),
  )

function sceneOf(condition: Condition, seed: number): Scene {
  const random = randomNumbers(seed)
  for (let skip = 0; skip < 5; skip += 1) random()
  const between = (least: number, most: number) => least + random() * (most - least)
  const is = (one: Condition) => condition === one
  const across = width * (is('far') ? between(0.36, 0.45) : is('near') ? between(1.5, 2.2) : between(0.62, 0.85))
  const turn = is('turned') ? between(0.2, 6.1) : between(-0.12, 0.12)
  // A turned card is held further away, or it would not fit.
  const corners = place({ across: is('turned') ? Math.min(across, width * 0.66) : across, turn, condition, between })
  const scene: Scene = {
    seed,
    paper: 0,
    width,
    height,
    corners,
    table: tables[Math.floor(random() * tables.length)] ?? 'wood',
    light: is('dark') ? between(0.2, 0.4) : between(0.7, 1.05),
    slope: between(0, 0.35),
    from: between(0, 6.28),
    blur: is('blurred') ? between(1.6, 2.6) : between(0.3, 0.9),
    grain: is('dark') ? between(5, 10) : between(2, 6),
    jpeg: Math.round(between(75, 92)),
  }
  if (is('glare'))
    scene.glare = { ...besideCode(corners, between), across: between(0.03, 0.06), down: between(0.03, 0.06) }
  return scene
}

type Between = (least: number, most: number) => number
type Placing = { across: number; turn: number; condition: Condition; between: Between }

function place({ across, turn, condition, between }: Placing): Corners {
  const down = across * (54 / 85.6)
  const lean = condition === 'leaning' ? between(0.16, 0.28) : between(0, 0.06)
  const tilted = Math.floor(between(0, 4))
  // The camera looks at the card; close up, at its code.
  const near = condition === 'near'
  const middle = {
    x: width / 2 - (near ? across * 0.36 : 0) + between(-1, 1) * width * 0.03,
    y: height / 2 + (near ? down * 0.28 : 0) + between(-1, 1) * height * 0.03,
  }
  const corner = (sideX: number, sideY: number) => {
    const further = [sideX > 0, sideY > 0, sideX < 0, sideY < 0][tilted] ? 1 - lean : 1
    const [x, y] = [(sideX * across * further) / 2, (sideY * down * further) / 2]
    return {
      x: middle.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: middle.y + x * Math.sin(turn) + y * Math.cos(turn),
    }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** A lamp beside the code or on its edge: on the middle of it nothing can be read by anybody. */
function besideCode([a, b, c, d]: Corners, between: Between): { x: number; y: number } {
  const u = between(0.62, 0.76)
  const v = between(0.1, 0.4)
  const mix = (key: 'x' | 'y') => (a[key] * (1 - u) + b[key] * u) * (1 - v) + (d[key] * (1 - u) + c[key] * u) * v
  return { x: mix('x') / width, y: mix('y') / width }
}
