import { CheckField } from '../../../../ui/check-field.tsx'
import type { FieldProps } from '../field-props.ts'

export function ConsentKind({ field, look, value, onChange }: FieldProps<'consent'>) {
  return (
    <CheckField
      id={look.id}
      label={field.statement}
      hint={look.hint}
      error={look.error}
      checked={value === true}
      onChange={onChange}
    />
  )
}
