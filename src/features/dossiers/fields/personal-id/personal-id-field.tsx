import { useText } from '../../../../i18n/texts.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

/** Typed with or without spaces; never filled in from the memory of a shared phone. */
export function PersonalIdKind({ look, value, onChange }: FieldProps<'personal-id'>) {
  const text = useText(fieldTexts)
  return (
    <TextField
      {...look}
      hint={look.hint ?? text.personalIdHint}
      value={textOf(value)}
      onChange={onChange}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      narrow
    />
  )
}
