import { areaOf, between, eachEdge, lengthOf, type P, type Ring } from './ring.ts'

/** Keeps the part of a convex ring where n·p ≤ c. Both halves of a cut get the very same new corners. */
export function cutHalf(ring: Ring, nx: number, ny: number, c: number): Ring {
  const kept: P[] = []
  const heightOf = (p: P) => nx * p[0] + ny * p[1] - c
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a
    const [da, db] = [heightOf(a), heightOf(b)]
    if (da <= 0) kept.push(a)
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) kept.push(between(a, b, da / (da - db)))
  })
  return kept.length > 2 ? kept : []
}

/** A box laid along an edge of the ring: u runs along its longer side, v across. */
export type LyingBox = { ux: number; uy: number; u0: number; u1: number; v0: number; v1: number }

/** The smallest box that lies along one of the edges. */
export function lyingBox(ring: Ring): LyingBox {
  let best: LyingBox = { ux: 1, uy: 0, u0: 0, u1: 0, v0: 0, v1: 0 }
  let least = Infinity
  eachEdge(ring, (a, b) => {
    const length = lengthOf(a, b)
    if (length < 0.5) return
    const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
    const along = ring.map((p) => p[0] * ux + p[1] * uy)
    const across = ring.map((p) => p[1] * ux - p[0] * uy)
    const box = {
      ...{ ux, uy, u0: Math.min(...along), u1: Math.max(...along) },
      ...{ v0: Math.min(...across), v1: Math.max(...across) },
    }
    const area = (box.u1 - box.u0) * (box.v1 - box.v0)
    if (area < least) [best, least] = [box, area]
  })
  const { ux, uy, u0, u1, v0, v1 } = best
  return u1 - u0 >= v1 - v0 ? best : { ux: -uy, uy: ux, u0: v0, u1: v1, v0: -u1, v1: -u0 }
}

/** Cuts across the longer side, at a part of its length; undefined when one side would be nothing. */
export function cutAcross(ring: Ring, part: number): [Ring, Ring] | undefined {
  const { ux, uy, u0, u1 } = lyingBox(ring)
  const c = u0 + (u1 - u0) * part
  const [one, other] = [cutHalf(ring, ux, uy, c), cutHalf(ring, -ux, -uy, -c)]
  return areaOf(one) > 0 && areaOf(other) > 0 ? [one, other] : undefined
}

/** A strip on both sides of an open line, mitred at its bends. */
export function stripAround(line: Ring, half: number): Ring {
  const left = offsetLine(line, half)
  const right = offsetLine(line, -half)
  return [...left, ...right.reverse()]
}

/** The line moved to its left by so many metres. */
export function offsetLine(line: Ring, metres: number): P[] {
  const normals: P[] = []
  line.forEach((a, index) => {
    const b = line[index + 1]
    if (!b) return
    const length = lengthOf(a, b) || 1
    normals.push([-(b[1] - a[1]) / length, (b[0] - a[0]) / length])
  })
  return line.map((p, index) => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0]
    const after = normals[index] ?? before
    const [mx, my] = [before[0] + after[0], before[1] + after[1]]
    const scale = (2 * metres) / Math.max(1, mx * mx + my * my)
    return [p[0] + mx * scale, p[1] + my * scale]
  })
}
