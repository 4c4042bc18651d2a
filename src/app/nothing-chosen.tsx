import { useText } from '../i18n/texts.ts'
import { Empty } from '../ui/empty.tsx'
import type { Picture } from '../ui/empty-picture.tsx'
import styles from './shell.module.css'
import { appTexts } from './texts.ts'

/** The detail pane of a tablet before a line of the list is chosen. */
export function NothingChosen({ picture }: { picture: Picture }) {
  const text = useText(appTexts)
  return (
    <div className={styles.waiting}>
      <Empty picture={picture} sentence={text.nothingChosen} />
    </div>
  )
}
