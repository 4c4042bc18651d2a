import { useId } from 'react'
import { Check } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import styles from './chips.module.css'

type Props<V extends string> = {
  /** The question, or what is being filtered. */
  label: string
  hint?: string | undefined
  labelHidden?: boolean
  options: readonly { value: V; label: string }[]
  value: V | undefined
  onChange: (value: V) => void
  /** One line that scrolls sideways instead of wrapping; for filters with many words. */
  oneLine?: boolean
}

/** One choice of a few, as chips; native radios, so arrows and screen readers work. */
export function Chips<V extends string>({ label, hint, labelHidden, options, value, onChange, oneLine }: Props<V>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={labelHidden ? 'visually-hidden' : styles.label}>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={classNames(styles.chips, oneLine && styles.oneLine)} data-scrolls-sideways={oneLine}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>
              {option.value === value && <Check className={styles.check} size={18} />}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
