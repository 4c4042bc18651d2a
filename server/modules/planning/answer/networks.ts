import type { NearbyWork, NetworkAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { distanceToArea, distanceToLine, distanceToPoint } from '../geo/ring.ts'
import { networkThemes, type NetworkTheme } from '../release/data.ts'
import type { LayerName } from '../release/lookup-file.ts'
import type { LandIndex } from './land-index.ts'
import { tenth, widened, type Piece } from './piece.ts'

type What = NearbyWork['what']
const reach: { [T in NetworkTheme]: number } = { drainage: 30, electricity: 30, lighting: 40, trees: 30 }
const kinds: { [T in NetworkTheme]: What[] } = {
  drainage: ['drain', 'manhole'],
  electricity: ['power-line', 'substation'],
  lighting: ['lighting-line', 'lamp'],
  trees: ['tree', 'green-space'],
}
const farthest = Math.max(...Object.values(reach))

type Found = { what: What; distance: number; layer: LayerName; row: number }

/** The four networks around the piece; `wardCode` says where, for what was not delivered there. */
export function networksOf(land: LandIndex, piece: Piece, wardCode: string, states: (theme: NetworkTheme) => State) {
  const found = allNear(land, piece)
  return networkThemes.map((theme): NetworkAnswer => {
    const state = land.gaps[theme]?.includes(wardCode) ? 'absent' : states(theme)
    const within = reach[theme]
    const empty = { theme, withinMetres: within, count: 0, works: [] }
    if (state !== 'present') return { ...empty, state }
    const near = found.filter(({ what, distance }) => kinds[theme].includes(what) && distance <= within)
    const nearest = kinds[theme].flatMap((kind) => near.find(({ what }) => what === kind) ?? [])
    nearest.sort((one, other) => one.distance - other.distance)
    return {
      ...{ ...empty, state: near.length > 0 ? 'near' : 'none', count: near.length },
      works: nearest.map((one) => workOf(land, one)),
    }
  })
}

export type State = 'present' | 'absent' | 'closed'

/** Everything within the farthest reach, the nearest first. */
function allNear(land: LandIndex, { rings, box }: Piece): Found[] {
  const wide = widened(box, farthest)
  const look = (layer: LayerName, whatOf: (row: number) => What, distanceOf: (row: number) => number) =>
    land.near(layer, wide).map((row): Found => ({ layer, row, what: whatOf(row), distance: distanceOf(row) }))
  return [
    ...look('lines', kindOf(land, 'lines'), (row) => distanceToLine(rings, land.ringsOf('lines', row)[0] ?? [])),
    ...look('points', kindOf(land, 'points'), (row) =>
      distanceToPoint(rings, land.ringsOf('points', row)[0]?.[0] ?? [0, 0]),
    ),
    ...look(
      'greens',
      () => 'green-space',
      (row) => distanceToArea(rings, land.ringsOf('greens', row)),
    ),
  ].sort((one, other) => one.distance - other.distance || one.row - other.row)
}

const isWhat = (text: string): text is What => Object.values(kinds).some((some) => some.some((kind) => kind === text))

const kindOf =
  (land: LandIndex, layer: 'lines' | 'points') =>
  (row: number): What => {
    const kind = land.row(layer, row).text('kind')
    return isWhat(kind) ? kind : 'drain'
  }

function workOf(land: LandIndex, { what, distance, layer, row: at }: Found): NearbyWork {
  const row = land.row(layer, at)
  return {
    ...{ what, distanceMetres: tenth(distance), inside: distance === 0 },
    ...{ present: row.flag('planned') ? 'planned' : 'existing', material: row.textOrNull('material') },
    ...{ diameterMillimetres: row.numberOrNull('diameter'), flowsTo: row.textOrNull('flowsTo') },
    ...{ kilovolts: row.numberOrNull('kilovolts'), underground: row.flagOrNull('underground') },
    ...{ lampWatts: row.numberOrNull('lampWatts'), species: row.textOrNull('species') },
    heightMetres: row.numberOrNull('height'),
  }
}
