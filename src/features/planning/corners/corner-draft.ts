import { parseCoordinate, parseCorners, type Corner } from '../../../../contract/rules/planning/parse-corners.ts'
import type { Input } from '../../../../contract/endpoints.ts'

export type Row = { id: number; x: string; y: string }
export type Frame = 'auto' | NonNullable<Input<'POST /planning/corners'>['body']['frame']>
export type Draft = { rows: Row[]; stated: string; frame: Frame }

export type Faults = { rows: { [rowId: number]: { x: boolean; y: boolean } }; stated: boolean; tooFew: boolean }

export const fewest = 3

let lastId = 0
export const emptyRow = (): Row => ({ id: (lastId += 1), x: '', y: '' })
const rowOf = ({ x, y }: Corner): Row => ({ id: (lastId += 1), x: written(x), y: written(y) })
const written = (metres: number) => String(metres).replace('.', ',')

export const emptyDraft = (): Draft => ({ rows: [emptyRow(), emptyRow(), emptyRow()], stated: '', frame: 'auto' })

/** The rows of a pasted list in place of those that are there. */
export function withPasted(draft: Draft, text: string): { draft: Draft; count: number; unread: string[] } {
  const { corners, unread } = parseCorners(text)
  if (corners.length === 0) return { draft, count: 0, unread }
  return { draft: { ...draft, rows: corners.map(rowOf) }, count: corners.length, unread }
}

const isEmpty = ({ x, y }: Row) => x.trim() === '' && y.trim() === ''
const areaOf = (typed: string) => Number(typed.trim().replace(',', '.'))

/** What is wrong before anything is sent; rows that are wholly empty do not count. */
export function faultsOf({ rows, stated }: Draft): Faults {
  const faults: Faults = { rows: {}, stated: stated.trim() !== '' && !(areaOf(stated) > 0), tooFew: false }
  const filled = rows.filter((row) => !isEmpty(row))
  for (const { id, x, y } of filled) {
    const fault = { x: parseCoordinate(x) === undefined, y: parseCoordinate(y) === undefined }
    if (fault.x || fault.y) faults.rows[id] = fault
  }
  faults.tooFew = filled.length < fewest
  return faults
}

export const isSound = ({ rows, stated, tooFew }: Faults) => Object.keys(rows).length === 0 && !stated && !tooFew

export function bodyOf({ rows, stated, frame }: Draft): Input<'POST /planning/corners'>['body'] {
  const corners = rows.flatMap((row) => {
    const [x, y] = [parseCoordinate(row.x), parseCoordinate(row.y)]
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
  return {
    corners,
    ...(stated.trim() !== '' && { statedAreaSquareMetres: areaOf(stated) }),
    ...(frame !== 'auto' && { frame }),
  }
}
