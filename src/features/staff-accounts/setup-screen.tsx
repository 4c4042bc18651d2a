import { useEffect, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { SetupStart } from '../../../contract/schemas/staff-account.ts'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { Button } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { staffAccountTexts } from './texts.ts'

const codeLength = 20
const signsOf = (typed: string) => typed.replace(/[^a-z0-9]/gi, '')

/** A one-time code becomes an account with a password and a code generator; at /thiet-lap-tai-khoan. */
export function SetupScreen() {
  const text = useText(staffAccountTexts)
  const [setupCode, setSetupCode] = useState('')
  const [start, setStart] = useState<SetupStart>()
  const settle = useSession((state) => state.settle)
  // Whoever came from the sign-in sheet has left its question.
  useEffect(() => settle(false), [settle])
  if (start)
    return (
      <Screen key="choose" title={text.setupTitle} back="/">
        <ChoosePassword setupCode={setupCode} start={start} />
      </Screen>
    )
  return (
    <Screen key="code" title={text.setupTitle} back="/">
      <AskCode code={setupCode} onChange={setSetupCode} onStart={setStart} />
    </Screen>
  )
}

type AskProps = { code: string; onChange: (code: string) => void; onStart: (start: SetupStart) => void }

function AskCode({ code, onChange, onStart }: AskProps) {
  const text = useText(staffAccountTexts)
  const api = useApi()
  const [tried, setTried] = useState(false)
  const begin = useMutation({
    mutationFn: () => api('POST /staff-setups', { body: { setupCode: code } }),
    onSuccess: onStart,
  })
  const isWhole = signsOf(code).length === codeLength
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isWhole) begin.mutate()
      }}
    >
      <p style={{ marginBottom: 16 }}>{text.setupIntro}</p>
      <TextField
        id="setup.code"
        label={text.setupCode}
        hint={text.setupCodeHint}
        error={tried && !isWhole ? text.setupCodeMissing : undefined}
        value={code}
        onChange={onChange}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={40}
      />
      {begin.error && <FailureView small error={begin.error} />}
      <Button kind="primary" wide submit busyLabel={begin.isPending ? text.looking : undefined}>
        {text.next}
      </Button>
    </form>
  )
}
