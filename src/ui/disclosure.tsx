import type { ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import styles from './disclosure.module.css'

type Props = {
  title: string
  note?: string
  open?: boolean
  /** A list that reaches from edge to edge. */
  flush?: boolean
  children: ReactNode
}

/** Folded text; the browser's own element, so that search in page and screen readers know it. */
export function Disclosure({ title, note, open, flush, children }: Props) {
  return (
    <details className={styles.box} open={open}>
      <summary className={styles.summary}>
        <span className={styles.title}>
          {title}
          {note && <span className={styles.note}>{note}</span>}
        </span>
        <ChevronDown className={styles.chevron} size={20} />
      </summary>
      <div className={flush ? styles.flush : styles.content}>{children}</div>
    </details>
  )
}
