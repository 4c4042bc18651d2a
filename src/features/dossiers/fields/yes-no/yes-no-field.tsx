import { useText } from '../../../../i18n/texts.ts'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { uiTexts } from '../../../../ui/texts.ts'
import type { FieldProps } from '../field-props.ts'

type Props = Pick<FieldProps<'yes-no'>, 'look' | 'value' | 'onChange'>

export function YesNoKind({ look, value, onChange }: Props) {
  const text = useText(uiTexts)
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ]
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  return <ChoiceField {...look} options={options} value={chosen} onChange={(one) => onChange(one === 'yes')} />
}
