import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import { passwordFault } from '../../../contract/rules/identity/staff-password.ts'
import type { SetupStart } from '../../../contract/schemas/staff-account.ts'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { deskOf } from '../../session/desk-of.ts'
import { useSignIn } from '../../session/use-sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isLogin } from './is-login.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { staffAccountTexts } from './texts.ts'
import { isTotp, TotpField } from './totp-field.tsx'

type Props = { setupCode: string; start: SetupStart }

/** Pairs the code generator and chooses the password; the first administrator also names themselves. */
export function ChoosePassword({ setupCode, start }: Props) {
  const text = useText(staffAccountTexts)
  const api = useApi()
  const navigate = useNavigate()
  const signIn = useSignIn()
  const isFirst = start.login === null
  const [name, setName] = useState('')
  const [ownLogin, setOwnLogin] = useState('')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [tried, setTried] = useState(false)
  const login = start.login ?? ownLogin
  const named = !isFirst || (isLogin(ownLogin) && name.trim().length >= 2)
  const finish = useMutation({
    mutationFn: async () => {
      const own = isFirst && { login: ownLogin, name: name.trim() }
      const session = await api('POST /staff-setups/finish', { body: { setupCode, password, totp, ...own } })
      await signIn.with(session)
      return session
    },
    onSuccess: ({ person }) => navigate(deskOf(person.role), { replace: true }),
    onError: () => setTotp(''),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (named && passwordFault(password, login) === undefined && isTotp(totp)) finish.mutate()
      }}
    >
      <p>{start.login === null ? text.youAreFirst : text.youAre(start.name ?? start.login, start.login)}</p>
      <Card title={text.pairTitle}>
        <p>{text.pairWords}</p>
        <QrCode code={start.totpUri} label={text.pairPicture} />
        <p>{text.pairByHand}</p>
        <p>
          <code style={{ overflowWrap: 'anywhere' }}>{start.totpSecret.replace(/.{4}/g, '$& ').trim()}</code>
        </p>
      </Card>
      <Card title={text.chooseTitle}>
        {isFirst && (
          <>
            <TextField
              id="setup.name"
              label={text.name}
              error={tried && name.trim().length < 2 ? text.nameMissing : undefined}
              value={name}
              onChange={setName}
              autoComplete="name"
              maxLength={80}
            />
            <TextField
              id="setup.login"
              label={text.login}
              hint={text.loginHint}
              error={tried && !isLogin(ownLogin) ? text.loginWrong : undefined}
              value={ownLogin}
              onChange={setOwnLogin}
              autoComplete="username"
              autoCapitalize="none"
              maxLength={40}
            />
          </>
        )}
        <NewPasswordField login={login} value={password} tried={tried} onChange={setPassword} />
        <TotpField id="setup.totp" value={totp} tried={tried} onChange={setTotp} />
      </Card>
      {finish.error && <FailureView small error={finish.error} />}
      <Button kind="primary" wide submit busyLabel={finish.isPending ? text.finishing : undefined}>
        {text.finish}
      </Button>
    </form>
  )
}
