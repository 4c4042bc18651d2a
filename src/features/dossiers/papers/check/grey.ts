/** A picture as a canvas gives it: red, green, blue and alpha of each point, row by row. */
export type Pixels = { data: ArrayLike<number>; width: number; height: number }

/** One number from 0 to 255 for each point. */
export type Grey = { values: Uint8Array; width: number; height: number }

/** Brightness as the eye weighs it. */
export function greyOf({ data, width, height }: Pixels): Grey {
  const values = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < values.length; at += 1, from += 4)
    values[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
  return { values, width, height }
}

/**
 * Small, each point the mean of a square, in what tells paper from a table: brightness, less what is coloured. White
 * paper is bright and grey, also where a shadow lies on it; wood, skin and cloth have a colour.
 */
export function paperLikeness({ data, width, height }: Pixels, longestSide: number): Grey {
  return shrunk({ width, height }, longestSide, (x, y) => {
    const at = (y * width + x) * 4
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    const colour = Math.max(red, green, blue) - Math.min(red, green, blue)
    return Math.max(0, (red * 77 + green * 150 + blue * 29) / 256 - 0.8 * colour)
  })
}

export const smaller = (grey: Grey, longestSide: number): Grey =>
  shrunk(grey, longestSide, (x, y) => grey.values[y * grey.width + x] ?? 0)

function shrunk(
  { width, height }: { width: number; height: number },
  longestSide: number,
  read: (x: number, y: number) => number,
): Grey {
  const step = Math.max(1, Math.round(Math.max(width, height) / longestSide))
  // Of a large square every second point is enough.
  const skip = step > 4 ? 2 : 1
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) }
  const values = new Uint8Array(small.width * small.height)
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      let sum = 0
      let count = 0
      for (let dy = 0; dy < step; dy += skip)
        for (let dx = 0; dx < step; dx += skip) {
          sum += read(x * step + dx, y * step + dy)
          count += 1
        }
      values[y * small.width + x] = sum / count
    }
  return { values, ...small }
}

/** The value below which the given part (0 to 1) of the points lies. */
export function quantileOf(values: ArrayLike<number>, part: number, only?: (at: number) => boolean): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < values.length; at += 1) {
    if (only && !only(at)) continue
    counts[values[at] ?? 0] = (counts[values[at] ?? 0] ?? 0) + 1
    total += 1
  }
  let below = 0
  for (let value = 0; value < 256; value += 1) {
    below += counts[value] ?? 0
    if (below > part * total) return value
  }
  return 255
}
