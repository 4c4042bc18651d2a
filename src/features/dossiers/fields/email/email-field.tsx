import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

export function EmailKind({ look, value, onChange }: FieldProps<'email'>) {
  return (
    <TextField
      {...look}
      value={textOf(value)}
      onChange={onChange}
      type="email"
      inputMode="email"
      autoComplete="email"
      maxLength={200}
    />
  )
}
