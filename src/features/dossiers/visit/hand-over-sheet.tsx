import type { HandOver } from '../../../../contract/schemas/visit.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useCountdown } from '../../../ui/use-countdown.ts'
import { CodeToGive } from '../help/code-to-give.tsx'
import { visitTexts } from './texts.ts'

type Props = {
  offer: HandOver
  offeredAt: number
  error: unknown
  busy: boolean
  onNew: () => void
  onClose: () => void
}

/** The code for the person's phone. It closes by itself when the phone has taken it. */
export function HandOverSheet({ offer, offeredAt, error, busy, onNew, onClose }: Props) {
  const text = useText(visitTexts)
  const format = useFormat()
  const isOld = useCountdown(offer.secondsLeft, offeredAt) === 0
  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{text.close}</Button>
      {isOld && (
        <Button kind="primary" busyLabel={busy ? text.gettingCode : undefined} onClick={onNew}>
          {text.newCode}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Sheet title={text.codeTitle} onClose={onClose} footer={footer}>
      {isOld ? (
        <Notice tone="caution" live>
          {text.codeOld}
        </Notice>
      ) : (
        <CodeToGive
          offer={offer}
          qrLabel={text.qrLabel}
          ways={text.codeWays}
          until={text.codeUntil(format.time(offer.codeExpiresAt))}
        />
      )}
      {error !== null && <FailureView small error={error} />}
    </Sheet>
  )
}
