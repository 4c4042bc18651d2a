import type { P, Ring } from '../geo/ring.ts'

/**
 * Shapes as a stream of small whole numbers: centimetres from the corner before, in the variable-length code of protocol
 * buffers. A feature says how many rings it has and each ring how many corners.
 */
export function packShapes(shapes: readonly (readonly Ring[])[], origin: P): Buffer {
  const bytes: number[] = []
  const add = (value: number) => {
    let rest = value >= 0 ? value * 2 : -value * 2 - 1
    while (rest > 0x7f) {
      bytes.push((rest % 128) | 0x80)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  let [x, y] = [0, 0]
  for (const rings of shapes) {
    add(rings.length)
    for (const ring of rings) {
      add(ring.length)
      for (const p of ring) {
        const [toX, toY] = [Math.round((p[0] - origin[0]) * 100), Math.round((p[1] - origin[1]) * 100)]
        add(toX - x)
        add(toY - y)
        ;[x, y] = [toX, toY]
      }
    }
  }
  return Buffer.from(bytes)
}

/** All shapes of a layer, unpacked into two flat lists. */
export type Shapes = {
  count: number
  /** Boxes as west, south, east, north of each feature, in metres. */
  boxes: Float64Array
  ringsOf: (feature: number) => P[][]
}

export function unpackShapes(bytes: Buffer, count: number, origin: P): Shapes {
  let at = 0
  const next = () => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) break
      scale *= 128
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  const firstRing = new Uint32Array(count + 1)
  const boxes = new Float64Array(count * 4)
  const ringEnds: number[] = []
  const corners: number[] = []
  let [x, y] = [0, 0]
  for (let feature = 0; feature < count; feature++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let ring = next(); ring > 0; ring--) {
      for (let corner = next(); corner > 0; corner--) {
        x += next()
        y += next()
        corners.push(x, y)
        if (x < west) west = x
        if (x > east) east = x
        if (y < south) south = y
        if (y > north) north = y
      }
      ringEnds.push(corners.length)
    }
    firstRing[feature + 1] = ringEnds.length
    const box = [origin[0] + west / 100, origin[1] + south / 100, origin[0] + east / 100, origin[1] + north / 100]
    boxes.set(box, feature * 4)
  }
  const flat = Int32Array.from(corners)
  const pointAt = (index: number): P => [origin[0] + (flat[index] ?? 0) / 100, origin[1] + (flat[index + 1] ?? 0) / 100]
  return {
    count,
    boxes,
    ringsOf(feature) {
      const rings: P[][] = []
      for (let ring = firstRing[feature] ?? 0; ring < (firstRing[feature + 1] ?? 0); ring++) {
        const points: P[] = []
        for (let index = ringEnds[ring - 1] ?? 0; index < (ringEnds[ring] ?? 0); index += 2) points.push(pointAt(index))
        rings.push(points)
      }
      return rings
    },
  }
}
