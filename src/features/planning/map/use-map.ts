import { useEffect, useRef, useState, type RefObject } from 'react'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { useShownLand } from '../shown-land.ts'
import type { Look, MapSettings, MapView, Measured, Place } from './map-view.ts'

export type MapState = {
  view: MapView | undefined
  zoom: number
  metresPerPixel: number
  measured: Measured
  tilesMissing: boolean
  /** The code of the map could not be fetched, or this web view has no canvas. */
  broken: boolean
}

const nothing: MapState = {
  view: undefined,
  zoom: 0,
  metresPerPixel: 0,
  measured: { points: 0, metres: 0, squareMetres: 0 },
  tilesMissing: false,
  broken: false,
}

/** The map of a release in an element; its library comes with the first map that is opened. */
export function useMap(
  target: RefObject<HTMLElement>,
  release: PlanningRelease,
  look: Look,
  onTap: (place: Place, zoom: number) => void,
): MapState {
  const api = useApi()
  const [state, setState] = useState(nothing)
  const latest = useRef({ look, onTap })
  latest.current = { look, onTap }
  const { id, bounds, zoneClasses } = release

  useEffect(() => {
    const element = target.current
    if (!element) return
    let gone = false
    let opened: MapView | undefined
    const change = (part: Partial<MapState>) => !gone && setState((before) => ({ ...before, ...part }))
    const settings: MapSettings = {
      target: element,
      releaseId: id,
      bounds,
      classes: zoneClasses,
      look: latest.current.look,
      tile: (releaseId, set, z, x, y) => readTile(api, `/planning/tiles/${releaseId}/${set}/${z}/${x}/${y}`),
      onTap: (place, zoom) => latest.current.onTap(place, zoom),
      onMoved: (zoom, metresPerPixel) => change({ zoom, metresPerPixel }),
      onMeasured: (measured) => change({ measured }),
      onTileFailed: () => change({ tilesMissing: true }),
    }
    import('./ol-map.ts')
      .then(({ openMap }) => {
        if (gone) return
        opened = openMap(settings)
        opened.show(useShownLand.getState().shown, true)
        change({ view: opened })
      })
      .catch(() => change({ broken: true }))
    return () => {
      gone = true
      opened?.close()
    }
  }, [api, target, id, bounds, zoneClasses])

  const { view } = state
  const { themes, statuses, palette, opacity, dark, large } = look
  useEffect(
    () => view?.setLook({ themes, statuses, palette, opacity, dark, large }),
    [view, themes, statuses, palette, opacity, dark, large],
  )
  useEffect(() => useShownLand.subscribe(({ shown }) => view?.show(shown, true)), [view])
  return state
}

/** Nothing there is an answer; anything else that is not a tile is a failure. */
async function readTile(api: Api, path: string): Promise<ArrayBuffer | undefined> {
  const response = await api.open(path, new AbortController().signal)
  if (response.status === 204 || response.status === 404) return undefined
  if (!response.ok) throw new Error(`A tile was answered ${response.status}.`)
  const bytes = await response.arrayBuffer()
  return bytes.byteLength > 0 ? bytes : undefined
}
