import type { FeatureLike } from 'ol/Feature.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { themeOfLayer } from '../../../../contract/rules/planning/tile-layers.ts'
import type { ZoneClass } from '../../../../contract/schemas/planning-release.ts'
import { inkOn, paper, paperOf, signs, zoneColour } from './colours.ts'
import type { Look } from './map-view.ts'

const largeLetters = 1.25
const font = ({ large }: Look, size: number, weight = 600) =>
  `${weight} ${large ? size * largeLetters : size}px system-ui, Roboto, 'Noto Sans', sans-serif`
const zoomOf = (resolution: number) => Math.log(156543.03392804097 / resolution) / Math.LN2
const levels = ['general', 'subdivision', 'detailed', 'brief']
const roadWidths = [7, 5, 4, 3, 2]

export type StyleOf = (feature: FeatureLike, resolution: number) => Style[] | undefined

/** Styles by what they depend on: thousands of features share a few. */
function remembered(make: (key: string) => Style[]): (key: string) => Style[] {
  const made = new Map<string, Style[]>()
  return (key) => {
    const known = made.get(key)
    if (known) return known
    const styles = make(key)
    made.set(key, styles)
    return styles
  }
}

const text = (property: unknown) =>
  typeof property === 'string' || typeof property === 'number' ? String(property) : ''

/** Wards, kinds of land with their codes, roads, red lines and building lines. */
export function planStyle(look: Look, classes: readonly ZoneClass[]): StyleOf {
  const { land, line, road, roadEdge, ink } = paperOf(look)
  const halo = new Stroke({ color: look.dark ? '#0b1a26' : '#ffffff', width: 3 })
  const shows = { zones: look.themes.indexOf('construction') >= 0, roads: look.themes.indexOf('traffic') >= 0 }
  const kindOf = (code: string) => classes.find((kind) => kind.code === code)

  const ward = remembered((key) => {
    const [state, name = ''] = key.split('|')
    const style = { stroke: new Stroke({ color: line, width: state === 'former' ? 0.8 : 1.6 }), zIndex: 50 }
    if (state === 'former')
      return [new Style({ ...style, stroke: new Stroke({ color: line, width: 0.8, lineDash: [4, 4] }) })]
    const label = new Text({
      text: name,
      font: font(look, 14),
      fill: new Fill({ color: ink }),
      stroke: halo,
      overflow: true,
    })
    return [
      new Style({ fill: new Fill({ color: land }), zIndex: 0 }),
      new Style({ ...style, ...(name && { text: label }) }),
    ]
  })
  const zone = remembered((key) => {
    const [code = '', level = '', status = '', label = ''] = key.split('|')
    const fill = zoneColour(kindOf(code), look)
    const dashed = status === 'consulting' || status === 'expired'
    return [
      new Style({
        fill: new Fill({ color: fill }),
        stroke: new Stroke({
          color: dashed ? signs.measure : line,
          width: dashed ? 2 : 0.6,
          ...(dashed && { lineDash: [6, 4] }),
        }),
        zIndex: 1 + Math.max(0, levels.indexOf(level)),
        ...(label !== '' && {
          text: new Text({
            text: label,
            font: font(look, 12),
            fill: new Fill({ color: inkOn(fill) }),
            padding: [2, 4, 2, 4],
          }),
        }),
      }),
    ]
  })
  const street = remembered((key) => {
    const [level = '4', width = '1', name = ''] = key.split('|')
    const order = 12 - Number(level)
    const label = new Text({
      ...{
        text: name,
        placement: 'line',
        font: font(look, 12),
        fill: new Fill({ color: ink }),
        stroke: halo,
        maxAngle: 0.6,
      },
    })
    return [
      new Style({ stroke: new Stroke({ color: roadEdge, width: Number(width) + 1.5 }), zIndex: order }),
      new Style({
        stroke: new Stroke({ color: road, width: Number(width) }),
        zIndex: order + 8,
        ...(name && { text: label }),
      }),
    ]
  })
  const redLine = [
    new Style({
      fill: new Fill({ color: 'rgba(196,22,28,0.08)' }),
      stroke: new Stroke({ color: signs.redLine, width: 1.5 }),
      zIndex: 30,
    }),
  ]
  const buildingLine = [
    new Style({ stroke: new Stroke({ color: signs.buildingLine, width: 1.2, lineDash: [7, 3, 1, 3] }), zIndex: 31 }),
  ]

  return (feature, resolution) => {
    const zoom = zoomOf(resolution)
    switch (feature.get('layer')) {
      case 'ward':
        if (feature.get('former')) return zoom >= 12.5 && zoom < 15 ? ward('former') : undefined
        return ward(zoom >= 10.5 && zoom < 14.5 ? `now|${text(feature.get('name'))}` : 'now')
      case 'zone': {
        const status = text(feature.get('status'))
        if (!shows.zones || !look.statuses.some((one) => one === status)) return undefined
        const code = text(feature.get('code'))
        return zone(
          [code, text(feature.get('level')), status, zoom >= 13.5 ? labelOf(feature, code, zoom) : ''].join('|'),
        )
      }
      case 'road': {
        const level = Number(feature.get('level')) || 0
        const width = (roadWidths[Math.min(level, 4)] ?? 2) * Math.max(0.35, Math.min(2.2, (zoom - 10) / 5))
        return street([level, width.toFixed(1), zoom >= 15.5 ? text(feature.get('name')) : ''].join('|'))
      }
      case 'corridor':
        return shows.roads ? redLine : undefined
      case 'building-line':
        return shows.roads ? buildingLine : undefined
      default:
        return undefined
    }
  }
}

/** The code, and closer by the highest number of floors: `ODT`, `ODT 5t`. */
function labelOf(feature: FeatureLike, code: string, zoom: number): string {
  const floors = text(feature.get('floors'))
  return zoom >= 16.5 && floors !== '' ? `${code} ${floors}t` : code
}

export function parcelStyle(look: Look): StyleOf {
  const color = look.dark ? '#9fb0bf' : signs.parcel
  const line = new Stroke({ color, width: 0.8 })
  const fill = new Fill({ color: paperOf(look).ink })
  // Light numbers on the colours of the land, which stay pale in the dark.
  const halo = look.dark && new Stroke({ color: paper.dark.land, width: 3 })
  const numbered = remembered((number) => [
    new Style({
      stroke: line,
      text: new Text({ text: number, font: font(look, 11, 400), fill, ...(halo && { stroke: halo }) }),
    }),
  ])
  const plain = [new Style({ stroke: line })]
  return (feature, resolution) => (zoomOf(resolution) >= 17.5 ? numbered(text(feature.get('parcel'))) : plain)
}

/** Networks, each theme with its colour and its own shape: colour alone tells nothing apart. */
export function networkStyle(look: Look): StyleOf {
  const edge = new Stroke({ color: look.dark ? '#0b1a26' : '#ffffff', width: 1 })
  const bright = look.dark
    ? { drainage: '#7cc7f5', electricity: '#ffb4ab', lighting: '#ffc76b', trees: '#7fd6a1' }
    : signs
  const line = (color: string, planned: boolean, lineDash?: number[]) => [
    new Style({
      stroke: new Stroke({
        color,
        width: planned ? 1.6 : 2.2,
        ...((lineDash ?? (planned && [5, 4])) && { lineDash: lineDash ?? [5, 4] }),
      }),
    }),
  ]
  const shape = (color: string, planned: boolean, points: number, radius: number, angle = 0) => [
    new Style({
      image: new RegularShape({
        points,
        radius,
        angle,
        fill: new Fill({ color: planned ? '#ffffff' : color }),
        stroke: planned ? new Stroke({ color, width: 1.5 }) : edge,
      }),
    }),
  ]
  const dot = (color: string, planned: boolean, radius: number) => [
    new Style({
      image: new Circle({
        radius,
        fill: new Fill({ color: planned ? '#ffffff' : color }),
        stroke: planned ? new Stroke({ color, width: 1.5 }) : edge,
      }),
    }),
  ]
  const styles = remembered((key) => {
    const [layer, planned] = [key.split('|')[0], key.split('|')[1] === 'true']
    switch (layer) {
      case 'drain':
        return line(bright.drainage, planned)
      case 'manhole':
        return shape(bright.drainage, planned, 4, 5, Math.PI / 4)
      case 'power-line':
        return line(bright.electricity, planned, [10, 3, 2, 3])
      case 'substation':
        return shape(bright.electricity, planned, 3, 8)
      case 'lighting-line':
        return line(bright.lighting, planned, [2, 3])
      case 'lamp':
        return shape(bright.lighting, planned, 5, 6)
      case 'tree':
        return dot(bright.trees, planned, 4)
      default:
        return [
          new Style({
            fill: new Fill({ color: 'rgba(31,122,58,0.25)' }),
            stroke: new Stroke({ color: bright.trees, width: 1.5 }),
          }),
        ]
    }
  })
  return (feature) => {
    const layer = text(feature.get('layer'))
    const theme = isNetwork(layer) ? themeOfLayer[layer] : undefined
    return theme && look.themes.indexOf(theme) >= 0
      ? styles(`${layer}|${String(feature.get('planned') === true)}`)
      : undefined
  }
}

const isNetwork = (layer: string): layer is keyof typeof themeOfLayer => layer in themeOfLayer
