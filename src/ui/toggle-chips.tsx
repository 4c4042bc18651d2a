import { useId } from 'react'
import { Check } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import styles from './chips.module.css'

type Props<V extends string> = {
  label: string
  labelHidden?: boolean
  options: readonly { value: V; label: string }[]
  values: readonly V[]
  onChange: (values: V[]) => void
  /** One line that scrolls sideways instead of wrapping. */
  oneLine?: boolean
}

/** Any number of a few, as chips; native checkboxes. */
export function ToggleChips<V extends string>({ label, labelHidden, options, values, onChange, oneLine }: Props<V>) {
  const name = useId()
  const toggle = (value: V) =>
    onChange(options.map((one) => one.value).filter((one) => values.includes(one) !== (one === value)))
  return (
    <fieldset className={styles.group}>
      <legend className={labelHidden ? 'visually-hidden' : styles.label}>{label}</legend>
      <div className={classNames(styles.chips, oneLine && styles.oneLine)} data-scrolls-sideways={oneLine}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input
              className={styles.input}
              type="checkbox"
              name={name}
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span className={styles.face}>
              {values.includes(option.value) && <Check className={styles.check} size={18} />}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
