import { useState } from 'react'
import { ScanLine } from 'lucide-react'
import type { QueueTicket } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { queueTexts } from './texts.ts'
import { useQueueStep } from './use-queue.ts'

type Props = { onGiven: (ticket: QueueTicket | undefined) => void; onClose: () => void }

/** A number for somebody with an appointment: scan the ticket, or type its code. */
export function CheckInSheet({ onGiven, onClose }: Props) {
  const text = useText(queueTexts)
  const platform = usePlatform()
  const [code, setCode] = useState('')
  const [noCamera, setNoCamera] = useState(false)
  const step = useQueueStep(onGiven)
  const busy = step.isPending ? text.working : undefined
  async function scan() {
    const answer = await platform.scanCode()
    setNoCamera(answer.kind === 'unavailable' || answer.kind === 'refused-for-good')
    if (answer.kind === 'granted') step.mutate({ do: 'check-in', code: answer.text })
  }
  return (
    <Sheet title={text.checkIn} onClose={onClose}>
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
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim().length >= 4 && !step.isPending) step.mutate({ do: 'check-in', code: code.trim() })
        }}
      >
        <TextField
          label={text.code}
          hint={text.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={200}
        />
        {step.error && <FailureView small error={step.error} />}
        <Button kind="primary" wide submit busyLabel={busy}>
          {text.give}
        </Button>
      </form>
    </Sheet>
  )
}
