import type { ReactNode } from 'react'
import styles from './action-bar.module.css'

/** The acts of a screen at its bottom edge: one primary, at most one beside it. Goes into `<Screen footer>`. */
export function ActionBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.acts}>{children}</div>
    </div>
  )
}
