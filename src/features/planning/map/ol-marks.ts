import Feature from 'ol/Feature.js'
import type Map from 'ol/Map.js'
import type View from 'ol/View.js'

import Point from 'ol/geom/Point.js'
import Polygon, { circular } from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import { fromLonLat, transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { Shown } from '../shown-land.ts'
import { signs } from './colours.ts'

const white = new Stroke({ color: '#ffffff', width: 6 })
const line = new Stroke({ color: signs.chosen, width: 3 })
const land = [
  new Style({ stroke: white }),
  new Style({ stroke: line, fill: new Fill({ color: 'rgba(0,94,147,0.12)' }) }),
]
const around = new Style({
  stroke: new Stroke({ color: signs.chosen, width: 1.5, lineDash: [6, 4] }),
  fill: new Fill({ color: 'rgba(0,94,147,0.10)' }),
})
const spot = new Style({
  image: new Circle({
    radius: 8,
    fill: new Fill({ color: signs.chosen }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
  }),
})

/** The land of the open answer, the place of the phone and how far it may be off. */
export function marks(map: Map) {
  const source = new VectorSource()
  map.addLayer(new VectorLayer({ source, zIndex: 10 }))

  function show(shown: Shown | undefined, go: boolean, view: View) {
    source.clear()
    if (!shown) return
    const { rings, point, accuracyMetres, bounds } = shown
    if (point && accuracyMetres !== undefined)
      add(circular([point.longitude, point.latitude], accuracyMetres, 48).transform('EPSG:4326', 'EPSG:3857'), around)
    if (rings.length > 0) add(new Polygon(rings.map((ring) => ring.map((corner) => fromLonLat(corner)))), land)
    else if (point) add(new Point(fromLonLat([point.longitude, point.latitude])), spot)
    if (!go) return
    const padding = [72, 48, 72, 48]
    if (bounds) view.fit(transformExtent([...bounds], 'EPSG:4326', 'EPSG:3857'), { padding, maxZoom: 17 })
    else if (source.getFeatures().length > 0) view.fit(source.getExtent() ?? [0, 0, 0, 0], { padding, maxZoom: 18 })
  }

  function add(geometry: Polygon | Point, style: Style | Style[]) {
    const feature = new Feature(geometry)
    feature.setStyle(style)
    source.addFeature(feature)
  }
  return { show }
}
