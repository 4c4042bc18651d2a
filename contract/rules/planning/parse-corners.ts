export type Corner = { x: number; y: number }

/** A coordinate of the country has six or seven figures before the mark; numbers of points and lengths of sides have fewer. */
const plain = /\d{6,7}(?:[.,]\d{1,4})?(?!\d)/g
const grouped = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?/g

/**
 * Corners of a list as a certificate, a spreadsheet or a message has it, one to a line, X before Y, with dot or comma.
 * `unread` are the lines that hold something else.
 */
export function parseCorners(text: string): { corners: Corner[]; unread: string[] } {
  const corners: Corner[] = []
  const unread: string[] = []
  for (const line of text.split(/[\r\n]+/).map((one) => one.trim())) {
    const numbers = numbersOf(line)
    const [x, y] = numbers
    // A box of one line has glued a list together.
    if (numbers.length >= 6 && numbers.length % 2 === 0) corners.push(...pairs(numbers))
    else if (x !== undefined && y !== undefined) corners.push({ x, y })
    else if (/\d/.test(line)) unread.push(line)
  }
  return { corners, unread }
}

const pairs = (numbers: readonly number[]): Corner[] =>
  numbers.flatMap((x, at) => {
    const y = numbers[at + 1]
    return at % 2 === 0 && y !== undefined ? [{ x, y }] : []
  })

/** One typed coordinate; undefined for what is none. */
export function parseCoordinate(typed: string): number | undefined {
  const [only, ...more] = numbersOf(typed)
  return more.length === 0 ? only : undefined
}

function numbersOf(line: string): number[] {
  const whole = line.match(plain) ?? []
  if (whole.length > 0) return whole.map((one) => Number(one.replace(',', '.')))
  return (line.match(grouped) ?? []).map(ungrouped).filter((value) => value >= 100_000)
}

/** The last mark stands before the decimals when it differs from the first. */
function ungrouped(written: string): number {
  const first = written.match(/[.,]/)?.[0] ?? '.'
  const other = first === '.' ? ',' : '.'
  return Number(written.split(first).join('').replace(other, '.'))
}
