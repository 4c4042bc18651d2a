import { gzipSync } from 'node:zlib'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import GeojsonVt, { type LegacyTile } from 'geojson-vt'
import { highestTileZoom } from '../../../../contract/rules/planning/tile-layers.ts'
import type { TileSet } from '../../../../contract/schemas/planning-release.ts'
import { boxOf } from '../geo/ring.ts'
import { toShortDegrees } from '../geo/vn2000.ts'
import type { ReleaseData } from './data.ts'
import { tilesOver } from './over-base.ts'
import type { Archive } from './pmtiles-read.ts'
import { writeArchive, type Tile } from './pmtiles-write.ts'
import { layersOf, type LayerFeatures } from './tile-features.ts'

const extent = 4096

/** West, south, east, north of a release in degrees. */
export function boundsOf(data: ReleaseData): [number, number, number, number] {
  const corners = data.wards.flatMap(({ rings }) => rings.flat()).map(toShortDegrees)
  const [west, south, east, north] = boxOf(corners)
  return [west, south, east, north]
}

export type BuiltArchive = { bytes: Buffer; minZoom: number; maxZoom: number; tiles: number; largest: number }

/**
 * One archive, a zoom after the other: only the shapes of one zoom and one layer are held cut into tiles at a time. Over a
 * base it holds the tiles that differ.
 */
export async function buildArchive(
  set: TileSet,
  data: ReleaseData,
  notice: string,
  base?: Archive,
): Promise<BuiltArchive> {
  const layers = layersOf(set, data)
  const minZoom = Math.min(...layers.map(({ from }) => from))
  const whole: Tile[] = []
  for (let zoom = minZoom; zoom <= highestTileZoom; zoom++) whole.push(...tilesAt(zoom, layers))
  const tiles = base ? await tilesOver(base, whole) : whole
  const bytes = writeArchive(tiles, {
    ...{ bounds: boundsOf(data), minZoom, maxZoom: highestTileZoom },
    metadata: {
      ...{ name: `quy-hoach-${set}`, description: notice, attribution: notice },
      vector_layers: layers.map(({ name, from }) => ({
        id: name,
        minzoom: from,
        maxzoom: highestTileZoom,
        fields: {},
      })),
    },
  })
  const largest = Math.max(0, ...tiles.map(({ data: { length } }) => length))
  return { bytes, minZoom, maxZoom: highestTileZoom, tiles: tiles.length, largest }
}

type Open = { z: number; x: number; y: number; layers: { [name: string]: LegacyTile } }

function tilesAt(zoom: number, layers: LayerFeatures[]): Tile[] {
  const open = new Map<string, Open>()
  for (const layer of layers) if (zoom >= layer.from) addLayer(zoom, layer, open)
  return [...open.values()].map(({ z, x, y, layers: named }) => ({
    ...{ z, x, y },
    data: gzipSync(fromGeojsonVt(named as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent }), { level: 9 }),
  }))
}

function addLayer(zoom: number, { name, at }: LayerFeatures, open: Map<string, Open>) {
  const index = new GeojsonVt(
    { type: 'FeatureCollection', features: [...at(zoom)] },
    {
      ...{ maxZoom: zoom, indexMaxZoom: zoom, indexMaxPoints: 0, extent, buffer: 64 },
      tolerance: zoom >= 15 ? 0.5 : 3,
    },
  )
  for (const { z, x, y } of index.tileCoords) {
    const tile = z === zoom ? index.getTile(z, x, y) : null
    if (!tile || tile.features.length === 0) continue
    const key = `${x}/${y}`
    const sheet = open.get(key) ?? { z, x, y, layers: {} }
    sheet.layers[name] = tile
    open.set(key, sheet)
  }
}
