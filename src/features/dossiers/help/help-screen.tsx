import { useEffect, useState } from 'react'
import { ScanLine } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { HelpAsked } from '../../../../contract/schemas/help.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { helpCodeIn } from './help-code.ts'
import { helpTexts } from './texts.ts'
import { useAcceptHelp, useReadHelpCode } from './use-help.ts'

/** A helper's code, at /lam-giup, typed, scanned or behind the `#` of the address; then what is asked, then yes. */
export function HelpScreen() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [opened] = useState(() => helpCodeIn(hash))
  const read = useReadHelpCode()
  const { mutate, reset } = read
  useEffect(() => {
    if (opened === undefined) return
    // The code leaves the address before anybody can share or keep that.
    navigate('/lam-giup', { replace: true })
    mutate(opened)
  }, [opened, navigate, mutate])
  return read.data ? (
    <AskedScreen code={read.variables} asked={read.data} onOther={reset} />
  ) : (
    <CodeScreen given={opened} read={read} />
  )
}

function CodeScreen({ given, read }: { given: string | undefined; read: ReturnType<typeof useReadHelpCode> }) {
  const text = useText(helpTexts)
  const platform = usePlatform()
  const [typed, setTyped] = useState(given ?? '')
  const [tried, setTried] = useState(false)
  const [noCamera, setNoCamera] = useState(false)
  const busy = read.isPending ? text.looking : undefined
  const code = helpCodeIn(typed)

  async function scan() {
    const answer = await platform.scanCode()
    setNoCamera(answer.kind === 'unavailable' || answer.kind === 'refused-for-good')
    if (answer.kind !== 'granted') return
    setTyped(helpCodeIn(answer.text) ?? answer.text)
    look(helpCodeIn(answer.text))
  }
  function look(found: string | undefined) {
    setTried(found === undefined)
    if (found !== undefined && !read.isPending) read.mutate(found)
  }

  const footer = (
    <ActionBar>
      <Button kind="primary" busyLabel={busy} onClick={() => look(code)}>
        {text.look}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.help} back="/ho-so" footer={footer}>
      <p style={{ marginBottom: 16 }}>{text.helpLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look(code)
        }}
      >
        <TextField
          label={text.code}
          hint={text.codeHint}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={200}
          error={tried ? text.codeShort : undefined}
        />
      </form>
      {platform.canScan() && (
        <Button wide icon={<ScanLine size={22} />} busyLabel={busy} onClick={() => void scan()}>
          {text.scan}
        </Button>
      )}
      {noCamera && (
        <Notice tone="caution" live>
          {text.scanUnavailable}
        </Notice>
      )}
      {read.error && <FailureView small error={read.error} />}
    </Screen>
  )
}

function AskedScreen({ code, asked, onOther }: { code: string; asked: HelpAsked; onOther: () => void }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const accept = useAcceptHelp()
  const act = () =>
    accept.mutate(code, {
      onSuccess: ({ dossierId }) => navigate(dossierId ? `/ho-so/${dossierId}` : '/ho-so', { replace: true }),
    })
  const footer = (
    <ActionBar>
      <Button onClick={onOther}>{text.otherCode}</Button>
      {asked.hindrance === null && (
        <Button kind="primary" busyLabel={accept.isPending ? text.accepting : undefined} onClick={act}>
          {text.accept}
        </Button>
      )}
    </ActionBar>
  )
  const { procedureName, dossierId, kind, scope, notices, until } = asked
  return (
    <Screen title={text.help} heading={text.askedTitle(asked.ownerName)} back="/ho-so" footer={footer}>
      {asked.hindrance && <Notice tone="caution">{text.hindrance[asked.hindrance]}</Notice>}
      <Card>
        <Facts
          facts={[
            { label: text.procedure, value: dossierId ? procedureName : text.newOnes(procedureName) },
            { label: text.asWhom, value: text.kind[kind] },
            { label: text.youDo, value: text.youMay[scope] },
            { label: text.until, value: format.day(until) },
            { label: text.told2, value: text.told[notices] },
          ]}
        />
      </Card>
      {accept.error && <FailureView small error={accept.error} />}
    </Screen>
  )
}
