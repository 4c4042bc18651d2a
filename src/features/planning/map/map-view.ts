import type { PlanStatus, PlanningTheme, TileSet, ZoneClass } from '../../../../contract/schemas/planning-release.ts'
import type { Shown } from '../shown-land.ts'

export type Palette = 'clear' | 'official'

/** How the map is drawn. */
export type Look = {
  themes: readonly PlanningTheme[]
  statuses: readonly PlanStatus[]
  palette: Palette
  /** Of the coloured kinds of land, 0 to 1. */
  opacity: number
  dark: boolean
  /** Large letters, as on the screens around the map. */
  large: boolean
}

export type Place = { longitude: number; latitude: number }

/** Length in metres, area in square metres once there are three points. */
export type Measured = { points: number; metres: number; squareMetres: number }

export type MapSettings = {
  target: HTMLElement
  releaseId: string
  bounds: readonly number[]
  classes: readonly ZoneClass[]
  look: Look
  /** Bytes of one tile, decoded; undefined when there is nothing there. */
  tile: (releaseId: string, set: TileSet, z: number, x: number, y: number) => Promise<ArrayBuffer | undefined>
  onTap: (place: Place, zoom: number) => void
  /** After each movement: metres on the ground of one pixel on the screen. */
  onMoved: (zoom: number, metresPerPixel: number) => void
  onMeasured: (measured: Measured) => void
  onTileFailed: () => void
}

/** All that the screens know of the library that draws; another one may stand behind it. */
export type MapView = {
  setLook: (look: Look) => void
  /** Marks land or a place; `go` moves there. */
  show: (shown: Shown | undefined, go: boolean) => void
  zoomBy: (steps: number) => void
  centre: () => Place
  /** Another release over this one, to the right of `at` (0 to 1 of the width). */
  compare: (releaseId: string | undefined, at: number) => void
  /** While measuring, taps set points. */
  measure: (on: boolean) => void
  addPoint: (place: Place) => void
  dropPoint: () => void
  close: () => void
}
