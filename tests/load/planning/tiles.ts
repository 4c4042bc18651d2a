import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { tileLayers } from '../../../contract/rules/planning/tile-layers.ts'
import { tileSets, type TileSet } from '../../../contract/schemas/planning-release.ts'
import { openArchive } from '../../../server/modules/planning/release/pmtiles-read.ts'
import { round, type Report } from '../line.ts'
import { largeSample, openRelease, shippedId, shippedShelf } from './samples.ts'

const zoom = 16

/** Every tile of the finest zoom is read to its last corner, in the shipped sample and in the large one. */
export async function benchTiles(report: Report): Promise<void> {
  for (const set of tileSets) await readAll('47k', path.join(shippedShelf, shippedId), set, report)
  const { folder } = await largeSample()
  for (const set of tileSets) await readAll('117k', folder, set, report)
}

async function readAll(size: string, folder: string, set: TileSet, { line, invariant }: Report) {
  const { release } = await openRelease(path.dirname(folder), path.basename(folder))
  const archive = await openArchive(path.join(folder, `${set}.pmtiles`))
  const found = { tiles: 0, features: 0, bytes: 0, largest: 0 }
  const broken: string[] = []
  const parcels = new Set<unknown>()
  for (const [x, y] of tilesWithin(release.bounds)) {
    const stored = await archive.tile(zoom, x, y)
    if (!stored) continue
    found.tiles += 1
    found.bytes += stored.length
    found.largest = Math.max(found.largest, stored.length)
    try {
      found.features += decode(stored, set, parcels)
    } catch (error) {
      broken.push(`${x}/${y}: ${String(error)}`)
    }
  }
  await archive.close()
  line(`${size}.${set}.z16-tiles`, found.tiles)
  line(`${size}.${set}.z16-features`, found.features)
  line(`${size}.${set}.z16-average-kb`, round(found.bytes / found.tiles / 1000))
  line(`${size}.${set}.z16-largest-kb`, round(found.largest / 1000))
  line(`${size}.${set}.z16-not-decoded`, broken.length)
  invariant(broken.length === 0 && found.features > 0, `${size}.${set}: ${broken.slice(0, 3).join('; ')}`)
  if (set === 'parcel') {
    line(`${size}.parcel.z16-different-parcels`, `${parcels.size}/${release.parcels}`)
    invariant(parcels.size === release.parcels, `${size}: ${release.parcels - parcels.size} parcels stand in no tile`)
  }
}

/** Each feature with its shape; throws for what a map could not draw. */
function decode(stored: Buffer, set: TileSet, parcels: Set<unknown>): number {
  const known = new Map<string, unknown>(Object.entries(tileLayers[set]))
  const { layers } = new VectorTile(new PbfReader(gunzipSync(stored)))
  let features = 0
  for (const [name, layer] of Object.entries(layers)) {
    if (!known.has(name)) throw new Error(`there is a layer ${name}`)
    for (let at = 0; at < layer.length; at++) {
      const feature = layer.feature(at)
      if (feature.loadGeometry().flat().length === 0) throw new Error(`${name} holds a feature without a shape`)
      if (name === 'parcel') parcels.add(feature.properties.id)
      features += 1
    }
  }
  return features
}

function* tilesWithin([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Generator<[number, number]> {
  const across = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** zoom)
  const down = (latitude: number) => {
    const sine = Math.sin((latitude * Math.PI) / 180)
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom)
  }
  for (let x = across(west) - 1; x <= across(east) + 1; x++)
    for (let y = down(north) - 1; y <= down(south) + 1; y++) yield [x, y]
}
