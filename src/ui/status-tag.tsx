import type { ReactNode } from 'react'
import { CircleCheck, CircleDashed, CircleX, Clock, Hand } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import styles from './status-tag.module.css'

export type StatusTone = 'yours' | 'working' | 'done' | 'failed' | 'neutral'

const icons = { yours: Hand, working: Clock, done: CircleCheck, failed: CircleX, neutral: CircleDashed }

/** Icon, word and colour together: colour never speaks alone. */
export function StatusTag({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      <Icon className={styles.icon} size={16} />
      <span>{children}</span>
    </span>
  )
}
