import { namesAtStart, unique, unitsNumbered, type UnitName } from './unit-names.ts'
import { wordsFrom, type Piece } from './written-place.ts'

export type Mention<U> = {
  /** How sure the words are: 2 «phường 1», 1 «P1», 0 the bare name. */
  strength: 0 | 1 | 2
  /** Empty when no unit of any period bears that number or name. */
  units: U[]
  written: string
}

/** What an address says about the place, in the order of its parts. */
export type Mentions<U> = {
  wards: Mention<U>[]
  /** «Vũng Tàu» as a city, or bare, where it may be the city or the ward. */
  city: boolean
  /** Another city, district or province: what stands before it lies there. */
  elsewhere: string | undefined
  /** A street or a house number: neither says which ward. */
  street: boolean
}

const numberWords = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const shortWardWords = ['p', 'f', 'ph', 'phg', 'x']
const streetWords = ['duong', 'hem', 'ngo', 'ngach', 'kiet', 'ql', 'tl', 'kp', 'ap', 'thon', 'to', 'khu', 'chung', 'lo']
const ownCity = ['vung tau', 'vt']
const ownProvince = ['ho chi minh', 'hcm', 'sai gon', 'sg', 'ba ria vung tau', 'brvt']

const isWardWord = (text: string) => text === 'phuong' || text === 'ward' || /^ph(ườ|ừơ|uờ|ừo)ng$/.test(text)
const isCommuneWord = (text: string) => text === 'xã' || text === 'xa'
const startsWithOne = (words: string, known: readonly string[]) =>
  known.some((one) => words === one || words.slice(0, one.length + 1) === one + ' ')

/** Reads one part of an address piece by piece. */
export function mentionsIn<U>(part: readonly Piece[], names: readonly UnitName<U>[]): Mentions<U> {
  const found: Mentions<U> = { wards: [], city: false, elsewhere: undefined, street: part[0]?.kind !== 'word' }
  for (let at = 0; at < part.length;) at += readAt(part, at, names, found)
  if (found.wards.length === 0 && !found.elsewhere && !found.street) readBare(part, names, found)
  return found
}

/** Takes what stands at a place into account; gives the number of pieces that it took. */
function readAt<U>(part: readonly Piece[], at: number, names: readonly UnitName<U>[], found: Mentions<U>): number {
  const piece = part[at]
  if (piece?.kind !== 'word') return 1
  const next = part[at + 1]?.kind === 'dot' ? at + 2 : at + 1
  const after = wordsFrom(part, next)
  const rest = after.map(({ folded }) => folded).join(' ')

  const isTp = piece.folded === 'tp' || (piece.folded === 't' && after[0]?.folded === 'p')
  if (isTp || (piece.folded === 'thanh' && after[0]?.folded === 'pho')) {
    const words = piece.folded === 'tp' ? after : after.slice(1)
    readCity(words, found)
    return part.length - at
  }
  if (isDistrict(piece, at, part[next], after[0]?.folded)) {
    if (!found.elsewhere && (after.length > 0 || part[next]?.kind === 'number')) found.elsewhere = writtenFrom(part, at)
    return part.length - at
  }
  if (isWardWord(piece.text) || isCommuneWord(piece.text)) return readWard(part, at, next, names, found, 2)
  if (shortWardWords.indexOf(piece.folded) >= 0) return readWard(part, at, next, names, found, 1)
  if (isStreet(piece, part[at + 1], rest)) found.street = true
  return 1
}

function readWard<U>(
  part: readonly Piece[],
  at: number,
  next: number,
  names: readonly UnitName<U>[],
  found: Mentions<U>,
  strength: 1 | 2,
): number {
  const piece = part[next]
  if (piece?.kind === 'number') {
    const written = `Phường ${piece.value}`
    found.wards.push({ strength, units: unitsNumbered(names, piece.value), written })
    return next + 1 - at
  }
  const words = wordsFrom(part, next)
  const { units, length } = namesAtStart(
    names,
    words.map(({ folded }) => folded),
  )
  if (units.length > 0) {
    found.wards.push({ strength, units, written: writtenFrom(part, at) })
    return (words[length - 1]?.at ?? at) + 1 - at
  }
  if (strength === 1 || words.length === 0) return 1
  const number = numberWords.indexOf(words.map(({ text }) => text).join(' ')) + 1
  const known = number > 0 ? unitsNumbered(names, number) : []
  found.wards.push({ strength, units: known, written: number > 0 ? `Phường ${number}` : writtenFrom(part, at) })
  return part.length - at
}

function readCity<U>(words: readonly { folded: string; text: string }[], found: Mentions<U>) {
  const name = words.map(({ folded }) => folded).join(' ')
  if (startsWithOne(name, ownCity)) found.city = true
  else if (name !== '' && !startsWithOne(name, ownProvince))
    found.elsewhere = found.elsewhere ?? words.map(({ text }) => text).join(' ')
}

/** «quận 3», «huyện Đất Đỏ», «thị xã …», «tỉnh Đồng Nai»; not «quán», not «Huyền Trân», not «tỉnh lộ». */
function isDistrict(piece: Piece & { kind: 'word' }, at: number, next: Piece | undefined, after: string | undefined) {
  const { text, folded } = piece
  if (text === 'quận' || text === 'huyện' || folded === 'tx') return true
  if (folded === 'q' || text === 'quan') return next?.kind === 'number'
  if (text === 'huyen') return at === 0
  if (folded === 'thi') return after === 'xa'
  return text === 'tỉnh' && after !== 'lo'
}

const isStreet = (piece: Piece & { kind: 'word' }, next: Piece | undefined, rest: string) =>
  streetWords.indexOf(piece.folded) >= 0 ||
  (piece.folded === 'd' && next?.kind === 'dot') ||
  ((piece.folded === 'quoc' || piece.folded === 'tinh') && startsWithOne(rest, ['lo']))

/** A part that is nothing but a name: «Thắng Tam», «Long Sơn Vũng Tàu», «Vũng Tàu». */
function readBare<U>(part: readonly Piece[], names: readonly UnitName<U>[], found: Mentions<U>) {
  const words = wordsFrom(part, 0).map(({ folded }) => folded)
  const whole = words.join(' ')
  if (ownCity.indexOf(whole) >= 0) {
    found.city = true
    return
  }
  if (whole === 'ba ria') found.elsewhere = 'Bà Rịa'
  const { units, length } = namesAtStart(names, words)
  const rest = words.slice(length).join(' ')
  if (units.length > 0 && (rest === '' || ownCity.concat(ownProvince).indexOf(rest) >= 0))
    found.wards.push({ strength: 0, units, written: writtenFrom(part, 0) })
}

function writtenFrom(part: readonly Piece[], at: number): string {
  const piece = part[at]
  const next = part[at + 1]?.kind === 'dot' ? part[at + 2] : part[at + 1]
  const words = wordsFrom(part, at).slice(0, 5)
  const tail = words.length === 1 && next?.kind === 'number' ? ` ${next.value}` : ''
  return piece?.kind === 'word' ? words.map(({ text }) => text).join(' ') + tail : ''
}

/** Several parts together; what was said first of another place counts. */
export const allMentions = <U>(parts: readonly Mentions<U>[]): Mentions<U> => ({
  wards: parts.reduce<Mention<U>[]>((wards, one) => wards.concat(one.wards), []),
  city: parts.some(({ city }) => city),
  elsewhere: parts.map(({ elsewhere }) => elsewhere).filter(Boolean)[0],
  street: parts.some(({ street }) => street),
})

/** The units of the surest mentions; a known ward goes before a number that never was one. */
export function surest<U>(wards: readonly Mention<U>[]): Mention<U> | undefined {
  const top = Math.max(...wards.map(({ strength }) => strength))
  const best = wards.filter(({ strength }) => strength === top)
  const known = best.filter(({ units }) => units.length > 0)
  const first = known[0] ?? best[0]
  const units = known.reduce<U[]>((all, one) => all.concat(one.units), [])
  return first && { ...first, units: unique(units) }
}
