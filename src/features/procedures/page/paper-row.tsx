import { useState } from 'react'
import { Info } from 'lucide-react'
import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckRow, ListRow } from '../../../ui/list.tsx'
import styles from './page.module.css'
import { amountsOf } from './read-aloud.ts'
import { PaperSample } from './samples/paper-sample.tsx'
import { shorten } from './shorten.ts'
import { pageTexts, type PageWords } from './texts.ts'

type Props = { paper: DocumentRequirement; inApp: boolean; ticked: boolean; onTick: (ticked: boolean) => void }

const nameLimit = 240
const hintLimit = 300

/** One paper: what, how many, where from; a tick when it is at hand, and what it looks like. */
export function PaperRow({ paper, inApp, ticked, onTick }: Props) {
  const text = useText(pageTexts)
  const [open, setOpen] = useState(false)
  const name = shorten(paper.name, nameLimit)
  const hint = shorten(paper.hint ?? '', hintLimit)
  const isCut = name !== paper.name || hint !== (paper.hint ?? '')
  const lines = linesOf({ ...paper, hint: open ? (paper.hint ?? '') : hint }, inApp, text)
  const content = {
    title: <span className={styles.longText}>{open ? paper.name : name}</span>,
    lines: lines.map((line, index) => (
      <span key={index} className={styles.line}>
        {line}
      </span>
    )),
    aside: paper.sample && <PaperSample sample={paper.sample} paper={shorten(paper.name, 80)} />,
    below: isCut && (
      <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? text.less : text.more}
      </Button>
    ),
  }
  return paper.kind === 'note' ? (
    <ListRow {...content} lead={<Info size={22} />} />
  ) : (
    <CheckRow {...content} checked={ticked} onChange={onTick} />
  )
}

function linesOf(paper: DocumentRequirement, inApp: boolean, text: PageWords): string[] {
  return [
    amountsOf(paper, text).join(', '),
    paper.hint ?? '',
    paper.formId && inApp && !paper.hint ? text.fromForm : '',
    paper.whereToGet ? text.whereToGet(paper.whereToGet) : '',
    paper.stateHolds ? text.stateHolds : '',
  ].filter((line) => line !== '')
}
