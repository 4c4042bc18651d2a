import type { ReactNode } from 'react'
import { FlaskConical } from 'lucide-react'
import styles from './band.module.css'

/** The hatched amber band of the sandbox, with words, on every screen. */
export function Band({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.band}>
      <FlaskConical className={styles.icon} size={18} />
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  )
}
