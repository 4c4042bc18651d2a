/**
 * What the map tiles hold: for each archive its layers, from which zoom, and the properties a feature may carry. Properties
 * that a sheet of that zoom does not need are left out. Codes and numbers only: words come from the legend of the release.
 */
export const tileLayers = {
  plan: {
    /** `former`: a ward as it was before July 2025. */
    ward: { from: 8, properties: ['code', 'name', 'former'] },
    /** `level` and `status` of its plan; `density` in percent and `floors` are the highest allowed. */
    zone: { from: 11, properties: ['code', 'level', 'status', 'density', 'floors'] },
    /** A street's middle line; `level` 0 is a main street, 4 an alley. */
    road: { from: 10, properties: ['level', 'name', 'planned'] },
    /** Land between the red lines of a road; its edge is the red line (chỉ giới đường đỏ). */
    corridor: { from: 14, properties: ['planned', 'present'] },
    /** Chỉ giới xây dựng; `setback` in metres behind the red line. */
    'building-line': { from: 16, properties: ['setback'] },
  },
  parcel: {
    parcel: { from: 15, properties: ['id', 'sheet', 'parcel'] },
  },
  infra: {
    drain: { from: 13, properties: ['diameter', 'planned'] },
    manhole: { from: 15, properties: ['planned'] },
    'power-line': { from: 13, properties: ['kilovolts', 'planned'] },
    substation: { from: 14, properties: ['planned'] },
    'lighting-line': { from: 14, properties: ['planned'] },
    lamp: { from: 16, properties: ['planned'] },
    tree: { from: 16, properties: ['species', 'planned'] },
    'green-space': { from: 12, properties: ['name', 'planned'] },
  },
} as const

export const highestTileZoom = 16
/** The zoom from which an alley, a street of a quarter, … is drawn, by its level. */
export const roadFrom = [10, 12, 13, 14, 15] as const

export type TileLayers = typeof tileLayers
export type TileSetName = keyof TileLayers

/** Which theme a layer of the networks belongs to. */
export const themeOfLayer = {
  drain: 'drainage',
  manhole: 'drainage',
  'power-line': 'electricity',
  substation: 'electricity',
  'lighting-line': 'lighting',
  lamp: 'lighting',
  tree: 'trees',
  'green-space': 'trees',
} as const
