import { useId, type ReactNode } from 'react'
import styles from './choice-field.module.css'

type Props = {
  id?: string
  label: ReactNode
  hint?: string | undefined
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One statement to agree to, or one switch. */
export function CheckField({ id, label, hint, error, checked, onChange }: Props) {
  const own = useId()
  const used = id ?? own
  return (
    <div className={styles.single}>
      {error && (
        <p id={`${used}-error`} className={styles.error}>
          {error}
        </p>
      )}
      <label className={styles.card}>
        <input
          id={used}
          className={styles.input}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${used}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles.text}>
          {label}
          {hint && <span className={styles.hint}>{hint}</span>}
        </span>
      </label>
    </div>
  )
}
