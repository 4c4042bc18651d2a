/**
 * Plane geometry in metres (VN-2000 east, north). A ring is closed without naming its first corner twice. Sums are taken
 * relative to the first corner: with whole VN-2000 numbers the terms of the area cancel each other's digits out.
 */
export type P = readonly [east: number, north: number]
export type Ring = readonly P[]
export type Box = readonly [west: number, south: number, east: number, north: number]

export function eachEdge(ring: Ring, visit: (a: P, b: P) => void) {
  let a = ring[ring.length - 1]
  for (const b of ring) {
    if (a) visit(a, b)
    a = b
  }
}

/** Twice the area, positive when the corners run against the clock. */
export function signedArea2(ring: Ring): number {
  const [o] = ring
  if (!o) return 0
  let sum = 0
  eachEdge(ring, (a, b) => {
    sum += (a[0] - o[0]) * (b[1] - o[1]) - (b[0] - o[0]) * (a[1] - o[1])
  })
  return sum
}

export const areaOf = (ring: Ring) => Math.abs(signedArea2(ring)) / 2

export function centroid(ring: Ring): P {
  const o = ring[0] ?? [0, 0]
  let x = 0
  let y = 0
  let area2 = 0
  eachEdge(ring, (a, b) => {
    const [ax, ay, bx, by] = [a[0] - o[0], a[1] - o[1], b[0] - o[0], b[1] - o[1]]
    const cross = ax * by - bx * ay
    area2 += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  })
  return area2 === 0 ? o : [o[0] + x / (3 * area2), o[1] + y / (3 * area2)]
}

export function boxOf(points: Iterable<P>, margin = 0): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west - margin, south - margin, east + margin, north + margin]
}

/** Inside by the even-odd rule over all rings, so that holes are outside. */
export function isInside(p: P, rings: readonly Ring[]): boolean {
  let inside = false
  for (const ring of rings)
    eachEdge(ring, (a, b) => {
      if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
    })
  return inside
}

export const between = (a: P, b: P, t: number): P => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
export const lengthOf = (a: P, b: P) => Math.hypot(b[0] - a[0], b[1] - a[1])

export function distanceToSegment(p: P, a: P, b: P): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long))
  return lengthOf(p, between(a, b, t))
}

/** Where a→b crosses the edges of the rings, as parts of its length in rising order. */
export function crossings(a: P, b: P, rings: readonly Ring[]): number[] {
  const found: number[] = []
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const [west, south, east, north] = boxOf([a, b])
  for (const ring of rings)
    eachEdge(ring, (c, d) => {
      if (Math.max(c[0], d[0]) < west || Math.min(c[0], d[0]) > east) return
      if (Math.max(c[1], d[1]) < south || Math.min(c[1], d[1]) > north) return
      const [ex, ey] = [d[0] - c[0], d[1] - c[1]]
      const slant = dx * ey - dy * ex
      if (Math.abs(slant) < 1e-12) return
      const t = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / slant
      const s = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / slant
      if (t >= 0 && t <= 1 && s >= 0 && s <= 1) found.push(t)
    })
  return found.sort((one, other) => one - other)
}

export function segmentDistance(a: P, b: P, c: P, d: P): number {
  if (crossings(a, b, [[c, d]]).length > 0) return 0
  return Math.min(
    distanceToSegment(a, c, d),
    distanceToSegment(b, c, d),
    distanceToSegment(c, a, b),
    distanceToSegment(d, a, b),
  )
}

/** Edges of an open line. */
export function eachStep(line: Ring, visit: (a: P, b: P) => void) {
  let a: P | undefined
  for (const b of line) {
    if (a) visit(a, b)
    a = b
  }
}

/** From an area to a point, 0 inside. */
export function distanceToPoint(rings: readonly Ring[], p: P): number {
  if (isInside(p, rings)) return 0
  let least = Infinity
  for (const ring of rings) eachEdge(ring, (a, b) => (least = Math.min(least, distanceToSegment(p, a, b))))
  return least
}

/** From an area to an open line, 0 where it runs through. */
export function distanceToLine(rings: readonly Ring[], line: Ring): number {
  let least = Infinity
  const [first] = line
  if (first && isInside(first, rings)) return 0
  eachStep(line, (c, d) => {
    for (const ring of rings) eachEdge(ring, (a, b) => (least = Math.min(least, segmentDistance(a, b, c, d))))
  })
  return least
}

/** Between two areas, 0 where they meet. */
export function distanceToArea(rings: readonly Ring[], other: readonly Ring[]): number {
  const [first] = rings
  if (first?.[0] && isInside(first[0], other)) return 0
  return Math.min(...other.map((ring) => distanceToLine(rings, [...ring, ...ring.slice(0, 1)])))
}
