import { useText } from '../i18n/texts.ts'
import styles from './shell.module.css'
import { appTexts } from './texts.ts'

type Props = { why: 'not-loaded' | 'broken'; onRetry: () => void }

/** For a screen whose code did not arrive or failed: stands on nothing that would have to be loaded itself. */
export function BrokenScreen({ why, onRetry }: Props) {
  const text = useText(appTexts)
  return (
    <div className={styles.waiting} role="alert">
      <p>{why === 'not-loaded' ? text.screenNotLoaded : text.screenBroken}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        {text.retry}
      </button>
    </div>
  )
}
