import { formatMoney } from '../../../../../contract/rules/identity/money.ts'
import { useText } from '../../../../i18n/texts.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

/** Typed with or without dots; read back below, where a nought too many is seen. */
export function MoneyKind({ look, value, onChange }: FieldProps<'money'>) {
  const text = useText(fieldTexts)
  const change = (typed: string) => {
    const digits = typed.replace(/[\s.,]|đ$/g, '')
    onChange(/^\d{1,15}$/.test(digits) ? Number(digits) : typed)
  }
  return (
    <TextField
      {...look}
      hint={look.hint ?? text.moneyHint}
      source={look.source ?? (typeof value === 'number' ? formatMoney(value) : undefined)}
      value={textOf(value)}
      onChange={change}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      narrow
    />
  )
}
