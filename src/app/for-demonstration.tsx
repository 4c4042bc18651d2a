import type { ReactNode } from 'react'
import { useLocality } from '../api/locality.ts'
import { PinForm } from '../features/shared-device/pin-form.tsx'
import { useIsLocked } from '../features/shared-device/shared-device.ts'
import { sharedDeviceTexts } from '../features/shared-device/texts.ts'
import { useText } from '../i18n/texts.ts'
import { Screen } from '../ui/screen.tsx'
import { WaitingScreen } from './lazy-screen.tsx'
import { NotFound } from './later-screens.ts'

/** The demonstration exists in the sandbox only, and on a tablet of the counter behind its number. */
export function ForDemonstration({ children }: { children: ReactNode }) {
  const text = useText(sharedDeviceTexts)
  const { data: locality } = useLocality()
  const locked = useIsLocked()
  if (!locality) return <WaitingScreen />
  if (locality.mode !== 'sandbox') return <NotFound />
  if (!locked) return <>{children}</>
  return (
    <Screen title={text.enterPin} back="/">
      <PinForm />
    </Screen>
  )
}
