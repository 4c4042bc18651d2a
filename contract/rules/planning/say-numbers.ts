import type { PlanningWords } from './say-vi.ts'

/** One decimal below ten thousand, none above: `161,5`, `12.340`. */
export function sayNumber(value: number, { marks }: PlanningWords, decimals = 1): string {
  const kept = Math.abs(value) >= 10_000 ? 0 : decimals
  const [whole = '', part = ''] = Math.abs(value).toFixed(kept).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group)
  const rest = part.replace(/0+$/, '')
  const sign = value < 0 && Number(value.toFixed(kept)) !== 0 ? '−' : ''
  return sign + grouped + (rest && marks.decimal + rest)
}

export const sayArea = (squareMetres: number, words: PlanningWords) => `${sayNumber(squareMetres, words)} m²`

/** Below ten metres the decimal counts, beyond it does not. */
export const sayMetres = (metres: number, words: PlanningWords) => `${sayNumber(metres, words, metres < 10 ? 1 : 0)} m`

/** A part that is there is never "0%", and one that is not all is never "100%". */
export function sayShare(share: number, words: PlanningWords): string {
  const percent = share * 100
  const kept = percent >= 99.95 || percent <= 0 ? percent : Math.min(99.9, Math.max(0.1, percent))
  return `${sayNumber(kept, words)}%`
}

/** `26/11/2026` */
export const sayDay = (civilDay: string) => civilDay.split('-').reverse().join('/')

/** A sentence begins with a capital and ends with a full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed === '' ? '' : trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.?!]$/.test(trimmed) ? '' : '.')
}

/** A name in the middle of a sentence: `Đất ở đô thị` → `đất ở đô thị`; `UBND` and `D1` stay. */
export const inSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** `a, b và c` */
export function sayList(items: readonly string[], words: PlanningWords): string {
  const last = items[items.length - 1] ?? ''
  return items.length < 2 ? last : items.slice(0, -1).join(', ') + words.and + last
}
