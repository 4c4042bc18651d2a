import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import { useSignIn } from '../../session/use-sign-in.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { staffAccountTexts } from './texts.ts'
import { isTotp, TotpField } from './totp-field.tsx'

/** For staff with an account of their own; what was typed stays after a refusal, but for the code that serves once. */
export function StaffSignInForm() {
  const text = useText(staffAccountTexts)
  const signIn = useSignIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [tried, setTried] = useState(false)
  const enter = useMutation({
    mutationFn: () => signIn.asStaff({ login: login.trim(), password, totp }),
    onError: () => {
      setTotp('')
      setTried(false)
    },
  })
  const submit = () => {
    setTried(true)
    if (login.trim() && password && isTotp(totp)) enter.mutate()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        id="staff.login"
        label={text.login}
        error={tried && !login.trim() ? text.loginMissing : undefined}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoCapitalize="none"
        maxLength={80}
      />
      <TextField
        id="staff.password"
        label={text.password}
        type="password"
        error={tried && !password ? text.passwordMissing : undefined}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={200}
      />
      <TotpField id="staff.totp" value={totp} tried={tried} onChange={setTotp} />
      {enter.error && <FailureView small error={enter.error} />}
      <Button
        kind="primary"
        wide
        submit
        icon={<LogIn size={20} />}
        busyLabel={enter.isPending ? text.signingIn : undefined}
      >
        {text.signIn}
      </Button>
      <p style={{ margin: '12px 0' }}>{text.forgotten}</p>
      <ButtonLink kind="quiet" wide replace to="/thiet-lap-tai-khoan">
        {text.firstTime}
      </ButtonLink>
    </form>
  )
}
