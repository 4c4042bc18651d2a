import { useProblemSentence } from '../../../i18n/problem-texts.ts'
import { useText } from '../../../i18n/texts.ts'
import { useNetwork } from '../../../platform/use-network.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../lib/class-names.ts'
import styles from '../files/files.module.css'
import { paperTexts } from './texts.ts'
import type { UploadItem, UploadQueue } from './upload-queue.ts'

/** A file on its way, in words. */
export function UploadLine({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const text = useText(paperTexts)
  const isStuck = item.state === 'failed' || item.state === 'paused' || item.state === 'held'
  return (
    <li className={styles.file}>
      <span className={styles.about}>
        <span className={styles.name}>{item.name}</span>
        <UploadWords item={item} />
        {(item.state === 'sending' || item.state === 'paused' || item.state === 'held') && (
          <progress className={styles.bar} max={Math.max(1, item.bytes)} value={item.sentBytes} aria-hidden="true" />
        )}
      </span>
      <span className={styles.acts}>
        {isStuck && (
          <Button kind="quiet" onClick={() => queue.retry(item.key)}>
            {item.state === 'failed' ? text.retry : text.continueNow}
          </Button>
        )}
        {item.state === 'sending' && (
          <Button kind="quiet" aria-label={text.holdFile(item.name)} onClick={() => queue.hold(item.key)}>
            {text.hold}
          </Button>
        )}
        <Button kind="quiet" aria-label={text.dropFile(item.name)} onClick={() => queue.drop(item.key)}>
          {text.drop}
        </Button>
      </span>
    </li>
  )
}

function UploadWords({ item }: { item: UploadItem }) {
  const text = useText(paperTexts)
  const sentence = useProblemSentence()
  // The library bridges short troubles by itself; that nothing moves is said at once.
  const isAway = useNetwork() === 'offline'
  const percent = Math.floor((100 * item.sentBytes) / Math.max(1, item.bytes))
  const words = {
    waiting: text.waiting,
    shrinking: text.shrinking,
    sending: isAway ? text.paused : text.sending(percent),
    paused:
      item.code === 'STORAGE_DOWN' || item.code === 'BUSY'
        ? text.pausedFor(sentence({ code: item.code }))
        : text.paused,
    held: text.held(percent),
    failed: sentence({ code: item.code }),
  }
  return (
    <span
      className={classNames(styles.state, item.state === 'failed' && styles.failed)}
      role={item.state === 'failed' ? 'alert' : undefined}
    >
      {words[item.state]}
    </span>
  )
}
