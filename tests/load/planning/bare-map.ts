import Map from 'ol/Map.js'
import View from 'ol/View.js'
import MVT from 'ol/format/MVT.js'
import VectorTileLayer from 'ol/layer/VectorTile.js'
import { fromLonLat, transformExtent } from 'ol/proj.js'
import VectorTileSource from 'ol/source/VectorTile.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import { createXYZ } from 'ol/tilegrid.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'

export type BareMap = {
  /** Address of the tiles of the release, without the set. */
  tiles: string
  bounds: number[]
  /** Where to stand; without it the whole of the bounds. */
  at?: { longitude: number; latitude: number; zoom: number }
}

const style = new Style({ fill: new Fill({ color: '#f7c7a3' }), stroke: new Stroke({ color: '#8a8577', width: 1 }) })

/** The same tiles drawn by the same library with one style and nothing around it: what the app is compared with. */
export function openBareMap(target: HTMLElement, { tiles, bounds, at }: BareMap): void {
  const extent = transformExtent(bounds, 'EPSG:4326', 'EPSG:3857')
  const world = createXYZ({ maxZoom: 16, tileSize: 512 })
  const layer = (set: string, minZoom: number) =>
    new VectorTileLayer({
      style,
      minZoom: minZoom - 0.5,
      source: new VectorTileSource({
        format: new MVT(),
        url: `${tiles}/${set}/{z}/{x}/{y}`,
        // Numbered as tiles of the whole world are: a grid made of the extent alone numbers its own.
        tileGrid: new TileGrid({
          ...{ extent, minZoom, tileSize: 512, origin: world.getOrigin(0), resolutions: world.getResolutions() },
        }),
      }),
    })
  const view = new View({ constrainResolution: true, enableRotation: false })
  new Map({ target, view, controls: [], pixelRatio: 2, layers: [layer('plan', 8), layer('parcel', 16)] })
  if (!at) return view.fit(extent, { padding: [56, 24, 56, 24] })
  view.setCenter(fromLonLat([at.longitude, at.latitude]))
  view.setZoom(at.zoom)
}
