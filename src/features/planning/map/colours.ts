import type { ZoneClass } from '../../../../contract/schemas/planning-release.ts'
import type { Look } from './map-view.ts'

export const paper = {
  light: { sea: '#cfe3ef', land: '#f6f3ec', line: '#8a8577', road: '#ffffff', roadEdge: '#b9b2a3', ink: '#14212b' },
  dark: { sea: '#0b1a26', land: '#222b32', line: '#76818b', road: '#4a555e', roadEdge: '#2e373e', ink: '#e8eef3' },
}

export const paperOf = ({ dark }: Pick<Look, 'dark'>) => (dark ? paper.dark : paper.light)

const parts = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** A colour laid thinly over another, as one opaque colour: plans that lie over each other do not mix. */
export function laidOver(colour: string, ground: string, opacity: number): string {
  const under = parts(ground)
  const mixed = parts(colour).map((part, at) => Math.round(part * opacity + (under[at] ?? 0) * (1 - opacity)))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The colour of a kind of land as the map and the legend show it. */
export const zoneColour = (kind: ZoneClass | undefined, look: Look): string =>
  laidOver(
    (look.palette === 'official' ? kind?.officialColour : kind?.colour) ?? '#b0b0b0',
    paperOf(look).land,
    look.opacity * (look.dark ? 0.85 : 1),
  )

/** Black or white, whichever is read more easily on a colour. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4)
  })
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return light > 0.19 ? '#14212b' : '#ffffff'
}

/** Lines and signs of what is not land use. */
export const signs = {
  redLine: '#c4161c',
  buildingLine: '#7b3fb5',
  parcel: '#4a5a6b',
  drainage: '#0a6fb0',
  electricity: '#b3261e',
  lighting: '#8a6100',
  trees: '#1f7a3a',
  chosen: '#005e93',
  measure: '#7a1fa2',
}
