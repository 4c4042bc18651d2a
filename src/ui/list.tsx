import type { ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import { Link } from './link.tsx'
import styles from './list.module.css'

export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}

type RowProps = {
  title: ReactNode
  /** Short lines under the title. */
  lines?: ReactNode
  /** An icon before the title. */
  lead?: ReactNode
  /** A status or a word at the right; on narrow screens below. */
  trail?: ReactNode
  /** Where the whole row leads. A row leads somewhere, acts, or neither. */
  to?: string
  onPress?: () => void
  /** The row whose detail is open beside the list. */
  current?: boolean
} & Beside

type Beside = {
  /** A small act of its own beside the row. */
  aside?: ReactNode
  /** One under the row. */
  below?: ReactNode
}

/** The whole row is the target; the chevron stands only where it leads on. */
export function ListRow({ to, onPress, current, aside, below, ...content }: RowProps) {
  const row = classNames(styles.row, (to || onPress) && styles.touchable, current && styles.current)
  const body = <RowBody {...content} leads={to !== undefined} />
  return (
    <Item aside={aside} below={below}>
      {to !== undefined ? (
        <Link to={to} className={row} aria-current={current ? 'true' : undefined}>
          {body}
        </Link>
      ) : onPress ? (
        <button type="button" className={row} onClick={onPress}>
          {body}
        </button>
      ) : (
        <div className={row}>{body}</div>
      )}
    </Item>
  )
}

type CheckRowProps = Pick<RowProps, 'title' | 'lines'> &
  Beside & { checked: boolean; onChange: (checked: boolean) => void }

/** A row to tick off; the whole row is the target. */
export function CheckRow({ checked, onChange, aside, below, ...content }: CheckRowProps) {
  return (
    <Item aside={aside} below={below}>
      <label className={classNames(styles.row, styles.touchable)}>
        <input
          className={styles.tick}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <RowBody {...content} leads={false} />
      </label>
    </Item>
  )
}

function Item({ aside, below, children }: Beside & { children: ReactNode }) {
  return (
    <li className={classNames(styles.item, aside !== undefined && styles.split)}>
      {children}
      {aside}
      {below && <div className={styles.below}>{below}</div>}
    </li>
  )
}

function RowBody({
  title,
  lines,
  lead,
  trail,
  leads,
}: Pick<RowProps, 'title' | 'lines' | 'lead' | 'trail'> & { leads: boolean }) {
  return (
    <>
      {lead && <span className={styles.lead}>{lead}</span>}
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        {lines && <span className={styles.lines}>{lines}</span>}
        {trail && <span className={styles.trail}>{trail}</span>}
      </span>
      {leads && <ChevronRight className={styles.chevron} size={20} />}
    </>
  )
}
