import type { PageView } from '../../../../contract/schemas/paper-pages.ts'
import type { FileRow } from '../store.ts'

type Turn = PageView['turn']
const isTurn = (value: number): value is Turn => [0, 90, 180, 270].includes(value)

export const viewOf = (row: FileRow): PageView => ({
  turn: isTurn(row.turn) ? row.turn : 0,
  cut: { top: row.cut_top, right: row.cut_right, bottom: row.cut_bottom, left: row.cut_left },
})

export const columnsOf = ({ turn, cut }: PageView) => ({
  turn,
  cut_top: cut.top,
  cut_right: cut.right,
  cut_bottom: cut.bottom,
  cut_left: cut.left,
})
