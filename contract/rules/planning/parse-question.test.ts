import { describe, expect, it } from 'vitest'
import { parseCorners, parseQuestion } from './parse-question.ts'

const parcel = (sheet: string, number: string, ward = '') => ({ kind: 'parcel', sheet, parcel: number, ward })

describe('the one search box', () => {
  it.each([
    ['tờ 7 thửa 276', parcel('7', '276')],
    ['Tờ bản đồ số 7, thửa đất số 276', parcel('7', '276')],
    ['thửa 276 tờ 7', parcel('7', '276')],
    ['TỜ 07 THỬA 0276 Phường 4', parcel('7', '276', 'phuong 4')],
    ['thửa 276, tờ 7, phường Thắng Tam', parcel('7', '276', 'phuong thang tam')],
    ['to 7 thua 276', parcel('7', '276')],
    ['7/276', parcel('7', '276')],
    ['7 / 276', parcel('7', '276')],
    ['122.90', parcel('122', '90')],
    ['122-90', parcel('122', '90')],
    ['122 90', parcel('122', '90')],
    ['7/276 phường 4', parcel('7', '276', 'phuong 4')],
    ['7/276, Rạch Dừa', parcel('7', '276', 'rach dua')],
    ['26506-7-276', { kind: 'parcel-id', id: '26506-7-276' }],
    ['26506-7-276-b', { kind: 'parcel-id', id: '26506-7-276-b' }],
    ['10.35, 107.08', { kind: 'point', latitude: 10.35, longitude: 107.08 }],
    ['107.08 10.35', { kind: 'point', latitude: 10.35, longitude: 107.08 }],
    ['10,35; 107,08', { kind: 'point', latitude: 10.35, longitude: 107.08 }],
    ['10°21\'00"N 107°04\'48"E', { kind: 'point', latitude: 10.35, longitude: 107.08 }],
    ['10.35° 107.08°', { kind: 'point', latitude: 10.35, longitude: 107.08 }],
    ['Phường Thắng Tam', { kind: 'words', text: 'phuong thang tam' }],
    ['Đường mẫu 662', { kind: 'words', text: 'duong mau 662' }],
    ['phường 4', { kind: 'words', text: 'phuong 4' }],
    ['  ', { kind: 'nothing' }],
    ['???', { kind: 'nothing' }],
    ['51.5, 0.12', { kind: 'words', text: '51.5, 0.12' }],
  ])('%s', (typed, question) => {
    expect(parseQuestion(typed)).toEqual(question)
  })
})

describe('corners as people paste them', () => {
  const two = [
    { x: 1_144_200.5, y: 426_902.37 },
    { x: 1_144_210.5, y: 426_912.37 },
  ]
  it.each([
    ['points', '1144200.50 426902.37\n1144210.50 426912.37'],
    ['commas', '1144200,50 426902,37\n1144210,50 426912,37'],
    ['numbers of corners before them', '1 1144200.50 426902.37 10.5\n2 1144210.50 426912.37'],
    ['thousands parted by points', '1.144.200,50; 426.902,37\n1.144.210,50; 426.912,37'],
    ['thousands parted by commas', '1,144,200.50\t426,902.37\n1,144,210.50\t426,912.37'],
    ['thousands parted by spaces', '1 144 200,50 ; 426 902,37\n1 144 210,50 ; 426 912,37'],
    ['letters', 'X=1144200.50 Y=426902.37; X=1144210.50 Y=426912.37'],
  ])('with %s', (_how, typed) => {
    expect(parseCorners(typed)).toEqual(two)
    expect(parseQuestion(typed)).toEqual({ kind: 'corners', corners: two })
  })

  it('without decimals', () => {
    expect(parseCorners('1144200 426902, 1144210 426912')).toEqual([
      { x: 1_144_200, y: 426_902 },
      { x: 1_144_210, y: 426_912 },
    ])
  })

  it('an odd number of values is not a list', () => expect(parseCorners('1144200 426902 1144210')).toEqual([]))
})
