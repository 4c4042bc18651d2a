import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import styles from './map.module.css'
import type { MapView } from './map-view.ts'
import { mapTexts } from './texts.ts'

export type Comparing = { other: PlanningRelease; at: number }

type Props = {
  comparing: Comparing
  release: PlanningRelease
  view: MapView | undefined
  onChange: (comparing: Comparing | undefined) => void
}

const step = 0.1

/** Two releases, one to the left and one to the right of a limit that a slider or two buttons move. */
export function CompareBar({ comparing: { other, at }, release, view, onChange }: Props) {
  const text = useText(mapTexts)
  function move(to: number) {
    const next = Math.max(0, Math.min(1, to))
    view?.compare(other.id, next)
    onChange({ other, at: next })
  }
  function end() {
    view?.compare(undefined, 0.5)
    onChange(undefined)
  }
  return (
    <div>
      <p className={styles.sides}>
        <span>{text.left(release.name)}</span> <span>{text.right(other.name)}</span>
      </p>
      <div className={styles.slider}>
        <IconButton label={text.moreLeft} icon={<ChevronLeft size={24} />} onClick={() => move(at - step)} />
        <input
          type="range"
          aria-label={text.border}
          min={0}
          max={100}
          value={Math.round(at * 100)}
          onChange={(event) => move(Number(event.target.value) / 100)}
        />
        <IconButton label={text.moreRight} icon={<ChevronRight size={24} />} onClick={() => move(at + step)} />
      </div>
      <Button onClick={end}>{text.endCompare}</Button>
    </div>
  )
}
