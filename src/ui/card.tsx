import { useId, type ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import styles from './card.module.css'

type CardProps = {
  title?: string
  /** `yours`: it waits for the person. */
  tone?: 'plain' | 'yours' | 'failed'
  /** Rows that reach from edge to edge. */
  flush?: boolean
  children: ReactNode
}

export function Card({ title, tone = 'plain', flush, children }: CardProps) {
  const id = useId()
  return (
    <section
      className={classNames(styles.card, styles[tone], flush && styles.flush)}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}

/** A titled part of a screen without a frame. */
export function Group({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.groupTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
