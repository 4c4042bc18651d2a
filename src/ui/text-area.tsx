import { classNames } from '../lib/class-names.ts'
import { Field, type FieldLook } from './field.tsx'
import styles from './field.module.css'

type Props = FieldLook & { value: string; onChange: (value: string) => void; maxLength?: number; rows?: number }

export function TextArea({ value, onChange, maxLength, rows = 4, ...look }: Props) {
  return (
    <Field {...look}>
      {(control) => (
        <textarea
          {...control}
          className={classNames(styles.control, styles.area)}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
