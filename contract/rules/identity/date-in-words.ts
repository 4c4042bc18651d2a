import { isPartialDate, type PartialDate } from './partial-date.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
export const digit = (value: number) => digits[value] ?? ''

function unitAfterTens(tens: number, unit: number): string {
  if (unit === 5) return 'lăm'
  if (tens > 1 && unit === 1) return 'mốt'
  if (tens > 1 && unit === 4) return 'tư'
  return digit(unit)
}

export function belowHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  if (tens === 0) return digit(unit)
  const spokenTens = tens === 1 ? 'mười' : digit(tens) + ' mươi'
  return unit === 0 ? spokenTens : spokenTens + ' ' + unitAfterTens(tens, unit)
}

/** Years are read in full: 2005 is "hai nghìn không trăm linh năm". */
function yearInWords(year: number): string {
  const rest = year % 100
  const hundreds = Math.floor(year / 100) % 10
  const words = [digit(Math.floor(year / 1000)), 'nghìn']
  if (hundreds > 0 || rest > 0) words.push(digit(hundreds), 'trăm')
  if (rest > 0 && rest < 10) words.push('linh')
  if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}

// The fourth month has a word of its own.
const monthInWords = (month: number) => (month === 4 ? 'tư' : belowHundred(month))

/** "ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu"; parts that are not known are left out. */
export function dateInWords(value: PartialDate): string {
  if (!isPartialDate(value)) throw new RangeError('Not a date: ' + value)
  const [year, month, day] = value.split('-').map(Number)
  return [
    day === undefined ? '' : 'ngày ' + belowHundred(day),
    month === undefined ? '' : 'tháng ' + monthInWords(month),
    year === undefined ? '' : 'năm ' + yearInWords(year),
  ]
    .filter(Boolean)
    .join(' ')
}
