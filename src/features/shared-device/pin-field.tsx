import { TextField } from '../../ui/text-field.tsx'

type Props = { label: string; value: string; error: string | undefined; onChange: (pin: string) => void }

export function PinField({ label, value, error, onChange }: Props) {
  return (
    <TextField
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      narrow
      value={value}
      error={error}
      onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
    />
  )
}
