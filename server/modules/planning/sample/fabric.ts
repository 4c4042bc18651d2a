import { cutHalf, lyingBox } from '../geo/cut.ts'
import { areaOf, between, boxOf, centroid, crossings, eachEdge, lengthOf, type P, type Ring } from '../geo/ring.ts'
import { seawardBy, type Land } from './land.ts'
import { core, shoreStreets } from './outline.ts'
import { randomOf } from './random.ts'

/** Width by level: main street, link, district street, street of a quarter, alley. */
export const widths = [30, 20, 14, 10, 6] as const
const widenings = [12, 8, 4, 3, 0] as const
const grid = 620
const turn = (40 * Math.PI) / 180

export type Road = { key: string; name: string; level: number; present: number; planned: number | null; line: Ring } & {
  /** Runs through fields, without lamps and drains. */
  isRural: boolean
}
export type Block = { key: string; ring: Ring; isRural: boolean; macro: string }
export type Macro = { key: string; ring: Ring; isBuilt: boolean }
export type Fabric = { roads: Road[]; blocks: Block[]; macros: Macro[] }

export const widthOf = (level: number): number => widths[Math.min(level, 4)] ?? 6

/** Streets and blocks: a turned, shaken grid of main streets whose cells are split again and again. */
export function weave(land: Land, seed: string, coverage: number): Fabric {
  const fabric: Fabric = { roads: [], blocks: [], macros: [] }
  let streets = 1000
  const addRoad = (key: string, level: number, line: Ring, isRural: boolean, name?: string) => {
    const random = randomOf(seed, 'road', name ?? key)
    const present = widthOf(level)
    const widened = level < 4 && random() < 0.45 ? (widenings[level] ?? 0) : 0
    const called = name ?? (level === 4 ? `Hẻm mẫu ${streets++}` : `Đường mẫu ${streets++}`)
    const planned = level < 4 ? present + widened : null
    for (const piece of onFreeLand(line, land))
      fabric.roads.push({ key, name: called, level, present, planned, line: piece, isRural })
  }

  const split = (ring: Ring, level: number, key: string, target: number, macro: Macro) => {
    const area = areaOf(ring)
    if (area < 900) return
    if (area < target) {
      fabric.blocks.push({ key, ring, isRural: !macro.isBuilt, macro: macro.key })
      return
    }
    const random = randomOf(seed, 'split', key)
    const box = lyingBox(ring)
    const along = box.u0 + (box.u1 - box.u0) * (0.42 + random() * 0.16)
    const tilt = (random() - 0.5) * 0.08
    const nx = box.ux * Math.cos(tilt) - box.uy * Math.sin(tilt)
    const ny = box.ux * Math.sin(tilt) + box.uy * Math.cos(tilt)
    const across = (box.v0 + box.v1) / 2
    const middle: P = [box.ux * along - box.uy * across, box.uy * along + box.ux * across]
    const c = nx * middle[0] + ny * middle[1]
    const lane = Math.min(level, 4)
    const line = throughRing(
      [middle[0] + ny * 5000, middle[1] - nx * 5000],
      [middle[0] - ny * 5000, middle[1] + nx * 5000],
      ring,
    )
    if (line) addRoad(key, lane, line, !macro.isBuilt)
    const half = widthOf(lane) / 2
    split(cutHalf(ring, nx, ny, c - half), level + 1, `${key}a`, target, macro)
    split(cutHalf(ring, -nx, -ny, -(c + half)), level + 1, `${key}b`, target, macro)
  }

  for (const cell of cells(land, seed)) {
    const { key, corners } = cell
    const [a, b, , d] = corners
    const middle = centroid(corners)
    const ward = [middle, ...corners].map(land.wardAt).find((one) => one !== undefined)
    const fromCore = lengthOf(middle, core)
    const chance = coverage * (ward?.density ?? 0) * Math.exp(-Math.max(0, fromCore - 3500) / 9000) * 1.05
    // The middle of the town is built over whatever the dice say.
    const isBuilt = fromCore < 1500 || randomOf(seed, 'built', key)() < chance
    addRoad(`${key}h`, 0, [a, b], !isBuilt, `Đường mẫu ${100 + cell.row}`)
    addRoad(`${key}v`, 0, [a, d], !isBuilt, `Đường mẫu ${300 + cell.column}`)
    if (!ward) continue
    const macro: Macro = { key, ring: corners, isBuilt }
    fabric.macros.push(macro)
    split(withoutStreets(corners), 1, key, isBuilt ? 5200 : 60_000, macro)
  }
  for (const { name, line } of shoreStreets)
    line.forEach((a, index) => {
      const b = line[index + 1]
      if (b)
        fabric.roads.push({
          key: `${name}-${index}`,
          name,
          level: 1,
          present: 20,
          planned: 28,
          line: [a, b],
          isRural: false,
        })
    })
  return { ...fabric, blocks: fabric.blocks.flatMap((block) => fitted(block, land)) }
}

type Cell = { key: string; row: number; column: number; corners: [P, P, P, P] }

function cells(land: Land, seed: string): Cell[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const turned = land.wards.flatMap(({ ring }) => ring.map(([x, y]): P => [x * cos + y * sin, -x * sin + y * cos]))
  const [u0, v0, u1, v1] = boxOf(turned)
  const node = (column: number, row: number): P => {
    const random = randomOf(seed, 'node', column, row)
    const u = u0 + column * grid + (random() - 0.5) * 150
    const v = v0 + row * grid + (random() - 0.5) * 150
    return [u * cos - v * sin, u * sin + v * cos]
  }
  const found: Cell[] = []
  for (let column = 0; column < Math.ceil((u1 - u0) / grid); column++)
    for (let row = 0; row < Math.ceil((v1 - v0) / grid); row++)
      found.push({
        ...{ key: `K${column}-${row}`, row, column },
        corners: [node(column, row), node(column + 1, row), node(column + 1, row + 1), node(column, row + 1)],
      })
  return found
}

/** A cell without its half of the main streets around it. */
function withoutStreets(corners: Ring): Ring {
  let ring = corners
  eachEdge(corners, (a, b) => {
    const length = lengthOf(a, b)
    const [nx, ny] = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]
    ring = cutHalf(ring, nx, ny, nx * a[0] + ny * a[1] - widths[0] / 2)
  })
  return ring
}

function throughRing(a: P, b: P, ring: Ring): Ring | undefined {
  const found = crossings(a, b, [ring])
  const [first] = found
  const last = found[found.length - 1]
  return first !== undefined && last !== undefined && last > first
    ? [between(a, b, first), between(a, b, last)]
    : undefined
}

/** The pieces of a line on land that can be built over, cut at the shore, in steps of 10 m elsewhere. */
function onFreeLand(line: Ring, land: Land): Ring[] {
  const [a, b] = line
  if (!a || !b) return []
  const steps = Math.max(1, Math.ceil(lengthOf(a, b) / 10))
  const pieces: Ring[] = []
  let start: P | undefined
  let end: P | undefined
  for (let step = 0; step <= steps; step++) {
    const p = between(a, b, step / steps)
    if (land.isFree(p)) [start, end] = [start ?? p, p]
    if ((!land.isFree(p) || step === steps) && start && end) {
      if (lengthOf(start, end) > 8) pieces.push([start, end])
      start = end = undefined
    }
  }
  return pieces
}

/** Cuts a block back from hills, ponds and streets along the shore; nothing is left of one that stands in the water. */
function fitted(block: Block, land: Land): Block[] {
  let ring = block.ring
  const middle = centroid(ring)
  for (const ellipse of land.ellipses) {
    if (ellipse.signedDistance(middle) < 0) return []
    if (!ring.some((p) => ellipse.signedDistance(p) < 0.05)) continue
    const { nx, ny, c } = ellipse.beyond(middle)
    ring = cutHalf(ring, nx, ny, c)
  }
  if (seawardBy(middle) > 0) return []
  for (const { line } of shoreStreets)
    line.forEach((a, index) => {
      const b = line[index + 1]
      const length = b ? lengthOf(a, b) : 0
      if (!b || lengthOf(between(a, b, 0.5), middle) > length / 2 + 250) return
      const [nx, ny] = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]
      ring = cutHalf(ring, nx, ny, nx * a[0] + ny * a[1] - 12)
    })
  if (ring.length < 3 || areaOf(ring) < 600) return []
  const around = ring.flatMap((p, index) => [p, between(p, ring[(index + 1) % ring.length] ?? p, 0.5)])
  return around.every((p) => land.wardAt(p) !== undefined) ? [{ ...block, ring }] : []
}
