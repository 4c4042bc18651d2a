import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { passwordFault } from '../../../contract/rules/identity/staff-password.ts'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { deskOf } from '../../session/desk-of.ts'
import { useSession } from '../../session/session-context.tsx'
import { Button } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { staffAccountTexts } from './texts.ts'
import { isTotp, TotpField } from './totp-field.tsx'

/** One's own password, at /mat-khau. */
export function PasswordScreen() {
  const text = useText(staffAccountTexts)
  const api = useApi()
  const person = useSession((state) => state.person)
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [tried, setTried] = useState(false)
  const change = useMutation({
    mutationFn: () => api('POST /staff-accounts/mine/password', { body: { password, totp, newPassword } }),
    onSuccess: () => {
      setPassword('')
      setNewPassword('')
      setTried(false)
    },
    onSettled: () => setTotp(''),
  })
  const back = deskOf(person?.role ?? 'resident')
  if (person?.sample)
    return (
      <Screen title={text.changePassword} back={back}>
        <Notice>{text.noOwnAccount}</Notice>
      </Screen>
    )
  return (
    <Screen title={text.changePassword} back={back}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (password && passwordFault(newPassword) === undefined && isTotp(totp)) change.mutate()
        }}
      >
        <TextField
          id="old-password"
          label={text.oldPassword}
          type="password"
          error={tried && !password ? text.passwordMissing : undefined}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={200}
        />
        <NewPasswordField value={newPassword} tried={tried} onChange={setNewPassword} />
        <TotpField id="change.totp" value={totp} tried={tried} onChange={setTotp} />
        {change.error && <FailureView small error={change.error} />}
        {change.isSuccess && (
          <Notice tone="done" live>
            {text.changed}
          </Notice>
        )}
        <Button kind="primary" wide submit busyLabel={change.isPending ? text.changing : undefined}>
          {text.changePassword}
        </Button>
      </form>
    </Screen>
  )
}
