import { LongText } from './long-text.tsx'
import styles from './page.module.css'

/** Official sentences one under the other; a long one is cut. */
export function Lines({ lines, ordered }: { lines: readonly string[]; ordered?: boolean }) {
  const items = lines.map((line, index) => (
    <li key={index} className={styles.listed}>
      <LongText text={line} />
    </li>
  ))
  return ordered ? <ol className={styles.ordered}>{items}</ol> : <ul className={styles.dotted}>{items}</ul>
}
