import { useState } from 'react'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

/** A number with a comma, such as 85,5 m²; what is no number yet is kept as typed and named. */
export function MeasureKind({ field, look, value, onChange }: FieldProps<'measure'>) {
  const [typed, setTyped] = useState(() => textOf(value).replace('.', ','))
  // «85,» is 85 and still being typed; a value from elsewhere shows as it is.
  const shown = valueOf(typed) === value ? typed : textOf(value).replace('.', ',')
  const label = field.unit ? `${look.label} (${field.unit})` : look.label
  const change = (next: string) => {
    setTyped(next)
    onChange(valueOf(next))
  }
  return <TextField {...look} label={label} value={shown} onChange={change} inputMode="decimal" maxLength={12} narrow />
}

const valueOf = (typed: string): number | string =>
  /^\d{1,9}([.,]\d{0,4})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : typed
