import { useText } from '../../../../i18n/texts.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

/** Three parts to type. Of older people often only the year of birth is known: `partial-date` takes that. */
export function DateKind({ field, look, value, onChange }: FieldProps<'date' | 'partial-date'>) {
  const text = useText(fieldTexts)
  const hint = look.hint ?? (field.kind === 'partial-date' ? text.partialDateHint : text.dateHint)
  return <DateField {...look} hint={hint} value={textOf(value)} onChange={onChange} />
}
