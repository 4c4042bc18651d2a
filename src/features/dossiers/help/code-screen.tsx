import { useEffect, useState } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import { ScanLine } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { helpCodeIn } from './help-code.ts'
import { helpTexts } from './texts.ts'

type Read = Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'error'>

type Props = {
  words: { title: string; lead: string; code: string; look: string }
  /** Where this screen is. */
  path: string
  read: Read
}

/** Eight signs that another device shows: typed, scanned, or behind the `#` of the address that was opened. */
export function CodeScreen({ words, path, read }: Props) {
  const text = useText(helpTexts)
  const platform = usePlatform()
  const opened = useCodeInAddress(path, read.mutate)
  const [typed, setTyped] = useState(opened ?? '')
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
        {words.look}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={words.title} back="/ho-so" footer={footer}>
      <p style={{ marginBottom: 16 }}>{words.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look(code)
        }}
      >
        <TextField
          label={words.code}
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

/** The code leaves the address before anybody can share or keep that. */
function useCodeInAddress(path: string, read: (code: string) => void): string | undefined {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [opened] = useState(() => helpCodeIn(hash))
  useEffect(() => {
    if (opened === undefined) return
    navigate(path, { replace: true })
    read(opened)
  }, [opened, path, navigate, read])
  return opened
}
