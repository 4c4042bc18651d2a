import { useText } from '../../i18n/texts.ts'
import { failureOf } from '../../lib/failure.ts'
import { FailureView } from '../../ui/failure-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { planningTexts } from './texts.ts'

/** Without a network, and when the quota is used up, what the phone holds is the way on. */
export function AskFailed({ error, onRetry, retrying }: { error: unknown; onRetry?: () => void; retrying?: boolean }) {
  const text = useText(planningTexts)
  const { code } = failureOf(error)
  if (code === 'RATE_LIMITED')
    return (
      <Notice live tone="caution">
        {text.quota}
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
