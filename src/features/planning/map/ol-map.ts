import Map from 'ol/Map.js'
import View from 'ol/View.js'
import type { FeatureLike } from 'ol/Feature.js'
import MVT from 'ol/format/MVT.js'
import { defaults as usualInteractions } from 'ol/interaction/defaults.js'
import VectorTileLayer from 'ol/layer/VectorTile.js'
import { toLonLat, transformExtent } from 'ol/proj.js'
import VectorTileSource from 'ol/source/VectorTile.js'
import type VectorTile from 'ol/VectorTile.js'
import type Tile from 'ol/Tile.js'
import TileState from 'ol/TileState.js'
import { createXYZ } from 'ol/tilegrid.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'
import { highestTileZoom } from '../../../../contract/rules/planning/tile-layers.ts'
import type { TileSet } from '../../../../contract/schemas/planning-release.ts'
import { paperOf } from './colours.ts'
import type { Look, MapSettings, MapView, Place } from './map-view.ts'
import { marks } from './ol-marks.ts'
import { measuring } from './ol-measure.ts'
import { networkStyle, parcelStyle, planStyle } from './ol-styles.ts'
import { swipe } from './ol-swipe.ts'

const firstZoom = { plan: 8, parcel: 15, infra: 12 }
/** Networks and parcels would cover a city with dots. */
const shownFrom = { plan: 0, parcel: 15.5, infra: 13.5 }
/** In pixels: a quarter of the requests of the usual 256. */
const tileSize = 512
const networks = ['drainage', 'electricity', 'lighting', 'trees']

/** A map on a 2D canvas: no WebGL, no worker, no font and no tile of others. */
export function openMap(settings: MapSettings): MapView {
  if (!document.createElement('canvas').getContext('2d')) throw new Error('This web view has no canvas.')
  const { target, bounds, releaseId, onTap, onMoved } = settings
  let look = settings.look
  const extent = transformExtent([...bounds], 'EPSG:4326', 'EPSG:3857')
  const view = new View({
    ...{ extent: padded(extent, 0.25), constrainOnlyCenter: true, smoothExtentConstraint: false },
    ...{ minZoom: 9, maxZoom: 20, constrainResolution: true, enableRotation: false },
  })
  const layers = {
    plan: tileLayer(settings, 'plan', releaseId),
    parcel: tileLayer(settings, 'parcel', releaseId),
    infra: tileLayer(settings, 'infra', releaseId),
  }
  const map = new Map({
    target,
    view,
    controls: [],
    layers: [layers.plan, layers.parcel, layers.infra],
    interactions: usualInteractions({ altShiftDragRotate: false, pinchRotate: false }),
    pixelRatio: Math.min(2, window.devicePixelRatio || 1),
  })
  const marked = marks(map)
  const tape = measuring(map, settings.onMeasured)
  const other = swipe(map, layers.plan, (id) => tileLayer(settings, 'plan', id, 'compared'))
  view.fit(extent, { padding: [56, 24, 56, 24] })

  function applyLook() {
    target.style.background = paperOf(look).sea
    layers.plan.setStyle(planStyle(look, settings.classes))
    layers.parcel.setStyle(parcelStyle(look))
    layers.infra.setVisible(look.themes.some((theme) => networks.indexOf(theme) >= 0))
    layers.infra.setStyle(networkStyle(look))
    other.setStyle(planStyle(look, settings.classes))
  }
  applyLook()

  map.on('singleclick', ({ coordinate }) => {
    const place = placeOf(coordinate)
    if (tape.isOn()) tape.add(place)
    else onTap(place, view.getZoom() ?? 0)
  })
  map.on('moveend', () => {
    const latitude = placeOf(view.getCenter() ?? [0, 0]).latitude
    onMoved(view.getZoom() ?? 0, (view.getResolution() ?? 0) * Math.cos((latitude * Math.PI) / 180))
  })
  const sized = new ResizeObserverOrNothing(() => map.updateSize())
  sized.observe(target)

  return {
    setLook(next: Look) {
      look = next
      applyLook()
    },
    show: (shown, go) => marked.show(shown, go, view),
    zoomBy: (steps) => view.animate({ zoom: Math.round((view.getZoom() ?? 12) + steps), duration: 150 }),
    centre: () => placeOf(view.getCenter() ?? [0, 0]),
    compare: (id, at) => other.compare(id, at),
    measure: tape.measure,
    addPoint: tape.add,
    dropPoint: tape.drop,
    close() {
      sized.disconnect()
      map.setTarget(undefined)
      map.dispose()
    },
  }
}

function placeOf(coordinate: number[]): Place {
  const [longitude = 0, latitude = 0] = toLonLat(coordinate)
  return { longitude, latitude }
}

function padded([west = 0, south = 0, east = 0, north = 0]: number[], share: number): number[] {
  const [x, y] = [(east - west) * share, (north - south) * share]
  return [west - x, south - y, east + x, north + y]
}

function tileLayer(
  { tile, bounds, onTileFailed }: MapSettings,
  set: TileSet,
  releaseId: string,
  className: string = set,
) {
  const extent = transformExtent([...bounds], 'EPSG:4326', 'EPSG:3857')
  const format = new MVT()
  const source = new VectorTileSource({
    format,
    tileGrid: gridWithin(extent, firstZoom[set]),
    // Only a sign that there is one: the bytes come through the API, with the caller's headers.
    tileUrlFunction: (at) => at.join('/'),
    tileLoadFunction: (one, url) =>
      loadTile(one, url, (z, x, y) => tile(releaseId, set, z, x, y), format, onTileFailed),
  })
  return new VectorTileLayer({
    source,
    // A canvas of its own: the cut of the compared release goes through nothing else.
    className,
    declutter: className === 'compared' ? className : 'labels',
    renderBuffer: 64,
    ...(shownFrom[set] > 0 && { minZoom: shownFrom[set] }),
    style: null,
  })
}

/** The tiles of the whole world, of which only those within the release are asked for. */
function gridWithin(extent: number[], minZoom: number): TileGrid {
  const world = createXYZ({ maxZoom: highestTileZoom, tileSize })
  return new TileGrid({ extent, minZoom, tileSize, origin: world.getOrigin(0), resolutions: world.getResolutions() })
}

const isVectorTile = (one: Tile): one is VectorTile<FeatureLike> => 'setLoader' in one

function loadTile(
  one: Tile,
  url: string,
  fetchTile: (z: number, x: number, y: number) => Promise<ArrayBuffer | undefined>,
  format: MVT,
  onFailed: () => void,
) {
  if (!isVectorTile(one)) return
  const [z = 0, x = 0, y = 0] = url.split('/').map(Number)
  one.setLoader((extent: number[], _resolution: number, projection: unknown) => {
    fetchTile(z, x, y)
      .then((bytes) =>
        one.setFeatures(bytes ? format.readFeatures(bytes, { extent, featureProjection: String(projection) }) : []),
      )
      .catch(() => {
        one.setState(TileState.ERROR)
        onFailed()
      })
  })
}

/** Chrome 64 has it, Safari 12 has not: there a turned phone draws again on its next move. */
class ResizeObserverOrNothing {
  readonly #observer: ResizeObserver | undefined
  constructor(changed: () => void) {
    this.#observer = 'ResizeObserver' in window ? new ResizeObserver(changed) : undefined
  }
  observe(target: Element) {
    this.#observer?.observe(target)
  }
  disconnect() {
    this.#observer?.disconnect()
  }
}
