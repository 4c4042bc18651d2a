import { gunzipSync, gzipSync } from 'node:zlib'
import { themeOfLayer } from '../../../contract/rules/planning/tile-layers.ts'
import type { PlanningRelease, PlanningTheme } from '../../../contract/schemas/planning-release.ts'
import type { Caller } from '../../http/context.ts'

/** Who may see a theme is data of the release: everybody within the quota, the signed in, or the staff. */
export const readerOf = ({ themes }: PlanningRelease, caller: Caller | null) => {
  const rank = caller === null ? 0 : caller.role === 'resident' ? 1 : 2
  const needed = { public: 0, 'signed-in': 1, staff: 2 }
  return (theme: PlanningTheme) => {
    const known = themes.find((one) => one.theme === theme)
    return known !== undefined && rank >= needed[known.audience]
  }
}

/** A release that is not published is for the eyes of those who decide on it. */
export const mayPreview = (caller: Caller | null | undefined) => caller?.role === 'editor'

export const isOpenToAll = ({ themes }: PlanningRelease) => themes.every(({ audience }) => audience === 'public')

const themes = new Map<string, PlanningTheme>([
  ...Object.entries(themeOfLayer),
  ['zone', 'construction'],
  ['corridor', 'traffic'],
  ['building-line', 'traffic'],
])

/**
 * A tile without the layers of themes that the caller may not see. A tile is a list of layers, each a length and its bytes,
 * whose first field is the name: nothing has to be decoded.
 */
export function withoutClosed(packed: Buffer, mayRead: (theme: PlanningTheme) => boolean): Buffer {
  const tile = gunzipSync(packed)
  const kept: Buffer[] = []
  let at = 0
  while (at < tile.length) {
    const start = at
    const [length, body] = varint(tile, at + 1)
    at = body + length
    const theme = themes.get(nameOf(tile.subarray(body, at)))
    if (!theme || mayRead(theme)) kept.push(tile.subarray(start, at))
  }
  return gzipSync(Buffer.concat(kept))
}

function varint(bytes: Buffer, from: number): [value: number, next: number] {
  let [value, scale, at] = [0, 1, from]
  for (;;) {
    const byte = bytes[at++] ?? 0
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return [value, at]
    scale *= 128
  }
}

/** Field 1 of a layer is its name; other fields are skipped until it comes. */
function nameOf(layer: Buffer): string {
  let at = 0
  while (at < layer.length) {
    const [tag, next] = varint(layer, at)
    const [value, body] = varint(layer, next)
    if (tag === 0x0a) return layer.toString('utf8', body, body + value)
    at = tag % 8 === 2 ? body + value : body
  }
  return ''
}
