import { useText } from '../../../../i18n/texts.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

/** 10 digits, 13 for a branch, or the 12 of a person; with or without the hyphen. */
export function TaxCodeKind({ look, value, onChange }: FieldProps<'tax-code'>) {
  const text = useText(fieldTexts)
  return (
    <TextField
      {...look}
      hint={look.hint ?? text.taxCodeHint}
      value={textOf(value)}
      onChange={onChange}
      inputMode="numeric"
      autoComplete="off"
      maxLength={16}
      narrow
    />
  )
}
