import { useText } from '../../i18n/texts.ts'
import { TextField } from '../../ui/text-field.tsx'
import { staffAccountTexts } from './texts.ts'

export const isTotp = (typed: string) => /^\d{6}$/.test(typed)

type Props = { id: string; value: string; tried: boolean; onChange: (value: string) => void }

/** The six digits of the code generator. */
export function TotpField({ id, value, tried, onChange }: Props) {
  const text = useText(staffAccountTexts)
  return (
    <TextField
      id={id}
      label={text.totp}
      hint={text.totpHint}
      error={tried && !isTotp(value) ? text.totpMissing : undefined}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      narrow
    />
  )
}
