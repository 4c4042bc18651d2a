import { expect, it } from 'vitest'
import { inkOn, laidOver, paper, zoneColour } from './colours.ts'
import type { Look } from './map-view.ts'

const look: Look = { themes: [], statuses: [], palette: 'clear', opacity: 1, dark: false, large: false }
const homes = { code: 'ODT', name: 'Đất ở', meaning: '', officialColour: '#ffa0ff', colour: '#f7c7a3' }

it.each([
  [1, '#f7c7a3'],
  [0, paper.light.land],
  [0.5, '#f7ddc8'],
])('opacity %d lays the colour over the paper', (opacity, expected) => {
  expect(laidOver('#f7c7a3', paper.light.land, opacity)).toBe(expected)
})

it('shows the palette that was chosen, and grey for a kind that the legend does not know', () => {
  expect(zoneColour(homes, look)).toBe('#f7c7a3')
  expect(zoneColour(homes, { ...look, palette: 'official' })).toBe('#ffa0ff')
  expect(zoneColour(undefined, look)).toBe('#b0b0b0')
})

it.each([
  ['#ffffff', '#14212b'],
  ['#f7c7a3', '#14212b'],
  ['#000000', '#ffffff'],
  ['#0a3d62', '#ffffff'],
])('on %s one writes in %s', (colour, ink) => {
  expect(inkOn(colour)).toBe(ink)
})
