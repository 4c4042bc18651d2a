import type { InputHTMLAttributes } from 'react'
import { classNames } from '../lib/class-names.ts'
import { Field, type FieldLook } from './field.tsx'
import styles from './field.module.css'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'inputMode' | 'autoComplete' | 'maxLength' | 'placeholder' | 'onBlur' | 'autoCapitalize' | 'list' | 'readOnly'
>

type Props = FieldLook &
  Native & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'password' | 'tel' | 'email' | 'date' | 'time' | 'datetime-local'
    narrow?: boolean
  }

export function TextField({
  id,
  label,
  labelHidden,
  hint,
  error,
  required,
  source,
  value,
  onChange,
  type = 'text',
  narrow,
  ...native
}: Props) {
  return (
    <Field {...{ id, label, labelHidden, hint, error, required, source }}>
      {(control) => (
        <input
          {...native}
          {...control}
          className={classNames(styles.control, narrow && styles.narrow)}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
