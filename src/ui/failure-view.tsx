import { useProblemSentence } from '../i18n/problem-texts.ts'
import { useText } from '../i18n/texts.ts'
import { failureOf } from '../lib/failure.ts'
import { Button } from './button.tsx'
import { useCounterPhone } from './counter-contact.tsx'
import { EmptyPicture } from './empty-picture.tsx'
import styles from './failure-view.module.css'
import { uiTexts } from './texts.ts'

type Props = { error: unknown; onRetry?: () => void; retrying?: boolean; small?: boolean; reading?: boolean }

/** What happened, what is safe, what to do; the phone of the counter; the request code, small, where the server saw it. */
export function FailureView({ error, onRetry, retrying, small, reading }: Props) {
  const text = useText(uiTexts)
  const sentence = useProblemSentence(reading)
  const phone = useCounterPhone()
  const { requestId, code } = failureOf(error)
  // Asking again for what is not there, or not ours, changes nothing.
  const mayRetry = onRetry && code !== 'NOT_FOUND' && code !== 'FORBIDDEN'
  return (
    <div className={small ? styles.small : styles.failure} role="alert">
      {!small && <EmptyPicture picture="lighthouse" />}
      <p className={styles.sentence}>{sentence(error)}</p>
      {mayRetry && (
        <Button onClick={onRetry} busyLabel={retrying ? text.retrying : undefined}>
          {text.retry}
        </Button>
      )}
      {phone && (
        <p className={styles.line}>
          {text.counterPhone}: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
        </p>
      )}
      {requestId && code !== 'OFFLINE' && (
        <p className={styles.line}>
          {text.requestId}: <code className={styles.code}>{requestId}</code>
        </p>
      )}
    </div>
  )
}
