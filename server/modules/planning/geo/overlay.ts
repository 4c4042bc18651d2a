import { difference, FillRule, inflatePaths, intersect, JoinType, EndType, union, type Path64 } from 'clipper2-ts'
import type { P, Ring } from './ring.ts'
import { signedArea2 } from './ring.ts'

/** Areas of any shape, with holes, as the engine keeps them: tenths of a millimetre from an origin of their own. */
export type Shape = Path64[]

const perMetre = 10_000

/** Counts from a corner nearby: whole numbers stay small, so every sum is exact. */
export function overlayAt(origin: P) {
  const toShape = (rings: readonly Ring[]): Shape =>
    rings.map((ring) =>
      ring.map(([x, y]) => ({
        x: Math.round((x - origin[0]) * perMetre),
        y: Math.round((y - origin[1]) * perMetre),
      })),
    )
  const toRings = (shape: Shape): P[][] =>
    shape.map((path) => path.map(({ x, y }): P => [origin[0] + x / perMetre, origin[1] + y / perMetre]))
  return { toShape, toRings }
}

/** Rings may come either way round: what an odd number of them encloses is inside. */
const rule = FillRule.EvenOdd

export const common = (one: Shape, other: Shape): Shape =>
  one.length === 0 || other.length === 0 ? [] : intersect(one, other, rule)
export const without = (one: Shape, other: Shape): Shape =>
  one.length === 0 || other.length === 0 ? one : difference(one, other, rule)
/** Each shape by itself may have holes; together they may overlap. */
export const together = (shapes: readonly Shape[]): Shape =>
  shapes.reduce<Shape>((sum, shape) => (sum.length === 0 ? shape : union(sum, shape, rule)), [])

/** The same land without corners in a row, doubled sides or sides that cross. */
export const cleaned = (shape: Shape): Shape => union(shape, [], rule)

export function areaOfShape(shape: Shape): number {
  const twice = shape.reduce((sum, path) => sum + signedArea2(path.map(({ x, y }): P => [x, y])), 0)
  return Math.abs(twice) / 2 / perMetre / perMetre
}

/** What is left after so many metres are taken away all around. */
export const shrunk = (shape: Shape, metres: number): Shape =>
  inflatePaths(shape, -metres * perMetre, JoinType.Miter, EndType.Polygon, 2)
