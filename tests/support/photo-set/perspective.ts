export type Point = { x: number; y: number }
export type Corners = [Point, Point, Point, Point]
/** From a point of the photo to the place on the paper, 0 to 1 across and down. */
export type ToPaper = (x: number, y: number) => [number, number]

/** Where each point of the photo lies on the paper whose corners (from the top left, clockwise) are given. */
export function paperUnder([a, b, c, d]: Corners): ToPaper {
  // The square to the quadrilateral (Heckbert 1989), then turned round by the adjugate.
  const dx = a.x - b.x + c.x - d.x
  const dy = a.y - b.y + c.y - d.y
  const [x1, x2, y1, y2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y]
  const under = x1 * y2 - x2 * y1
  const g = (dx * y2 - x2 * dy) / under
  const h = (x1 * dy - dx * y1) / under
  const m = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1]
  const at = (index: number) => m[index] ?? 0
  const adjugate = [
    at(4) - at(5) * at(7),
    at(2) * at(7) - at(1),
    at(1) * at(5) - at(2) * at(4),
    at(5) * at(6) - at(3),
    at(0) - at(2) * at(6),
    at(2) * at(3) - at(0) * at(5),
    at(3) * at(7) - at(4) * at(6),
    at(1) * at(6) - at(0) * at(7),
    at(0) * at(4) - at(1) * at(3),
  ]
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0, v = 0, w = 0, z = 0] = adjugate
  return (x, y) => {
    const scale = v * x + w * y + z
    return [(p * x + q * y + r) / scale, (s * x + t * y + u) / scale]
  }
}
