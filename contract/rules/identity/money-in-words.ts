import { belowHundred, digit } from './date-in-words.ts'

const scales = ['', 'nghìn', 'triệu', 'tỷ']

/** Three digits; all but the first group name their hundreds even where there are none. */
function group(value: number, isFirst: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const words = hundreds > 0 || !isFirst ? [digit(hundreds), 'trăm'] : []
  if (words.length > 0 && rest > 0 && rest < 10) words.push('linh')
  if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}

/** 16000 as «mười sáu nghìn đồng», as receipts say it; up to a thousand billion. */
export function moneyInWords(amount: number): string {
  const groups: number[] = []
  for (let rest = Math.round(amount); rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  const words = groups.map((value, at) =>
    value === 0 ? '' : `${group(value, at === groups.length - 1)} ${scales[at] ?? ''}`.trim(),
  )
  return `${words.reverse().filter(Boolean).join(' ') || digit(0)} đồng`
}
