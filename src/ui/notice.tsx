import type { ReactNode } from 'react'
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import styles from './notice.module.css'

const icons = { info: Info, caution: TriangleAlert, done: CircleCheck, failed: CircleX }

type Props = {
  tone?: keyof typeof icons
  /** Said aloud when it appears after an act of the person. */
  live?: boolean
  children: ReactNode
}

/** A message that stays in the flow of a screen. */
export function Notice({ tone = 'info', live, children }: Props) {
  const Icon = icons[tone]
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      role={live ? (tone === 'failed' ? 'alert' : 'status') : undefined}
    >
      <Icon className={styles.icon} size={20} />
      <div className={styles.text}>{children}</div>
    </div>
  )
}
