import Flatbush from 'flatbush'
import { areaOf, boxOf, distanceToSegment, type P, type Ring } from '../geo/ring.ts'
import type { Parcel } from '../release/data.ts'
import type { Road } from './fabric.ts'
import type { Lot } from './lots.ts'
import { randomOf } from './random.ts'

const sheetSide = 500

/** Cadastral sheets of 500 m, numbered from the north-west within each former ward; parcels numbered row by row. */
export function numbered(lots: readonly Lot[], roads: readonly Road[], seed: string): Parcel[] {
  const sheets = new Map<string, Lot[]>()
  for (const lot of lots) {
    const row = String(100_000 - Math.floor(lot.middle[1] / sheetSide)).padStart(6, '0')
    const column = String(Math.floor(lot.middle[0] / sheetSide)).padStart(6, '0')
    const key = `${lot.formerCode}|${row}|${column}`
    const sheet = sheets.get(key)
    if (sheet) sheet.push(lot)
    else sheets.set(key, [lot])
  }
  return [...sheets.keys()].sort().flatMap(numberSheet(sheets, streetFinder(roads), seed))
}

function numberSheet(sheets: Map<string, Lot[]>, streetOf: (p: P) => string | null, seed: string) {
  const count = new Map<string, number>()
  return (key: string): Parcel[] => {
    const [formerWard = ''] = key.split('|')
    const sheet = (count.get(formerWard) ?? 0) + 1
    count.set(formerWard, sheet)
    const rows = [...(sheets.get(key) ?? [])].sort(
      (one, other) => Math.round((other.middle[1] - one.middle[1]) / 20) || one.middle[0] - other.middle[0],
    )
    // On purpose: a number that was given twice.
    const twice = randomOf(seed, 'twice', key)() < 0.08 && rows.length > 40 ? 20 : -1
    return rows.map((lot, index) => {
      const number = index > twice && twice >= 0 ? index : index + 1
      const isSecond = index === twice
      return parcelOf(lot, { sheet, number, isSecond }, streetOf(lot.middle), seed)
    })
  }
}

type Place = { sheet: number; number: number; isSecond: boolean }

function parcelOf(lot: Lot, { sheet, number, isSecond }: Place, street: string | null, seed: string): Parcel {
  const id = `${lot.formerCode}-${sheet}-${number}${isSecond ? '-b' : ''}`
  const random = randomOf(seed, 'papers', id)
  const differs = random() < 0.03
  const stated = areaOf(lot.ring) * (1 + (random() - 0.5) * 0.16)
  return {
    ...{ id, street, ward: lot.ward.code, formerWard: lot.formerCode, sheet: String(sheet), parcel: String(number) },
    statedArea: differs ? Math.round(stated * 10) / 10 : null,
    rings: [lot.ring],
  }
}

/** The street that lies nearest, within 45 m; alleys count when no street is as near. */
function streetFinder(roads: readonly Road[]): (p: P) => string | null {
  const index = new Flatbush(Math.max(1, roads.length))
  if (roads.length === 0) index.add(0, 0, 0, 0)
  for (const { line } of roads) index.add(...boxOf(line))
  index.finish()
  return ([x, y]) => {
    let least = 45
    let name: string | null = null
    for (const found of index.search(x - 45, y - 45, x + 45, y + 45)) {
      const road = roads[found]
      const away = road ? awayFrom([x, y], road.line) : Infinity
      if (road && away < least) [least, name] = [away, road.name]
    }
    return name
  }
}

function awayFrom(p: P, [a, b]: Ring): number {
  return a && b ? distanceToSegment(p, a, b) : Infinity
}
