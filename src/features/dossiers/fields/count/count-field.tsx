import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

/** What is no number yet is kept as typed, and the rules of the form say what is wrong. */
export function CountKind({ field, look, value, onChange }: FieldProps<'count'>) {
  const label = field.unit ? `${look.label} (${field.unit})` : look.label
  const change = (typed: string) => onChange(/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed)
  return (
    <TextField
      {...look}
      label={label}
      value={textOf(value)}
      onChange={change}
      inputMode="numeric"
      maxLength={9}
      narrow
    />
  )
}
