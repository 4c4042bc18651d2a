import type Map from 'ol/Map.js'
import type VectorTileLayer from 'ol/layer/VectorTile.js'
import type RenderEvent from 'ol/render/Event.js'
import { signs } from './colours.ts'
import type { StyleOf } from './ol-styles.ts'

type Layer = VectorTileLayer

/** Another release lies over this one from `at` to the right edge. */
export function swipe(map: Map, open: (releaseId: string) => Layer) {
  let layer: Layer | undefined
  let shownId: string | undefined
  let style: StyleOf | undefined
  let share = 0.5

  function before({ context }: RenderEvent) {
    if (!(context instanceof CanvasRenderingContext2D)) return
    const { width, height } = context.canvas
    context.save()
    context.beginPath()
    context.rect(width * share, 0, width * (1 - share), height)
    context.clip()
  }
  function after({ context }: RenderEvent) {
    if (!(context instanceof CanvasRenderingContext2D)) return
    context.restore()
    const { width, height } = context.canvas
    context.fillStyle = signs.chosen
    context.fillRect(width * share - 2, 0, 4, height)
  }

  return {
    setStyle(next: StyleOf) {
      style = next
      layer?.setStyle(next)
    },
    compare(releaseId: string | undefined, at: number) {
      share = at
      if (shownId !== releaseId) {
        if (layer) map.removeLayer(layer)
        layer = releaseId === undefined ? undefined : open(releaseId)
        shownId = releaseId
        if (layer) {
          layer.setStyle(style)
          layer.on('prerender', before)
          layer.on('postrender', after)
          map.getLayers().insertAt(1, layer)
        }
      }
      map.render()
    },
  }
}
