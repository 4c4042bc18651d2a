import { describe, expect, it } from 'vitest'
import { nearestUnits, roundedPlace, type Anchors } from './nearest-units.ts'

const anchors: Anchors = {
  outsideKm: 3,
  units: {
    west: [[10.35, 107.07]],
    east: [
      [10.35, 107.1],
      [10.36, 107.12],
    ],
    north: [[10.45, 107.1]],
  },
}

describe('the nearest units', () => {
  it.each([
    ['on a point', 10.35, 107.07, ['west', 'east']],
    ['nearer to the other', 10.35, 107.09, ['east', 'west']],
    ['by the nearest of several points', 10.36, 107.125, ['east', 'west']],
    ['between two that are far apart', 10.43, 107.1, ['north', 'east']],
  ])('%s', (_where, latitude, longitude, unitIds) => {
    expect(nearestUnits({ latitude, longitude }, anchors)).toEqual({ kind: 'found', unitIds })
  })

  it.each([
    ['out at sea', 10.35, 107.03],
    ['in another province', 21.03, 105.85],
    ['nowhere', 0, 0],
  ])('%s is outside', (_where, latitude, longitude) => {
    expect(nearestUnits({ latitude, longitude }, anchors)).toEqual({ kind: 'outside' })
  })

  it('cannot be told where no points were set', () => {
    expect(nearestUnits({ latitude: 10.35, longitude: 107.07 }, { outsideKm: 3, units: {} })).toEqual({
      kind: 'unknown',
    })
  })
})

it('rounds to a hundred metres, too coarse to find a house', () => {
  expect(roundedPlace({ latitude: 10.346789, longitude: 107.084321 })).toEqual({ latitude: 10.347, longitude: 107.084 })
})
