import { useState } from 'react'
import { ArrowDown, ArrowUp, RotateCw } from 'lucide-react'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import styles from '../../files/files.module.css'
import { paperTexts } from '../texts.ts'
import { PagePicture } from './page-picture.tsx'
import { cutView, isCut, sides, turnedView, uncutView, type Page } from './page-views.ts'

type Props = {
  dossierId: string
  page: Page
  number: number
  count: number
  onMove: (by: -1 | 1) => void
  onChange: (page: Page) => void
}

/** One page and what may be done with it; each button names the page that it moves. */
export function PageLine({ dossierId, page, number, count, onMove, onChange }: Props) {
  const text = useText(paperTexts)
  const [cutting, setCutting] = useState(false)
  const isPicture = /^image\/(jpeg|png|webp)$/.test(page.file.mime)
  const named = (act: string) => text.forPaper(act, text.pageNumber(number, count))
  return (
    <li className={styles.file}>
      <PagePicture dossierId={dossierId} page={page} />
      <span className={styles.about}>
        <span className={styles.name}>{text.pageNumber(number, count)}</span>
        <span className={styles.state}>{page.file.name}</span>
      </span>
      <span className={styles.choose}>
        {number > 1 && (
          <Button icon={<ArrowUp size={20} />} aria-label={named(text.moveUp)} onClick={() => onMove(-1)}>
            {text.moveUp}
          </Button>
        )}
        {number < count && (
          <Button icon={<ArrowDown size={20} />} aria-label={named(text.moveDown)} onClick={() => onMove(1)}>
            {text.moveDown}
          </Button>
        )}
        {isPicture && (
          <>
            <Button
              icon={<RotateCw size={20} />}
              aria-label={named(text.turn)}
              onClick={() => onChange({ ...page, view: turnedView(page.view) })}
            >
              {text.turn}
            </Button>
            <Button aria-label={named(text.cut)} aria-expanded={cutting} onClick={() => setCutting(!cutting)}>
              {text.cut}
            </Button>
          </>
        )}
      </span>
      {cutting && (
        <span className={styles.choose}>
          {sides.map((side) => (
            <Button
              key={side}
              kind="quiet"
              aria-label={named(text.cutSides[side])}
              onClick={() => onChange({ ...page, view: cutView(page.view, side) })}
            >
              {text.cutSides[side]}
            </Button>
          ))}
          {isCut(page.view) && (
            <Button kind="quiet" onClick={() => onChange({ ...page, view: uncutView(page.view) })}>
              {text.uncut}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
