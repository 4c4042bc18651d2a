import type { ReactNode } from 'react'
import { EmptyPicture, type Picture } from './empty-picture.tsx'
import styles from './empty.module.css'

/** Nothing here: a drawing, a sentence, one act. */
export function Empty({
  picture,
  sentence,
  children,
}: {
  picture: Picture
  sentence: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <EmptyPicture picture={picture} />
      <p className={styles.sentence}>{sentence}</p>
      {children}
    </div>
  )
}
