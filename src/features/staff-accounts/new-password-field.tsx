import { passwordFault, passwordLength } from '../../../contract/rules/identity/staff-password.ts'
import { useText } from '../../i18n/texts.ts'
import { TextField } from '../../ui/text-field.tsx'
import { staffAccountTexts } from './texts.ts'

type Props = { login?: string; value: string; tried: boolean; onChange: (value: string) => void }

export function NewPasswordField({ login, value, tried, onChange }: Props) {
  const text = useText(staffAccountTexts)
  const fault = passwordFault(value, login)
  return (
    <TextField
      id="new-password"
      label={text.newPassword}
      hint={text.newPasswordHint}
      type="password"
      error={tried && fault ? text.passwordFaults[fault] : undefined}
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      maxLength={passwordLength.max}
    />
  )
}
