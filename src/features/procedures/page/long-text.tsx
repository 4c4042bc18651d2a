import { useState } from 'react'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './page.module.css'
import { shorten } from './shorten.ts'
import { pageTexts } from './texts.ts'

/** Less than a screenful on a small phone. */
const screenful = 700

/** Official text, of any length: longer than a screen it is cut, and one tap shows the rest. */
export function LongText({ text, limit = screenful }: { text: string; limit?: number }) {
  const words = useText(pageTexts)
  const [open, setOpen] = useState(false)
  const short = shorten(text, limit)
  return (
    <>
      <p className={styles.longText}>{open ? text : short}</p>
      {short !== text && (
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.less : words.more}
        </Button>
      )}
    </>
  )
}
