import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Followed } from './followed.tsx'
import { lookUpTexts } from './texts.ts'

/** Where a dossier stands, for whoever holds its code and knows four digits of it; at /tra-cuu, without signing in. */
export function LookUpScreen() {
  const text = useText(lookUpTexts)
  const api = useApi()
  const [code, setCode] = useState('')
  const [lastFour, setLastFour] = useState('')
  const [tried, setTried] = useState(false)
  const look = useMutation({
    mutationFn: () => api('POST /dossier-look-ups', { body: { code: code.trim(), lastFour } }),
  })
  const codeError = tried && code.trim().length < 4 ? text.codeMissing : undefined
  const lastFourError = tried && !/^\d{4}$/.test(lastFour) ? text.lastFourMissing : undefined

  function find() {
    setTried(true)
    if (code.trim().length >= 4 && /^\d{4}$/.test(lastFour)) look.mutate()
  }

  if (look.data)
    return (
      <Screen key="found" title={text.title} heading={look.data.procedureName} back="/">
        <Followed dossier={look.data} />
        <Button wide onClick={() => look.reset()}>
          {text.another}
        </Button>
      </Screen>
    )
  return (
    <Screen key="ask" title={text.title} back="/">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <p style={{ marginBottom: 16 }}>{text.intro}</p>
        <TextField
          id="look-up.code"
          label={text.code}
          hint={text.codeHint}
          error={codeError}
          value={code}
          onChange={setCode}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <TextField
          id="look-up.last-four"
          label={text.lastFour}
          hint={text.lastFourHint}
          error={lastFourError}
          value={lastFour}
          onChange={(typed) => setLastFour(typed.replace(/\D/g, '').slice(0, 4))}
          inputMode="numeric"
          autoComplete="off"
          narrow
        />
        {look.error && <Missed error={look.error} />}
        <Button kind="primary" wide submit busyLabel={look.isPending ? text.finding : undefined}>
          {text.find}
        </Button>
      </form>
    </Screen>
  )
}

function Missed({ error }: { error: unknown }) {
  const text = useText(lookUpTexts)
  const { code } = failureOf(error)
  if (code !== 'NOT_FOUND' && code !== 'RATE_LIMITED') return <FailureView error={error} small />
  return (
    <Notice tone={code === 'NOT_FOUND' ? 'failed' : 'caution'} live>
      {code === 'NOT_FOUND' ? text.notFound : text.tooOften}
    </Notice>
  )
}
