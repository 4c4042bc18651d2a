import { useText } from '../../i18n/texts.ts'
import { failureOf } from '../../lib/failure.ts'
import { FailureView } from '../../ui/failure-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmPerson } from './confirm-person.tsx'
import { planningTexts } from './texts.ts'

/** A wait that somebody sits out. */
const shortWaitSeconds = 120

/** Without a network, and when the quota is used up, what the phone holds is the way on. */
export function AskFailed({ error, onRetry, retrying }: { error: unknown; onRetry?: () => void; retrying?: boolean }) {
  const text = useText(planningTexts)
  const ui = useText(uiTexts)
  const { code, retryAfterSeconds } = failureOf(error)
  if (code === 'CONFIRM_PERSON')
    return <ConfirmPerson seconds={retryAfterSeconds ?? 0} {...(onRetry && { onConfirmed: onRetry })} />
  if (code === 'RATE_LIMITED')
    return (
      <Notice live tone="caution">
        <p>{(retryAfterSeconds ?? Infinity) <= shortWaitSeconds ? text.waitFor(retryAfterSeconds ?? 0) : text.quota}</p>
        {onRetry && (
          <Button onClick={onRetry} busyLabel={retrying ? ui.retrying : undefined}>
            {ui.retry}
          </Button>
        )}
      </Notice>
    )
  if (code === 'OFFLINE')
    return (
      <Notice live tone="caution">
        {text.offline}
      </Notice>
    )
  // A code of Zalo works once and for two minutes: a refused one says nothing about the person.
  if (code === 'ZALO_REFUSED') return <Notice live>{text.locationUnavailable}</Notice>
  return <FailureView small error={error} {...(onRetry && { onRetry })} {...(retrying && { retrying })} />
}
