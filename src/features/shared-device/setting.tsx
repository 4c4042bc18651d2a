import { EraserIcon, TabletSmartphone } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useForget } from './guard.tsx'
import { useSharedDevice } from './shared-device.ts'
import styles from './pin-form.module.css'
import { sharedDeviceTexts } from './texts.ts'

type Props = { onShare: () => void; onUnshare: () => void }

/** In the settings: makes a tablet of the counter out of this device, or an ordinary one again. */
export function SharedDeviceSetting({ onShare, onUnshare }: Props) {
  const text = useText(sharedDeviceTexts)
  const { name } = usePlatform()
  const shared = useSharedDevice(({ pin }) => pin !== undefined)
  const forget = useForget()
  // Inside Zalo the phone belongs to one person.
  if (name === 'zalo') return null
  if (!shared)
    return (
      <section className={styles.fields} aria-label={text.setting}>
        <p className={styles.words}>{text.settingHint}</p>
        <Button wide icon={<TabletSmartphone size={20} />} onClick={onShare}>
          {text.share}
        </Button>
      </section>
    )
  return (
    <section className={styles.fields} aria-label={text.setting}>
      <p className={styles.words}>{text.isShared}</p>
      <Button wide icon={<EraserIcon size={20} />} onClick={() => void forget()}>
        {text.forgetNow}
      </Button>
      <Button wide kind="quiet" onClick={onUnshare}>
        {text.unshare}
      </Button>
    </section>
  )
}
