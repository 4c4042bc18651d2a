/** A table kept by columns: far smaller than rows, and read back at once. Words that repeat are written once. */
export type Cell = string | number | boolean | null
export type Column = Cell[] | { words: Cell[]; at: number[] }
export type Columns = { [name: string]: Column }

export function packColumn(values: Cell[]): Column {
  const words = [...new Set(values)]
  if (words.length > values.length / 4) return values
  const place = new Map(words.map((word, index) => [word, index]))
  return { words, at: values.map((value) => place.get(value) ?? 0) }
}

export const cellOf = (column: Column | undefined, row: number): Cell => {
  if (!column) return null
  if (Array.isArray(column)) return column[row] ?? null
  return column.words[column.at[row] ?? -1] ?? null
}

/** Reads the cells of one row by the kinds that are expected there. */
export function rowReader(columns: Columns, row: number) {
  const cell = (name: string) => cellOf(columns[name], row)
  return {
    text: (name: string) => String(cell(name) ?? ''),
    textOrNull: (name: string) => textOrNull(cell(name)),
    numberOrNull: (name: string) => numberOrNull(cell(name)),
    flag: (name: string) => cell(name) === true,
    flagOrNull: (name: string) => flagOrNull(cell(name)),
  }
}

const textOrNull = (cell: Cell) => (typeof cell === 'string' ? cell : null)
const numberOrNull = (cell: Cell) => (typeof cell === 'number' ? cell : null)
const flagOrNull = (cell: Cell) => (typeof cell === 'boolean' ? cell : null)
