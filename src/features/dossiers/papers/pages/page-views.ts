import type { PageView, PaperPageList } from '../../../../../contract/schemas/paper-pages.ts'

export type Page = PaperPageList['pages'][number]
export type Side = keyof PageView['cut']

export const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']
const cutStep = 5
const mostCut = 45
const turns: { [turn in PageView['turn']]: PageView['turn'] } = { 0: 90, 90: 180, 180: 270, 270: 0 }
/** Where a cut of each side lies once the page is turned by a quarter. */
const turnedSides: { [side in Side]: Side } = { top: 'left', right: 'top', bottom: 'right', left: 'bottom' }

/** The page one place earlier or later; at the ends nothing changes. */
export function movedPage(pages: readonly Page[], at: number, by: -1 | 1): Page[] {
  const page = pages[at]
  const other = pages[at + by]
  if (!page || !other) return [...pages]
  return pages.map((one, index) => (index === at ? other : index === at + by ? page : one))
}

/** A quarter clockwise; what is cut away stays the same part of the paper. */
export function turnedView({ turn, cut }: PageView): PageView {
  return {
    turn: turns[turn],
    cut: {
      top: cut[turnedSides.top],
      right: cut[turnedSides.right],
      bottom: cut[turnedSides.bottom],
      left: cut[turnedSides.left],
    },
  }
}

export const cutView = (view: PageView, side: Side): PageView => ({
  ...view,
  cut: { ...view.cut, [side]: Math.min(mostCut, view.cut[side] + cutStep) },
})

export const uncutView = (view: PageView): PageView => ({ ...view, cut: { top: 0, right: 0, bottom: 0, left: 0 } })

export const isCut = ({ cut }: PageView): boolean => sides.some((side) => cut[side] > 0)
