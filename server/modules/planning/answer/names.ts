import { fold } from '../../../../contract/rules/text/fold.ts'
import type { LandIndex } from './land-index.ts'

type Place = { kind: 'street' | 'ward' | 'former-ward'; name: string; layer: 'streets' | 'wards'; rows: number[] }

/** What is asked for by name or number. */
export type Names = {
  parcelsOf: (sheet: string, parcel: string) => number[]
  wardsLike: (text: string) => { code: string; former: boolean }[]
  /** Streets and wards, equal names first. `text` is folded. */
  placesLike: (text: string) => Place[]
}

/** Without the word for its kind: `p4`, `p. 4` and `phường 4` are one ward. */
const bare = (folded: string) =>
  folded
    .replace(/^(phuong|xa|p\.?(?=\s*\d)|p\.|x\.)\s*/, '')
    .replace(/\s+(cu|moi)$/, '')
    .trim()

export function nameLand(land: LandIndex): Names {
  const byNumber = new Map<string, number[]>()
  for (let row = 0; row < land.count('parcels'); row++) {
    const cells = land.row('parcels', row)
    add(byNumber, `${cells.text('sheet')}/${cells.text('parcel')}`, row)
  }
  const places = [...wardsOf(land), ...streetsOf(land)]
  const isLike = (text: string) => (place: Folded) => place.bare === bare(text)
  return {
    parcelsOf: (sheet, parcel) => byNumber.get(`${sheet}/${parcel}`) ?? [],
    wardsLike(text) {
      const wards = places.filter(({ layer }) => layer === 'wards')
      const equal = wards.filter(isLike(text))
      // A longer text: "phuong 4 thanh pho vung tau".
      const found = equal.length > 0 ? equal : wards.filter((ward) => startsWithWord(bare(text), ward.bare))
      return found.map(({ code, kind }) => ({ code, former: kind === 'former-ward' }))
    },
    placesLike(text) {
      const equal = places.filter((place) => place.folded === text || isLike(text)(place))
      if (equal.length > 0) return equal
      const begins = places.filter((place) => startsWithWord(place.folded, text) || startsWithWord(place.bare, text))
      return [...begins, ...places.filter((place) => !begins.includes(place) && place.folded.includes(text))]
    },
  }
}

type Folded = Place & { folded: string; bare: string; code: string }

const startsWithWord = (whole: string, begin: string) => whole === begin || whole.startsWith(`${begin} `)

function add(map: Map<string, number[]>, key: string, row: number) {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}

function wardsOf(land: LandIndex): Folded[] {
  return Array.from({ length: land.count('wards') }, (_, row) => {
    const cells = land.row('wards', row)
    const [name, folded] = [cells.text('name'), fold(cells.text('name'))]
    const kind = cells.flag('former') ? 'former-ward' : 'ward'
    return { ...{ kind, name, folded, bare: bare(folded), code: cells.text('code') }, layer: 'wards', rows: [row] }
  })
}

function streetsOf(land: LandIndex): Folded[] {
  const byName = new Map<string, number[]>()
  for (let row = 0; row < land.count('streets'); row++) add(byName, land.row('streets', row).text('name'), row)
  return [...byName].map(([name, rows]) => {
    const folded = fold(name)
    return {
      kind: 'street',
      name,
      folded,
      bare: folded.replace(/^(duong|hem|ngo) /, ''),
      code: '',
      layer: 'streets',
      rows,
    }
  })
}
