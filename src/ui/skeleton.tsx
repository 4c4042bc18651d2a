import { useText } from '../i18n/texts.ts'
import styles from './skeleton.module.css'
import { uiTexts } from './texts.ts'

/** Grey bars in the shape of what comes; said once, in words, to a screen reader. */
export function Skeleton({ rows = 4, shape = 'rows' }: { rows?: number; shape?: 'rows' | 'page' }) {
  const text = useText(uiTexts)
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{text.loading}</span>
      {shape === 'page' && <div className={styles.heading} />}
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.long} />
          <div className={styles.short} />
        </div>
      ))}
    </div>
  )
}
