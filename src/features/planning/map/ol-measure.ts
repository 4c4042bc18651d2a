import Feature from 'ol/Feature.js'
import type Map from 'ol/Map.js'
import LineString from 'ol/geom/LineString.js'
import MultiPoint from 'ol/geom/MultiPoint.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import { fromLonLat } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import { getArea, getLength } from 'ol/sphere.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import { signs } from './colours.ts'
import type { Measured, Place } from './map-view.ts'

const style = new Style({
  stroke: new Stroke({ color: signs.measure, width: 3 }),
  fill: new Fill({ color: 'rgba(122,31,162,0.15)' }),
  image: new Circle({
    radius: 6,
    fill: new Fill({ color: signs.measure }),
    stroke: new Stroke({ color: '#fff', width: 2 }),
  }),
})

/** Distance along the points that were set, and from three points on the area they enclose. */
export function measuring(map: Map, onMeasured: (measured: Measured) => void) {
  const source = new VectorSource()
  map.addLayer(new VectorLayer({ source, style, zIndex: 11 }))
  let on = false
  let points: number[][] = []

  function draw() {
    source.clear()
    const line = new LineString(points)
    const area = points.length > 2 ? new Polygon([[...points, ...points.slice(0, 1)]]) : undefined
    if (points.length > 0) source.addFeature(new Feature(new MultiPoint(points)))
    if (points.length > 1) source.addFeature(new Feature(area ?? line))
    onMeasured({
      points: points.length,
      metres: points.length > 1 ? getLength(line) : 0,
      squareMetres: area ? getArea(area) : 0,
    })
  }

  return {
    isOn: () => on,
    measure(next: boolean) {
      on = next
      points = []
      draw()
    },
    add({ longitude, latitude }: Place) {
      points = [...points, fromLonLat([longitude, latitude])]
      draw()
    },
    drop() {
      points = points.slice(0, -1)
      draw()
    },
  }
}
