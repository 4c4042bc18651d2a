import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'

const mostCards = 5

/** A few as cards that are all seen at once, many as the phone's own list. */
export function ChoiceKind({ field, look, value, onChange }: FieldProps<'choice'>) {
  const { options } = field
  return options.length <= mostCards ? (
    <ChoiceField {...look} options={options} value={textOf(value)} onChange={onChange} />
  ) : (
    <SelectField {...look} options={options} value={textOf(value)} onChange={(one) => onChange(one || undefined)} />
  )
}
