import type BaseEvent from 'ol/events/Event.js'
import type Map from 'ol/Map.js'
import type VectorTileLayer from 'ol/layer/VectorTile.js'
import type RenderEvent from 'ol/render/Event.js'
import { signs } from './colours.ts'
import type { StyleOf } from './ol-styles.ts'

type Layer = VectorTileLayer

/** Left of the limit this release is drawn, right of it another one: neither shines through the other. */
export function swipe(map: Map, own: Layer, open: (releaseId: string) => Layer) {
  let other: Layer | undefined
  let shownId: string | undefined
  let style: StyleOf | undefined
  let share = 0.5

  const cut = (from: () => number, to: () => number) => (event: BaseEvent) => {
    const context = brushOf(event)
    if (!context) return
    const { width, height } = context.canvas
    context.save()
    context.beginPath()
    context.rect(width * from(), 0, width * (to() - from()), height)
    context.clip()
  }
  const left = cut(
    () => 0,
    () => share,
  )
  const right = cut(
    () => share,
    () => 1,
  )
  const restore = (event: BaseEvent) => brushOf(event)?.restore()
  function drawLimit(event: BaseEvent) {
    const context = brushOf(event)
    if (!context) return
    context.restore()
    const { width, height } = context.canvas
    context.fillStyle = signs.chosen
    context.fillRect(width * share - 2, 0, 4, height)
  }

  function begin(releaseId: string) {
    other = open(releaseId)
    other.setStyle(style)
    other.on('prerender', right)
    other.on('postrender', drawLimit)
    own.on('prerender', left)
    own.on('postrender', restore)
    map.getLayers().insertAt(1, other)
  }
  function end() {
    if (!other) return
    map.removeLayer(other)
    own.un('prerender', left)
    own.un('postrender', restore)
    other = undefined
  }

  return {
    setStyle(next: StyleOf) {
      style = next
      other?.setStyle(next)
    },
    compare(releaseId: string | undefined, at: number) {
      share = at
      if (shownId !== releaseId) {
        end()
        if (releaseId !== undefined) begin(releaseId)
        shownId = releaseId
      }
      own.changed()
      map.render()
    },
  }
}

function brushOf(event: BaseEvent): CanvasRenderingContext2D | undefined {
  const { context } = event as RenderEvent
  return context instanceof CanvasRenderingContext2D ? context : undefined
}
