import Flatbush from 'flatbush'
import { isInside, type Box, type P, type Ring } from '../geo/ring.ts'
import { rowReader } from '../release/columns.ts'
import { layerNames, type LayerName, type LookupFile } from '../release/lookup-file.ts'

/** A release in memory, ready to be asked. */
export type LandIndex = Pick<LookupFile, 'gaps' | 'documents'> & {
  /** Rows of a layer whose boxes meet this one, in rising order. */
  near: (layer: LayerName, box: Box) => number[]
  ringsOf: (layer: LayerName, row: number) => P[][]
  row: (layer: LayerName, row: number) => ReturnType<typeof rowReader>
  count: (layer: LayerName) => number
  parcelAt: (p: P) => number | undefined
  wardAt: (p: P, former?: boolean) => number | undefined
  parcelById: (id: string) => number | undefined
}

export function indexLand({ gaps, documents, layers }: LookupFile): LandIndex {
  const trees = new Map(layerNames.map((name) => [name, treeOf(layers[name].boxes, layers[name].count)]))
  const near: LandIndex['near'] = (layer, box) => (trees.get(layer)?.search(...box) ?? []).sort((a, b) => a - b)
  const ringsOf: LandIndex['ringsOf'] = (layer, row) => layers[layer].ringsOf(row)
  const row: LandIndex['row'] = (layer, at) => rowReader(layers[layer].columns, at)
  const holds = (layer: LayerName, p: P) => (at: number) => isInside(p, ringsOf(layer, at))
  const byId = new Map<string, number>()
  for (let at = 0; at < layers.parcels.count; at++) byId.set(row('parcels', at).text('id'), at)
  return {
    ...{ gaps, documents, near, ringsOf, row },
    count: (layer) => layers[layer].count,
    parcelAt: (p) => near('parcels', [...p, ...p]).find(holds('parcels', p)),
    wardAt: (p, former = false) =>
      near('wards', [...p, ...p]).find((at) => row('wards', at).flag('former') === former && holds('wards', p)(at)),
    parcelById: (id) => byId.get(id),
  }
}

function treeOf(boxes: Float64Array, count: number): Flatbush | undefined {
  if (count === 0) return undefined
  const tree = new Flatbush(count)
  for (let at = 0; at < count; at++) {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(at * 4, at * 4 + 4)
    tree.add(west, south, east, north)
  }
  tree.finish()
  return tree
}

/** A point that surely lies inside: the middle, or else the middle of the widest stretch at its height. */
export function pointInside(rings: readonly Ring[], middle: P): P {
  if (isInside(middle, rings)) return middle
  const cuts = rings.flatMap((ring) =>
    ring.flatMap((a, at) => {
      const b = ring[(at + 1) % ring.length] ?? a
      const y = middle[1]
      return a[1] > y !== b[1] > y ? [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])] : []
    }),
  )
  cuts.sort((one, other) => one - other)
  let [widest, x] = [-1, middle[0]]
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    const [from = 0, to = 0] = [cuts[at], cuts[at + 1]]
    if (to - from > widest) [widest, x] = [to - from, (from + to) / 2]
  }
  return [x, middle[1]]
}
