import { useState } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { pinShape } from './device-pin.ts'
import { PinField } from './pin-field.tsx'
import { useSharedDevice } from './shared-device.ts'
import styles from './pin-form.module.css'
import { sharedDeviceTexts } from './texts.ts'

/** Asks for the number of a shared device; once it was given, what is for staff is open. */
export function PinForm({ onRight }: { onRight?: () => void }) {
  const text = useText(sharedDeviceTexts)
  const format = useFormat()
  const tryPin = useSharedDevice((state) => state.try)
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function open() {
    if (!pinShape.test(pin)) return setError(text.pinShape)
    setBusy(true)
    const tried = await tryPin(pin)
    setBusy(false)
    if (tried.kind === 'right') return onRight?.()
    setPin('')
    setError(
      tried.kind === 'wrong'
        ? text.wrongPin(tried.left)
        : text.pinClosed(format.time(new Date(tried.until).toISOString())),
    )
  }

  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p className={styles.words}>{text.enterPinWhy}</p>
      <PinField label={text.pin} value={pin} error={error} onChange={setPin} />
      <Button kind="primary" submit wide busyLabel={busy ? text.busy : undefined}>
        {text.open}
      </Button>
      <p className={styles.words}>{text.lostPin}</p>
    </form>
  )
}

/** Chooses the number and makes the device a shared one. */
export function ChoosePinForm({ onDone }: { onDone: () => void }) {
  const text = useText(sharedDeviceTexts)
  const share = useSharedDevice((state) => state.share)
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<{ pin?: string; again?: string }>({})
  const [busy, setBusy] = useState(false)

  async function save() {
    if (!pinShape.test(pin)) return setError({ pin: text.pinShape })
    if (again !== pin) return setError({ again: text.pinDiffers })
    setBusy(true)
    try {
      await share(pin)
      onDone()
    } catch {
      setError({ pin: text.pinNotKept })
    }
    setBusy(false)
  }

  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={styles.words}>{text.choosePinWhy}</p>
      <PinField label={text.pin} value={pin} error={error.pin} onChange={setPin} />
      <PinField label={text.pinAgain} value={again} error={error.again} onChange={setAgain} />
      <Button kind="primary" submit wide busyLabel={busy ? text.busy : undefined}>
        {text.save}
      </Button>
    </form>
  )
}
