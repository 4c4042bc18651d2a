import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

export function PersonNameKind({ look, value, onChange }: FieldProps<'person-name'>) {
  return <TextField {...look} value={textOf(value)} onChange={onChange} maxLength={100} autoCapitalize="words" />
}
