import { fold } from '../text/fold.ts'

/** What somebody typed into the one search box. */
export type Question =
  | { kind: 'parcel-id'; id: string }
  /** `ward` is what else was typed, folded; empty when nothing was. */
  | { kind: 'parcel'; sheet: string; parcel: string; ward: string }
  | { kind: 'point'; longitude: number; latitude: number }
  | { kind: 'corners'; corners: Corner[] }
  | { kind: 'words'; text: string }
  | { kind: 'nothing' }

/** As certificates write them: X is north, Y is east. */
export type Corner = { x: number; y: number }

const parcelId = /^\d{5}-\d{1,4}-\d{1,5}(-[a-z])?$/
const sheetWord = /\bto(?: ban do)?(?: so)?[ :.]*(\d{1,4})(?!\d)/
const parcelWord = /\bthua(?: dat)?(?: so)?[ :.]*(\d{1,5})(?!\d)/
const pair = /^(\d{1,4})\s*[/.\-\s]\s*(\d{1,5})(?=$|[\s,;])/

/** Vietnam and its waters: what lies elsewhere was not meant as a place on this map. */
const isLatitude = (degrees: number) => degrees >= 8 && degrees <= 24
const isLongitude = (degrees: number) => degrees >= 101 && degrees <= 118

export function parseQuestion(typed: string): Question {
  const text = fold(typed).replace(/\r/g, '').trim()
  if (text === '') return { kind: 'nothing' }
  if (parcelId.test(text)) return { kind: 'parcel-id', id: text }
  const point = parsePoint(text)
  if (point) return point
  const corners = parseCorners(typed)
  if (corners.length > 0) return { kind: 'corners', corners }
  return parseParcel(text) || (/\p{L}|\d/u.test(text) ? { kind: 'words', text } : { kind: 'nothing' })
}

function parseParcel(text: string): Question | null {
  const sheet = sheetWord.exec(text)
  const parcel = parcelWord.exec(text)
  if (sheet && parcel) {
    const rest = text.replace(sheet[0], ' ').replace(parcel[0], ' ')
    return { kind: 'parcel', sheet: plain(sheet[1]), parcel: plain(parcel[1]), ward: wardPart(rest) }
  }
  const short = pair.exec(text)
  if (!short || sheet || parcel) return null
  return {
    ...{ kind: 'parcel', sheet: plain(short[1]), parcel: plain(short[2]) },
    ward: wardPart(text.slice(short[0].length)),
  }
}

/** `007` is sheet 7. */
const plain = (digits = '') => digits.replace(/^0+(?=\d)/, '')

/** What is left once sheet and parcel are taken out, without the signs and small words between them. */
const wardPart = (rest: string) =>
  rest
    .replace(/[,;:()]/g, ' ')
    .replace(/\b(cua|tai|o|thuoc)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const minutes = /(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*["”″]|'')?\s*([nesw])?/g

/** Latitude and longitude in either order, with a point or a comma, in degrees or in minutes and seconds. */
function parsePoint(text: string): Question | null {
  const numbers = text.indexOf('°') >= 0 ? inMinutes(text) : inDegrees(text)
  const [first, second] = numbers
  if (numbers.length !== 2 || first === undefined || second === undefined) return null
  if (isLatitude(first) && isLongitude(second)) return { kind: 'point', latitude: first, longitude: second }
  if (isLatitude(second) && isLongitude(first)) return { kind: 'point', latitude: second, longitude: first }
  return { kind: 'words', text }
}

function inDegrees(text: string): number[] {
  const withPoints = /^(\d{1,3}\.\d+)\s*[,;\s]\s*(\d{1,3}\.\d+)$/.exec(text)
  const withCommas = /^(\d{1,3},\d+)\s*[;\s]\s*(\d{1,3},\d+)$/.exec(text)
  const found = withPoints || withCommas
  return found ? [found[1], found[2]].map((one = '') => Number(one.replace(',', '.'))) : []
}

function inMinutes(text: string): number[] {
  const found: number[] = []
  text.replace(minutes, (_all, degrees: string, minute: string, second: string | undefined) => {
    found.push(Number(degrees) + Number(minute) / 60 + Number((second || '0').replace(',', '.')) / 3600)
    return ''
  })
  if (found.length === 0)
    text.replace(/(\d{1,3}[.,]\d+)\s*°/g, (_all, one: string) => String(found.push(Number(one.replace(',', '.')))))
  return found
}

const metres =
  /\d{1,3}(?:[ .]\d{3}){1,2}(?:,\d+)?(?![\d.])|\d{1,3}(?:,\d{3}){1,2}(?:\.\d+)?(?![\d,])|\d{5,7}(?:[.,]\d+)?/g

/** Lines of two long numbers, whatever stands before them (1, A, M1) and however decimals are written. */
export function parseCorners(typed: string): Corner[] {
  const numbers: number[] = []
  typed.replace(metres, (one) => {
    const value = metresOf(one)
    if (value >= 100_000) numbers.push(value)
    return ''
  })
  if (numbers.length < 2 || numbers.length % 2 === 1) return []
  const corners: Corner[] = []
  numbers.forEach((y, index) => {
    const x = numbers[index - 1]
    if (index % 2 === 1 && x !== undefined) corners.push({ x, y })
  })
  return corners
}

/** The last sign is the decimal one unless it parts off three digits of a number that has another such sign or no decimals. */
function metresOf(written: string): number {
  const compact = written.replace(/ /g, '')
  const signs = compact.replace(/\d/g, '')
  if (signs === '') return Number(compact)
  const last = signs.charAt(signs.length - 1)
  const [whole = '', ...rest] = compact.split(last)
  const tail = rest[rest.length - 1] || ''
  const isDecimal = rest.length === 1 && (signs.length > 1 || whole.length > 3 || tail.length !== 3)
  if (!isDecimal) return Number(compact.replace(/[.,]/g, ''))
  return Number(`${whole.replace(/[.,]/g, '')}.${tail}`)
}
